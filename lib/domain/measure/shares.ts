import type { Bucket } from '../verdict.ts';
import type { ItemId } from '../work-item.ts';
import { effectiveSize } from './statistics.ts';
import type { Traced } from './traced.ts';
import type { Weights } from './weights.ts';

/** How the known weight lies over the buckets. */
export interface Shares {
  /** Known buckets with some weight, as shares from 0 to 1 that add up to 1. */
  readonly of: ReadonlyMap<Bucket, number>;
  /** Σ known / Σ (known + unknown + active and unassigned); null where there is nothing at all. */
  readonly coverage: number | null;
  /** Effective sample size of the known weights. */
  readonly effective: number;
  /** How many known items have weight. */
  readonly n: number;
}

/** Shares by bucket. An item of unknown bucket changes the coverage and nothing else. */
export function sharesOf<T>(
  { of, unassigned }: { readonly of: ReadonlyMap<T, number>; readonly unassigned: number },
  bucketOf: (item: T) => Bucket,
): Shares {
  const sums = new Map<Bucket, number>();
  const known: number[] = [];
  for (const [item, weight] of of) {
    if (weight <= 0) continue;
    const bucket = bucketOf(item);
    sums.set(bucket, (sums.get(bucket) ?? 0) + weight);
    if (bucket !== 'unknown') known.push(weight);
  }
  const unknown = sums.get('unknown') ?? 0;
  sums.delete('unknown');
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  const all = total + unknown + unassigned;
  return {
    of: new Map([...sums].map(([bucket, weight]) => [bucket, weight / total])),
    coverage: all > 0 ? total / all : null,
    effective: effectiveSize(known),
    n: known.length,
  };
}

/** The items behind each bucket, heaviest first; also those of `unknown`. */
export function itemsBehind(
  { of }: Pick<Weights, 'of'>,
  bucketOf: (item: Traced) => Bucket,
): ReadonlyMap<Bucket, readonly ItemId[]> {
  const weighed = [...of].filter(([, weight]) => weight > 0);
  weighed.sort(([a, one], [b, other]) => other - one || (a.id < b.id ? -1 : 1));
  const behind = new Map<Bucket, ItemId[]>();
  for (const [item] of weighed) {
    const bucket = bucketOf(item);
    const list = behind.get(bucket);
    if (list) list.push(item.id);
    else behind.set(bucket, [item.id]);
  }
  return behind;
}

/** The four parts of everything known; they always add up to 1 where there is anything. */
export interface Parts {
  readonly goals: number;
  readonly sanctioned: number;
  readonly untagged: number;
  readonly offStrategy: number;
}

export function partsOf(shares: ReadonlyMap<Bucket, number>): Parts {
  const sum = (prefix: string): number => {
    let total = 0;
    for (const [bucket, share] of shares) if (bucket.startsWith(prefix)) total += share;
    return total;
  };
  return {
    goals: sum('goal:'),
    sanctioned: sum('category:'),
    untagged: sum('untagged'),
    offStrategy: sum('off_strategy'),
  };
}

/** Of the time one could choose, how much served a goal; null where all of it was sanctioned. */
export const electiveAlignment = ({ goals, sanctioned }: Parts): number | null =>
  sanctioned < 1 - 1e-12 ? goals / (1 - sanctioned) : null;
