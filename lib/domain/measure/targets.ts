import type { Goal, Strategy, TargetRange } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';

/** What the strategy states for one bucket, with what lies below it in the cascade. */
export interface Aim {
  readonly bucket: Bucket;
  /** Null: nothing is stated for it, only for what is below or above. */
  readonly range: TargetRange | null;
  readonly below: readonly Aim[];
}

const NONE: TargetRange = { lo: 0, hi: 0 };

/**
 * The stated ranges as a tree: a parent's range is that of its whole branch, as when the strategy is checked (`check-ranges.ts`).
 * Untagged and off-strategy work has the range from 0 to 0. Null = no targets are set; equal ones are never assumed.
 */
export function aimsOf({ goals, categories }: Strategy): readonly Aim[] | null {
  if (![...goals, ...categories].some(({ target }) => target)) return null;
  const ids = new Set(goals.map(({ id }) => id));
  const placed = new Set<string>();
  const aim = (goal: Goal): Aim => {
    placed.add(goal.id);
    const children = goals.filter(({ parentId, id }) => parentId === goal.id && !placed.has(id));
    return { bucket: `goal:${goal.id}`, range: goal.target ?? null, below: children.map(aim) };
  };
  const tops = goals.filter(({ parentId }) => parentId === undefined || !ids.has(parentId));
  const leaf = (bucket: Bucket, range: TargetRange | null): Aim => ({ bucket, range, below: [] });
  return [
    ...tops.map(aim),
    ...categories.map(({ id, target }) => leaf(`category:${id}`, target ?? null)),
    leaf('untagged', NONE),
    leaf('off_strategy', NONE),
  ];
}

/** The share of a bucket with everything below it. */
export const branchShare = ({ bucket, below }: Aim, shares: ReadonlyMap<Bucket, number>): number =>
  below.reduce((sum, aim) => sum + branchShare(aim, shares), shares.get(bucket) ?? 0);

/** All aims of a tree, a parent before its children. */
export function* everyAim(aims: readonly Aim[]): Iterable<Aim> {
  for (const aim of aims) {
    yield aim;
    yield* everyAim(aim.below);
  }
}
