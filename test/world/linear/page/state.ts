import type { Issue, Project, StateName } from '../issue.ts';
import { placeOf, type Place } from './place.ts';

/** What the server tells the page about itself; does not change while the page is open. */
export interface PageFacts {
  readonly issues: readonly Issue[];
  readonly projects: readonly Project[];
  /** From a route change to its rows. */
  readonly lateMs: number;
  /** No virtualisation: everything is in the DOM. */
  readonly everything: boolean;
}

export interface State {
  readonly facts: PageFacts;
  readonly issues: readonly Issue[];
  readonly byKey: ReadonlyMap<string, Issue>;
  readonly path: string;
  readonly place: Place;
  readonly loading: boolean;
  /** Scroll position by box, pixels. */
  readonly scroll: Readonly<Record<string, number>>;
  /** The row of the keyboard's cursor, by key. */
  readonly cursor: string | null;
  readonly selected: readonly string[];
  /** The issue open in a pane beside its list. */
  readonly open: string | null;
  readonly over: 'create' | 'labels' | null;
  readonly dragged: string | null;
}

const NOWHERE: Place = { name: 'list', title: 'Issues', team: null };

export const startState = (facts: PageFacts, path: string): State => ({
  facts,
  ...withIssues(facts.issues),
  path,
  place: placeOf(path) ?? NOWHERE,
  loading: false,
  scroll: {},
  cursor: null,
  selected: [],
  open: null,
  over: null,
  dragged: null,
});

export const withIssues = (issues: readonly Issue[]): Pick<State, 'issues' | 'byKey'> => ({
  issues,
  byKey: new Map(issues.map((issue) => [issue.key, issue])),
});

/** What a person can do. */
export interface Actions {
  go(path: string): void;
  scrolled(box: string, top: number): void;
  /** Opens an issue in the pane beside its list. */
  open(key: string): void;
}

export interface Group {
  readonly state: StateName;
  readonly issues: readonly Issue[];
}

const ORDER: readonly StateName[] = ['Triage', 'In Progress', 'Todo', 'Backlog', 'Done', 'Canceled'];

/** The issues of a place, by state, empty states left out. */
export function groupsOf({ issues }: Pick<State, 'issues'>, place: Place): readonly Group[] {
  const { team, states, mine, cycle, project } = place;
  const shown = issues.filter(
    (issue) =>
      (team === null || issue.team === team) &&
      (states ? states.includes(issue.state) : issue.state !== 'Triage') &&
      (!mine || issue.assignee === 0) &&
      (cycle === undefined || issue.cycle === cycle) &&
      (project === undefined || issue.project === project),
  );
  return ORDER.map((state) => ({ state, issues: shown.filter((issue) => issue.state === state) })).filter(
    (group) => group.issues.length > 0,
  );
}
