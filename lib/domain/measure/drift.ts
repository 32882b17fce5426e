import type { TargetRange } from '../strategy.ts';
import { standardError } from './statistics.ts';

/** Points by which a share may be off before it is said. */
export const DELTA = 0.1;
/** Of the normal distribution, 5 % on each side. */
const Z = 1.64;
const LEAST_EFFECTIVE = 12;
const LEAST_COVERAGE = 0.6;
/** Shares carry the dust of binary fractions: .45 − .35 is a little more than .1. */
const DUST = 1e-9;

/** What one cycle says of one bucket. */
export interface Reading {
  readonly share: number;
  readonly effective: number;
  readonly coverage: number;
}

/** `fluctuation`: one cycle above the limit. `sustained`: a signal that has not cleared yet. */
export type DriftState = 'steady' | 'fluctuation' | 'sustained' | 'not_enough';

export interface Drift {
  readonly state: DriftState;
  /** Distance to the nearer end of the range, signed; 0 inside. */
  readonly distance: number;
  /** What it would have to exceed. */
  readonly limit: number;
  /** The cycle in which the signal was raised: an index of the readings; null = none is up. */
  readonly since: number | null;
  readonly why?: 'small_sample' | 'low_coverage' | 'no_data';
}

export const distanceTo = (share: number, { lo, hi }: TargetRange): number =>
  share > hi ? share - hi : share < lo ? share - lo : 0;

/**
 * Follows a bucket over consecutive cycles, oldest first; null = nothing was measured in that one. A signal is raised when the
 * distance exceeds max(δ, 1.64·SE) in two consecutive cycles on the same side, or once at more than 2δ; it clears below δ/2
 * (METRICS.md §4). A cycle with too little data raises nothing, and neither keeps nor breaks what was.
 */
export function followDrift(readings: readonly (Reading | null)[], range: TargetRange): readonly Drift[] {
  let since: number | null = null;
  let before: { readonly at: number; readonly side: number } | null = null;
  return readings.map((reading, at): Drift => {
    const why = tooLittle(reading);
    const distance = reading ? distanceTo(reading.share, range) : 0;
    const limit = reading ? Math.max(DELTA, Z * standardError(reading.share, reading.effective)) : DELTA;
    if (why) return { state: 'not_enough', distance, limit, since, why };
    const size = Math.abs(distance);
    const exceeds = size > limit + DUST;
    const side = Math.sign(distance);
    if (since !== null && size < DELTA / 2 - DUST) since = null;
    const again =
      before !== null &&
      before.side === side &&
      readings.slice(before.at + 1, at).every((one) => tooLittle(one) !== null);
    if (since === null && exceeds && (again || size > 2 * DELTA + DUST)) since = at;
    before = exceeds ? { at, side } : null;
    return {
      state: since !== null ? 'sustained' : exceeds ? 'fluctuation' : 'steady',
      distance,
      limit,
      since,
    };
  });
}

function tooLittle(reading: Reading | null): Drift['why'] | null {
  if (!reading) return 'no_data';
  if (reading.effective < LEAST_EFFECTIVE) return 'small_sample';
  return reading.coverage < LEAST_COVERAGE ? 'low_coverage' : null;
}
