import type { DayNumber } from '../day.ts';
import { goalStates } from '../known-goal.ts';
import type { Goal } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';
import type { ItemId } from '../work-item.ts';
import type { Traced } from './traced.ts';

/** `ended`: open work points at a goal that is closed, paused or over. `idle`: nothing open. `silent`: nothing moved lately. */
export interface GhostGoal {
  readonly goal: string;
  readonly why: 'ended' | 'idle' | 'silent';
  readonly items: readonly ItemId[];
}

export interface Orphan {
  readonly item: ItemId;
  /** Whole days since it came to be; null where nobody says. */
  readonly age: number | null;
  readonly weight: number;
}

const SILENT_MS = 14 * 86_400_000;
const DAY_MS = 86_400_000;

/** An open item, the bucket it is in, and the goal its tag names even where that goal no longer counts. */
export interface OpenItem {
  readonly traced: Traced;
  readonly bucket: Bucket;
  readonly pointsAt?: string;
}

/** Goals that only seem to be worked on, or are not (METRICS.md §8). `today` is in the strategy's zone, `now` the same as an instant. */
export function ghostGoals(
  goals: readonly Goal[],
  open: readonly OpenItem[],
  today: DayNumber,
  now: number,
): readonly GhostGoal[] {
  const states = goalStates(goals, today);
  const pointing = (id: string): readonly OpenItem[] => open.filter(({ pointsAt }) => pointsAt === id);
  const withBelow = (goal: Goal): readonly Goal[] => [
    goal,
    ...goals.filter(({ parentId }) => parentId === goal.id).flatMap(withBelow),
  ];
  return goals.flatMap((goal): readonly GhostGoal[] => {
    const own = pointing(goal.id);
    const ids = (list: readonly OpenItem[]): readonly ItemId[] => list.map(({ traced }) => traced.id);
    const state = states.get(goal.id);
    if (state === 'not_started') return [];
    if (state !== 'live') return own.length > 0 ? [{ goal: goal.id, why: 'ended', items: ids(own) }] : [];
    const branch = withBelow(goal).flatMap(({ id }) => pointing(id));
    if (branch.length === 0) return [{ goal: goal.id, why: 'idle', items: [] }];
    const moved = Math.max(...branch.map(({ traced }) => traced.recorded.at(-1) ?? -Infinity));
    return Number.isFinite(moved) && now - moved > SILENT_MS
      ? [{ goal: goal.id, why: 'silent', items: ids(branch) }]
      : [];
  });
}

/** Untagged open items, the heaviest first, then the oldest. */
export function orphansOf(
  open: readonly OpenItem[],
  weightOf: (item: Traced) => number,
  now: number,
): readonly Orphan[] {
  return open
    .filter(({ bucket }) => bucket === 'untagged')
    .map(({ traced }): Orphan => {
      const { id, recorded, item } = traced;
      const born = item.createdAt === undefined ? Number.NaN : (recorded[0] ?? Number.NaN);
      return {
        item: id,
        age: Number.isNaN(born) ? null : Math.floor((now - born) / DAY_MS),
        weight: weightOf(traced),
      };
    })
    .sort((one, other) => other.weight - one.weight || (other.age ?? 0) - (one.age ?? 0));
}
