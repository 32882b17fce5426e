import type { Bucket } from '../verdict.ts';
import type { ItemId, WorkItem } from '../work-item.ts';
import type { TargetTest } from '../target-segments.ts';
import { DELTA } from './drift.ts';
import type { Traced } from './traced.ts';
import { branchShare, everyAim, type Aim } from './targets.ts';

/** Two buckets whose shares stand the other way round than their targets. */
export interface Inversion {
  /** Meant to get at least as much. */
  readonly more: Bucket;
  readonly less: Bucket;
  /** By how much `less` got more than `more`. */
  readonly by: number;
}

/** Pairs with t_g ≥ t_h and a_g < a_h − δ, the largest first; the target of a range is its middle (METRICS.md §4). */
export function inversionsOf(
  aims: readonly Aim[],
  shares: ReadonlyMap<Bucket, number>,
): readonly Inversion[] {
  const stated = [...everyAim(aims)].filter(({ range, bucket }) => range && bucket.includes(':'));
  const middle = ({ range }: Aim): number => ((range?.lo ?? 0) + (range?.hi ?? 0)) / 2;
  const within = (one: Aim, other: Aim): boolean => [...everyAim(one.below)].includes(other);
  const found: Inversion[] = [];
  for (const more of stated)
    for (const less of stated) {
      if (more === less || within(more, less) || within(less, more) || middle(more) < middle(less)) continue;
      const by = branchShare(less, shares) - branchShare(more, shares);
      if (by > DELTA + 1e-9) found.push({ more: more.bucket, less: less.bucket, by });
    }
  return found.sort((one, other) => other.by - one.by);
}

/** How feature work lies over the segments of customers. */
export interface Focus {
  /** Share of the feature-type weight with a known segment that lies outside the segments the strategy aims at. */
  readonly outside: number;
  /** Share of the feature-type weight whose segment is known. */
  readonly known: number;
  readonly segments: readonly {
    readonly segment: string;
    readonly share: number;
    readonly inTarget: boolean;
    readonly items: readonly ItemId[];
  }[];
}

/** Types of tickets that ask for something new, as trackers name them. */
const FEATURE = /^(?:story|user story|feature|new feature|feature request|improvement|enhancement|idea)$/i;

export const isFeature = ({ kind, type }: WorkItem): boolean =>
  kind === 'ticket' && type !== undefined && FEATURE.test(type);

/** Focus drift; null where no segments are aimed at, or no feature work names its segment. */
export function focusOf(weights: ReadonlyMap<Traced, number>, isTarget: TargetTest | null): Focus | null {
  if (!isTarget) return null;
  let total = 0;
  const by = new Map<string, { weight: number; readonly items: ItemId[] }>();
  for (const [{ item, id }, weight] of weights) {
    if (!isFeature(item)) continue;
    total += weight;
    if (item.segment === undefined) continue;
    const entry = by.get(item.segment);
    if (entry) {
      entry.weight += weight;
      entry.items.push(id);
    } else by.set(item.segment, { weight, items: [id] });
  }
  const known = [...by.values()].reduce((sum, { weight }) => sum + weight, 0);
  if (known === 0) return null;
  const segments = [...by].map(([segment, { weight, items: behind }]) => ({
    segment,
    share: weight / known,
    inTarget: isTarget(segment),
    items: behind,
  }));
  return {
    outside: segments.reduce((sum, { inTarget, share }) => sum + (inTarget ? 0 : share), 0),
    known: known / total,
    segments: segments.sort((one, other) => other.share - one.share),
  };
}
