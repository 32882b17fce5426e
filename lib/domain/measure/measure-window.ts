import type { Bucket } from '../verdict.ts';
import type { ItemId } from '../work-item.ts';
import type { VerdictAt } from './buckets.ts';
import type { Calendar } from './calendar.ts';
import { fidelityOf, type Fidelity } from './fidelity.ts';
import { electiveAlignment, itemsBehind, partsOf, sharesOf, type Parts, type Shares } from './shares.ts';
import type { Aim } from './targets.ts';
import type { Traced, Traces } from './traced.ts';
import { movedItems, weigh, type Unavailable, type Weighting, type Weights } from './weights.ts';
import { upTo, type Window } from './window.ts';

/** A share in the headline weighting, and the smallest and largest of all weightings that can be had. */
export interface Ranged {
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

export interface BucketShare extends Ranged {
  readonly bucket: Bucket;
  /** The items behind it, heaviest first. */
  readonly items: readonly ItemId[];
}

/** Where the work of a window went. All shares are of what is known; `coverage` says how much that is. */
export interface WindowMeasure {
  readonly weighting: Weighting;
  readonly unavailable: Partial<Record<Weighting, Unavailable>>;
  readonly parts: { readonly [part in keyof Parts]: Ranged };
  /** Largest first. */
  readonly buckets: readonly BucketShare[];
  readonly coverage: number;
  /** Items with a known bucket, and how many of equal weight they are worth. */
  readonly n: number;
  readonly effective: number;
  /** Items whose weight is the median of their like, in the headline weighting. */
  readonly imputed: number;
  readonly unknown: readonly ItemId[];
  readonly elective: number | null;
  /** Null: no targets are set. */
  readonly fidelity: Fidelity | null;
  readonly shares: Shares;
  readonly weights: Weights;
}

/** The headline is the first that can be had. */
export const WORK: readonly Weighting[] = ['days', 'points', 'count'];
export const DEALS: readonly Weighting[] = ['value', 'count'];

/** Null: nothing known moved in the window, by any weighting. Buckets are those at its end (or `now`, where that is earlier). */
export function measureWindow(
  traces: Traces,
  verdictAt: VerdictAt,
  calendar: Calendar,
  window: Window,
  now: number,
  aims: readonly Aim[] | null,
  weightings = WORK,
): WindowMeasure | null {
  const span = upTo(window, now, calendar);
  if (!span) return null;
  const at = Math.min(window.to - 1, now);
  const bucketOf = (item: Traced): Bucket => verdictAt(item, at)?.bucket ?? 'unknown';
  const moved = movedItems(traces, span);
  const unavailable: Partial<Record<Weighting, Unavailable>> = {};
  const measured: { weighting: Weighting; shares: Shares; weights: Weights }[] = [];
  for (const weighting of weightings) {
    const weighed = weigh(traces, weighting, calendar, span, moved);
    if (!weighed.ok) unavailable[weighting] = weighed.why;
    else {
      const shares = sharesOf(weighed.weights, bucketOf);
      if (shares.n > 0) measured.push({ weighting, shares, weights: weighed.weights });
      else unavailable[weighting] = 'nothing';
    }
  }
  // A silent ticket adds no weight: nor may it by being counted instead, as on a cycle's first morning (docs/decisions/0405).
  if (unavailable.days === 'silent') return null;
  const [headline] = measured;
  if (!headline) return null;
  const { shares, weights, weighting } = headline;
  const behind = itemsBehind(weights, bucketOf);
  const ranged = (share: (of: Shares) => number): Ranged => {
    const all = measured.map((one) => share(one.shares));
    return { share: share(shares), lo: Math.min(...all), hi: Math.max(...all) };
  };
  const part = (name: keyof Parts): Ranged => ranged((one) => partsOf(one.of)[name]);
  const buckets = [...new Set(measured.flatMap((one) => [...one.shares.of.keys()]))].map(
    (bucket): BucketShare => ({
      bucket,
      ...ranged((one) => one.of.get(bucket) ?? 0),
      items: behind.get(bucket) ?? [],
    }),
  );
  return {
    weighting,
    unavailable,
    parts: {
      goals: part('goals'),
      sanctioned: part('sanctioned'),
      untagged: part('untagged'),
      offStrategy: part('offStrategy'),
    },
    buckets: buckets.sort((one, other) => other.share - one.share || (one.bucket < other.bucket ? -1 : 1)),
    coverage: shares.coverage ?? 0,
    n: shares.n,
    effective: shares.effective,
    imputed: weights.imputed,
    unknown: behind.get('unknown') ?? [],
    elective: electiveAlignment(partsOf(shares.of)),
    fidelity: aims && fidelityOf(aims, shares.of),
    shares,
    weights,
  };
}
