import { anchorsOf } from './anchors.ts';
import type { FieldTable, PreparedItem } from './prepared-item.ts';

/**
 * Tells which of many conditions an item might match, by looking at the item once: most rules name a label, a component or a
 * word that most items do not hold. Never leaves out a condition that matches. The
 * conditions must have been compiled with the same table: that is when it learns which words to listen for.
 */
export interface ConditionIndex {
  /** The places of the conditions that must be asked, in ascending order. */
  possible(item: PreparedItem): readonly number[];
}

/** The places of the conditions that a key in this slot speaks for. */
interface Spoken<K> {
  readonly slot: number;
  readonly places: Map<K, number[]>;
}

export function conditionIndex(conditions: readonly unknown[], table: FieldTable): ConditionIndex {
  const always: number[] = [];
  const texts: Spoken<string>[] = [];
  const words: Spoken<number>[] = [];
  conditions.forEach((condition, place) => {
    const anchors = anchorsOf(condition, table);
    if (!anchors) always.push(place);
    for (const { slot, key } of anchors?.list ?? []) {
      if (typeof key === 'string') put(texts, slot, key, place);
      else put(words, slot, key, place);
    }
  });
  return {
    possible: (item) => {
      const spoken: number[] = [];
      for (const { slot, places } of texts) collect(spoken, places, item.view(slot).folded);
      for (const { slot, places } of words) collect(spoken, places, item.view(slot).heard);
      return spoken.length === 0 ? always : merged(always, spoken);
    },
  };
}

function collect<K>(spoken: number[], places: ReadonlyMap<K, readonly number[]>, keys: readonly K[]): void {
  for (const key of keys) for (const place of places.get(key) ?? NONE) insert(spoken, place);
}

const NONE: readonly number[] = [];

/** Into a list in ascending order, once. Few conditions are spoken for, so a search from the end is the quickest. */
function insert(list: number[], place: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] as number) > place) at--;
  if (list[at - 1] === place) return;
  if (at === list.length) list.push(place);
  else list.splice(at, 0, place);
}

/** Two ascending lists with nothing in common as one. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  const both: number[] = [];
  let next = 0;
  for (const place of one) {
    while (next < other.length && (other[next] as number) < place) both.push(other[next++] as number);
    both.push(place);
  }
  while (next < other.length) both.push(other[next++] as number);
  return both;
}

function put<K>(list: Spoken<K>[], slot: number, key: K, place: number): void {
  let spoken = list.find((one) => one.slot === slot);
  if (!spoken) list.push((spoken = { slot, places: new Map() }));
  const places = spoken.places.get(key);
  if (places) places.push(place);
  else spoken.places.set(key, [place]);
}
