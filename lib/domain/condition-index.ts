import { anchorsOf } from './anchors.ts';
import type { FieldTable, PreparedItem } from './prepared-item.ts';
import { eachWord } from './spoken-text.ts';

/**
 * Tells which of many conditions an item might match, by looking at the item once: most rules name a label, a component or a
 * word that most items do not hold. Never leaves out a condition that matches.
 */
export interface ConditionIndex {
  /** 1 at the place of each condition that must be asked, else 0. */
  possible(item: PreparedItem): Uint8Array;
}

/** Per slot: the places of the conditions that a text or a word's hash speaks for. */
type Places<K> = Map<number, Map<K, number[]>>;

export function conditionIndex(conditions: readonly unknown[], table: FieldTable): ConditionIndex {
  const always = new Uint8Array(conditions.length);
  const texts: Places<string> = new Map();
  const words: Places<number> = new Map();
  conditions.forEach((condition, place) => {
    const anchors = anchorsOf(condition, table);
    if (!anchors) always[place] = 1;
    for (const { slot, key } of anchors?.list ?? []) {
      if (typeof key === 'string') put(texts, slot, key, place);
      else put(words, slot, key, place);
    }
  });
  const byText = [...texts];
  const byWord = [...words];
  return {
    possible: (item) => {
      const asked = always.slice();
      const ask = (places: readonly number[] | undefined): void => {
        if (places) for (const place of places) asked[place] = 1;
      };
      for (const [slot, places] of byText) for (const text of item.view(slot).folded) ask(places.get(text));
      for (const [slot, places] of byWord)
        for (const row of item.view(slot).rows) eachWord(row, (hash) => ask(places.get(hash)));
      return asked;
    },
  };
}

function put<K>(index: Places<K>, slot: number, key: K, place: number): void {
  const places = index.get(slot) ?? new Map<K, number[]>();
  index.set(slot, places);
  const listed = places.get(key);
  if (listed) listed.push(place);
  else places.set(key, [place]);
}
