/** What happened to the issues of the world: invented from their keys, so that the same issue always has the same past. */
import { chanceOf } from '../chance.ts';
import { PEOPLE, type Issue, type Label, type StateName } from './issue.ts';

/** One entry of an issue's history: everything that was changed at that moment. */
export interface Entry {
  /** Instant. */
  readonly at: string;
  readonly state?: readonly [from: StateName, to: StateName];
  /** Indices into `PEOPLE`. */
  readonly assignee?: readonly [from: number | null, to: number | null];
  readonly cycle?: readonly [from: number | null, to: number | null];
  readonly estimate?: readonly [from: number | null, to: number | null];
  /** Keys. */
  readonly parent?: readonly [from: string | null, to: string | null];
  readonly added?: readonly Label[];
  readonly removed?: readonly Label[];
}

/** How an issue came to each state. */
const PATHS: Readonly<Record<StateName, readonly StateName[]>> = {
  Triage: ['Triage'],
  Backlog: ['Backlog'],
  Todo: ['Backlog', 'Todo'],
  'In Progress': ['Backlog', 'Todo', 'In Progress'],
  Done: ['Todo', 'In Progress', 'Done'],
  Canceled: ['Todo', 'Canceled'],
};

/** One issue in so many has been passed around for months. */
const LONG_EVERY = 17;
const LONG = 130;
/** Stands on issues that are passed around, and on none of them in the end. */
export const PASSED: Label = { name: 'waits for somebody' };

/** Oldest first. */
export function historyOf(issue: Issue): readonly Entry[] {
  const chance = chanceOf(issue.number * 31 + issue.team.length * 7 + issue.title.length);
  const from = Date.parse(issue.createdAt);
  const path = PATHS[issue.state];
  const entries: Omit<Entry, 'at'>[] = [];
  if (issue.number % LONG_EVERY === 0)
    for (let turn = 0; turn < LONG; turn += 1)
      entries.push(turn % 2 === 0 ? { added: [PASSED] } : { removed: [PASSED] });
  const { assignee, estimate, cycle, labels, parent } = issue;
  if (parent !== undefined && issue.number % 3 === 0) entries.push({ parent: [`${issue.team}-12`, parent] });
  if (estimate !== undefined)
    entries.push({ estimate: [chance.next() < 0.5 ? null : estimate + 2, estimate] });
  if (cycle !== undefined) entries.push({ cycle: [chance.next() < 0.5 ? null : cycle - 1, cycle] });
  const [last] = labels.slice(-1);
  if (last) entries.push({ added: [last] });
  for (const [index, state] of path.slice(1).entries()) {
    const moved = { state: [path[index] ?? state, state] as const };
    const before = chance.next() < 0.3 ? chance.below(PEOPLE.length) : null;
    const handed = index === 0 && assignee !== undefined && before !== assignee;
    entries.push(handed ? { ...moved, assignee: [before, assignee] } : moved);
  }
  const step = Math.max(60_000, (Date.parse(issue.updatedAt) - from) / (entries.length + 1));
  return entries.map((entry, index) => ({
    ...entry,
    at: new Date(Math.round(from + step * (index + 1))).toISOString(),
  }));
}

/** When it was done or given up; null while it is open. */
export const endedAt = (issue: Issue, state: StateName): string | null =>
  issue.state === state ? (historyOf(issue).findLast((entry) => entry.state)?.at ?? issue.updatedAt) : null;
