import type { Bucket } from '../../../lib/domain/verdict.ts';
import { DAY, goalLabel, hour, type Beginning, type Desk } from './desk.ts';
import type { Step } from './record.ts';
import type { Team } from './teams.ts';

/** A stretch of one person's days that goes to one thing. */
export interface Piece {
  readonly team: Team;
  readonly person: string;
  readonly bucket: Bucket;
  /** Working days, one after the other. */
  readonly days: readonly string[];
  readonly sprint: string;
  /** First day of the sprint. */
  readonly starts: string;
  readonly segment?: string;
}

/** Which way an item comes to be in a bucket. */
function tagged({ bucket, team }: Pick<Piece, 'bucket' | 'team'>, desk: Desk): Beginning {
  const draw = desk.chance.next();
  switch (bucket) {
    case 'category:ktlo':
      return { type: 'Bug' };
    case 'category:support':
      return { type: 'Task', labels: [draw < 0.5 ? 'support' : 'incident'] };
    case 'off_strategy':
      return { labels: ['custom-work'] };
    case 'untagged':
      return { type: 'Task' };
    case 'goal:scale-platform':
      if (draw < 0.3) return { components: ['Billing'] };
  }
  return draw < 0.6 ? { ancestors: [desk.epic(team, bucket)] } : { labels: goalLabel(bucket) };
}

/** Begun on the first day, done on the last, by one person who does nothing else meanwhile. */
function worked({ days, person }: Piece, late = 0): readonly Step[] {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return [
    [hour(first, 8) + late, 'assignee', person],
    [hour(first, 8) + late + 1_000, 'status', 'In Progress'],
    [hour(last, 17) + late, 'status', 'Done'],
  ];
}

/** Writes a piece of work down; of one that was split, its story and its sub-tasks. */
export function writePiece(
  piece: Piece,
  desk: Desk,
): { readonly parent: string; readonly children: readonly string[] } | null {
  const { chance } = desk;
  const { team, bucket, days, sprint, starts, segment } = piece;
  const first = days[0] ?? starts;
  const isPlanned = chance.next() < 0.75;
  const born = isPlanned ? hour(starts, 10) - (2 + chance.below(20)) * DAY : hour(first, 7);
  const plan: readonly Step[] = isPlanned ? [[hour(starts, 6) - DAY * 2, 'sprint', sprint]] : [];
  const tag = tagged(piece, desk);
  const feature = (tag.type ?? 'Story') === 'Story' && segment !== undefined ? { segment } : {};
  const estimate = chance.next() < 0.9 ? { estimate: days.length } : {};
  if (days.length > 1 && chance.next() < 0.06) {
    const parent = desk.write(team, bucket, born, plan, { ...tag, ...feature });
    const above = [
      { key: parent, title: 'Story', type: 'Story', labels: tag.labels ?? [] },
      ...(tag.ancestors ?? []),
    ];
    const inherited = {
      ...tag,
      labels: bucket === 'category:support' || bucket === 'off_strategy' ? (tag.labels ?? []) : [],
    };
    const children = [0, 1, 2].map((child) =>
      desk.write(team, bucket, hour(first, 7), worked(piece, child * 60_000), {
        ...inherited,
        ...(tag.type === undefined && { type: 'Sub-task' }),
        ancestors: above,
        sprint,
        ...feature,
      }),
    );
    return { parent, children };
  }
  // Some tags come while the work is under way.
  const label = goalLabel(bucket)[0];
  const isLate = label !== undefined && tag.labels?.[0] === label && chance.next() < 0.25;
  const retag: readonly Step[] = isLate ? [[hour(first, 15), 'labels', [label]]] : [];
  desk.write(team, bucket, born, [...plan, ...worked(piece), ...retag], {
    ...tag,
    ...(isLate && { labels: [] }),
    ...feature,
    ...estimate,
  });
  return null;
}

/** Planned into a sprint, and not begun. */
export function writeOpen(team: Team, bucket: Bucket, sprint: string, born: number, desk: Desk): void {
  const tag = tagged({ team, bucket }, desk);
  desk.write(team, bucket, born, [[born + 60_000, 'sprint', sprint]], {
    ...tag,
    estimate: 1 + desk.chance.below(3),
  });
}
