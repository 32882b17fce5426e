import type { Bucket } from '../../../lib/domain/verdict.ts';
import type { Ancestor, WorkItem } from '../../../lib/domain/work-item.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { recorded, type Step } from './record.ts';
import { titlesOf, type Team } from './teams.ts';

export const HOST = 'acme.atlassian.net';
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What an item is when it is created. */
export type Beginning = Pick<
  Partial<WorkItem>,
  'type' | 'labels' | 'components' | 'ancestors' | 'sprint' | 'estimate' | 'segment' | 'title'
>;

/** Where items are written down: it gives keys and leaves out what has not happened by `now`. */
export interface Desk {
  readonly chance: Chance;
  readonly items: WorkItem[];
  /** The key of the item; it is kept only where it had come to be by now. */
  write(team: Team, bucket: Bucket, born: number, steps: readonly Step[], first?: Beginning): string;
  /** One of a team's epics for a goal, tagged with it. */
  epic(team: Team, bucket: Bucket): Ancestor;
}

/** Hours of a day (`YYYY-MM-DD`), in milliseconds since 1970. Between 7 and 18 UTC it is the same day all over Europe. */
export const hour = (day: string, hours: number): number => Date.parse(`${day}T00:00:00Z`) + hours * HOUR;

export const goalLabel = (bucket: Bucket): readonly string[] =>
  bucket.startsWith('goal:') ? [`goal-${bucket.slice(5)}`] : [];

export function deskOf(seed: number, now: number, opened: number): Desk {
  const chance = chanceOf(seed);
  const items: WorkItem[] = [];
  const counts = new Map<string, number>();
  const epics = new Map<string, Ancestor>();
  const keyOf = ({ project }: Team): string => {
    const number = (counts.get(project) ?? 0) + 1;
    counts.set(project, number);
    return `${project}-${number}`;
  };
  function put(
    key: string,
    team: Team,
    title: string,
    born: number,
    steps: readonly Step[],
    first: Beginning,
  ): void {
    const item = recorded(
      {
        site: 'jira',
        tenant: HOST,
        key,
        kind: 'ticket',
        title,
        url: `https://${HOST}/browse/${key}`,
        project: team.project,
        team: team.name,
        status: 'To Do',
        type: 'Story',
        labels: [],
        ...first,
      },
      born,
      steps,
      now,
    );
    if (item) items.push(item);
  }
  return {
    chance,
    items,
    write(team, bucket, born, steps, first = {}) {
      const key = keyOf(team);
      put(
        key,
        team,
        `${chance.pick(titlesOf(bucket))} (${key.slice(key.indexOf('-') + 1)})`,
        born,
        steps,
        first,
      );
      return key;
    },
    epic(team, bucket) {
      const name = `${team.project}/${bucket}/${chance.below(2)}`;
      const known = epics.get(name);
      if (known) return known;
      const key = keyOf(team);
      const title = `${chance.pick(titlesOf(bucket))}: ${team.name}`;
      const labels = goalLabel(bucket);
      put(key, team, title, opened, [], { type: 'Epic', labels });
      const epic = { key, title, type: 'Epic', labels };
      epics.set(name, epic);
      return epic;
    },
  };
}
