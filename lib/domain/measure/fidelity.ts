import type { Bucket } from '../verdict.ts';
import { branchShare, type Aim } from './targets.ts';

export interface Fidelity {
  /** The share of capacity that went where the strategy said it should, from 0 to 1; 1 only when every range is met. */
  readonly fidelity: number;
  readonly excess: number;
  readonly deficit: number;
}

/**
 * 1 − max(Σ above the ranges, Σ below them); METRICS.md §3. A branch is as far off as its own range says or, where that is more,
 * as the ranges below it say together: one piece of work too much is not counted once more for each level above it.
 */
export function fidelityOf(aims: readonly Aim[], shares: ReadonlyMap<Bucket, number>): Fidelity {
  const sum = (off: (aim: Aim) => number, list: readonly Aim[]): number =>
    list.reduce((total, aim) => total + off(aim), 0);
  const above = (aim: Aim): number =>
    Math.max(aim.range ? branchShare(aim, shares) - aim.range.hi : 0, sum(above, aim.below));
  const under = (aim: Aim): number =>
    Math.max(aim.range ? aim.range.lo - branchShare(aim, shares) : 0, sum(under, aim.below));
  const [excess, deficit] = [settled(sum(above, aims)), settled(sum(under, aims))];
  return { fidelity: 1 - Math.max(excess, deficit), excess, deficit };
}

/** Sums of shares carry the dust of binary fractions; a range that is met is met exactly. */
const settled = (share: number): number => (share < 1e-9 ? 0 : Math.min(1, share));
