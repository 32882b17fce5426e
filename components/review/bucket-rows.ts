import type { Bucket } from '../../lib/domain/verdict.ts';
import type { MeasureAnswer, MeasureView } from '../../lib/messages/protocol.ts';
import { branchOf, inOrder, type Named } from './named.ts';

/** One bucket of a cycle: what is stated, what was planned and what was done. Shares from 0 to 1. */
export interface BucketRow extends Named {
  /** With the goals below it. */
  readonly share: number;
  /** Over the weightings; null where it is a sum of several buckets. */
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  /** Null: there was no plan. */
  readonly planned: number | null;
  readonly plannedCount: number;
  /** The buckets whose items are behind the share. */
  readonly buckets: readonly Bucket[];
}

/** Every bucket that is stated, planned or worked on, in the order of charts. */
export function bucketRows(
  answer: Pick<MeasureAnswer, 'names'>,
  view: Pick<MeasureView, 'work' | 'planned' | 'drift'>,
): readonly BucketRow[] {
  const worked = new Map((view.work?.buckets ?? []).map((one) => [one.bucket, one]));
  const planned = new Map(view.planned.map((one) => [one.bucket, one]));
  return inOrder(answer)
    .map((named): BucketRow => {
      const branch = branchOf(answer, named.bucket);
      const parts = branch.flatMap((bucket) => worked.get(bucket) ?? []);
      const plans = branch.flatMap((bucket) => planned.get(bucket) ?? []);
      const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
      const own = worked.get(named.bucket);
      // Untagged and off-strategy work is meant to be nothing, where anything is stated at all.
      const stated = view.drift.find(({ bucket }) => bucket === named.bucket)?.range ?? named.target;
      const isAlone = parts.length <= 1 && (parts.length === 0 || own !== undefined);
      return {
        ...named,
        ...(stated && { target: stated }),
        share: sum(parts.map(({ share }) => share)),
        lo: isAlone ? (own?.lo ?? 0) : null,
        hi: isAlone ? (own?.hi ?? 0) : null,
        n: sum(parts.map(({ items }) => items.total)),
        planned: view.planned.length > 0 ? sum(plans.map(({ share }) => share)) : null,
        plannedCount: sum(plans.map(({ n }) => n)),
        buckets: parts.map(({ bucket }) => bucket),
      };
    })
    .filter(
      ({ share, n, planned: plan, target, status, part }) =>
        share > 0 ||
        n > 0 ||
        (plan ?? 0) > 0 ||
        (target && status !== 'closed') ||
        part === 'untagged' ||
        part === 'off_strategy',
    );
}

/** The share at which scales end: the largest that is drawn, rounded up to the next tenth, at least a fifth. */
export const scaleOf = (shares: readonly number[]): number =>
  Math.min(1, Math.max(0.2, Math.ceil(Math.max(0, ...shares) * 10 - 1e-9) / 10));
