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
  const always = new Uint8Array(conditions.length);
  const texts: Spoken<string>[] = [];
  const words: Spoken<number>[] = [];
  conditions.forEach((condition, place) => {
    const anchors = anchorsOf(condition, table);
    if (!anchors) always[place] = 1;
    for (const { slot, key } of anchors?.list ?? []) {
      if (typeof key === 'string') put(texts, slot, key, place);
      else put(words, slot, key, place);
    }
  });
  return {
    possible: (item) => {
      const asked = always.slice();
      for (const { slot, places } of texts) mark(asked, places, item.view(slot).folded);
      for (const { slot, places } of words) mark(asked, places, item.view(slot).heard);
      const found: number[] = [];
      for (let place = 0; place < asked.length; place++) if (asked[place] === 1) found.push(place);
      return found;
    },
  };
}

function mark<K>(asked: Uint8Array, spoken: ReadonlyMap<K, readonly number[]>, keys: readonly K[]): void {
  for (const key of keys) {
    const places = spoken.get(key);
    if (places) for (const place of places) asked[place] = 1;
  }
}

function put<K>(list: Spoken<K>[], slot: number, key: K, place: number): void {
  let spoken = list.find((one) => one.slot === slot);
  if (!spoken) list.push((spoken = { slot, places: new Map() }));
  const places = spoken.places.get(key);
  if (places) places.push(place);
  else spoken.places.set(key, [place]);
}
