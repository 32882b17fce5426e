import type { Bucket } from '../verdict.ts';
import type { ItemId } from '../work-item.ts';
import type { WindowMeasure } from './measure-window.ts';
import { teamOf } from './open-items.ts';
import { partsOf, type Parts } from './shares.ts';
import type { Traced } from './traced.ts';
import type { Window } from './window.ts';

/** Smaller groups could be told to be persons: they are folded. */
export const LEAST_GROUP = 5;

/** Part of a cycle's work that has one team, type or segment in common. */
export interface Group {
  /** Null = the rest: groups that are too small to be shown, and work that names none. */
  readonly title: string | null;
  /** Of all known weight. */
  readonly share: number;
  readonly n: number;
  readonly parts: Parts;
}

interface Heap {
  weight: number;
  n: number;
  readonly people: Set<string>;
  readonly buckets: Map<Bucket, number>;
}

const emptyHeap = (): Heap => ({ weight: 0, n: 0, people: new Set(), buckets: new Map() });

const TITLES = {
  team: (one: Traced): string => teamOf(one),
  type: ({ item }: Traced): string => item.type ?? '',
  segment: ({ item }: Traced): string => item.segment ?? '',
} as const;

/**
 * How known work lies over teams, types or segments, the largest group first, the rest last. Groups below five items or, where people are
 * known of, five people are folded into the rest; where that were too small itself, the smallest other group joins it, so that
 * nobody can be told from the difference.
 */
export function breakdownBy(
  by: keyof typeof TITLES,
  { buckets, weights }: Pick<WindowMeasure, 'buckets' | 'weights'>,
  { from, to }: Pick<Window, 'from' | 'to'>,
): readonly Group[] {
  const bucketOf = new Map<ItemId, Bucket>(
    buckets.flatMap(({ bucket, items }) => items.map((id): [ItemId, Bucket] => [id, bucket])),
  );
  const heaps = new Map<string, Heap>();
  for (const [traced, weight] of weights.of) {
    const bucket = bucketOf.get(traced.id);
    if (bucket === undefined || weight <= 0) continue;
    const title = TITLES[by](traced);
    const heap = heaps.get(title) ?? emptyHeap();
    heaps.set(title, heap);
    heap.weight += weight;
    heap.n += 1;
    heap.buckets.set(bucket, (heap.buckets.get(bucket) ?? 0) + weight);
    for (const spell of traced.spells)
      if (spell.assignee !== null && spell.from < to && spell.to > from) heap.people.add(spell.assignee);
  }
  return folded(heaps);
}

const isSmall = ({ n, people }: Heap): boolean =>
  n < LEAST_GROUP || (people.size > 0 && people.size < LEAST_GROUP);

function folded(heaps: ReadonlyMap<string, Heap>): readonly Group[] {
  const total = [...heaps.values()].reduce((sum, { weight }) => sum + weight, 0);
  const shown = [...heaps]
    .filter(([title, heap]) => title !== '' && !isSmall(heap))
    .sort(([, one], [, other]) => other.weight - one.weight);
  const rest = emptyHeap();
  for (const [title, heap] of heaps) if (!shown.some(([other]) => other === title)) join(rest, heap);
  while (rest.n > 0 && isSmall(rest)) {
    const smallest = shown.pop();
    if (!smallest) break;
    join(rest, smallest[1]);
  }
  const group = (title: string | null, { weight, n, buckets }: Heap): Group => ({
    title,
    share: weight / total,
    n,
    parts: partsOf(new Map([...buckets].map(([bucket, part]) => [bucket, part / weight]))),
  });
  return [...shown.map(([title, heap]) => group(title, heap)), ...(rest.n > 0 ? [group(null, rest)] : [])];
}

function join(rest: Heap, heap: Heap): void {
  rest.weight += heap.weight;
  rest.n += heap.n;
  for (const person of heap.people) rest.people.add(person);
  for (const [bucket, weight] of heap.buckets)
    rest.buckets.set(bucket, (rest.buckets.get(bucket) ?? 0) + weight);
}
