import { median, medianDeviation } from './statistics.ts';

/** What one team had planned for goals in one cycle, by weight at the cycle's start, and which of it was done. */
export interface Cell {
  readonly team: string;
  /** Index of the cycle. */
  readonly cycle: number;
  readonly planned: readonly { readonly weight: number; readonly done: boolean }[];
}

export interface Consistency {
  /** Share of eligible cells that kept at least θ of their plan; null where none is eligible. */
  readonly onPlan: number | null;
  readonly eligible: number;
  readonly median: number | null;
  /** Median absolute deviation. */
  readonly deviation: number | null;
}

/** A plan of fewer items than this says nothing of how reliably plans are kept. */
const LEAST_PLANNED = 3;
export const THETA = 0.7;

/** Execution consistency, METRICS.md §7. A measure of plans, never of teams against each other. */
export function consistencyOf(cells: readonly Cell[], theta = THETA): Consistency {
  const kept = cells.flatMap(({ planned }): readonly number[] => {
    const all = planned.reduce((sum, { weight }) => sum + weight, 0);
    if (planned.length < LEAST_PLANNED || all <= 0) return [];
    return [planned.reduce((sum, { weight, done }) => sum + (done ? weight : 0), 0) / all];
  });
  if (kept.length === 0) return { onPlan: null, eligible: 0, median: null, deviation: null };
  return {
    onPlan: kept.filter((share) => share >= theta - 1e-9).length / kept.length,
    eligible: kept.length,
    median: median(kept),
    deviation: medianDeviation(kept),
  };
}
