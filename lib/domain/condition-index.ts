import { anchorsOf, type Anchor } from './anchors.ts';
import type { FieldReader } from './field-values.ts';
import { fold } from './folded-text.ts';
import type { FieldTable, PreparedItem } from './prepared-item.ts';
import { Remembered } from './remembered.ts';

/**
 * Tells which of many conditions an item might match, by looking at the item once: most rules name a label, a component or a
 * word that most items do not hold. Never leaves out a condition that matches. The
 * conditions must have been compiled with the same table: that is when it learns which words to listen for.
 */
export interface ConditionIndex {
  /** The places of the conditions that must be asked, in ascending order. */
  possible(item: PreparedItem): readonly number[];
}

interface Searched {
  readonly text: string;
  /** True: at the beginning; false: anywhere. */
  readonly begins: boolean;
  readonly places: readonly number[];
}

/** The conditions that keys in one field speak for, by their places. */
class SpokenFor {
  readonly slot: number;
  private readonly reader: FieldReader;
  private readonly texts = new Map<string, number[]>();
  private readonly words = new Map<number, number[]>();
  private readonly searched: Searched[] = [];
  private readonly named = new Remembered((text) => this.texts.get(fold(text)) ?? NONE);

  constructor(slot: number, reader: FieldReader) {
    this.slot = slot;
    this.reader = reader;
  }

  put(anchor: Anchor, place: number): void {
    if (anchor.how === 'word') add(this.words, anchor.hash, place);
    else if (anchor.how === 'is') add(this.texts, anchor.text, place);
    else this.searched.push({ text: anchor.text, begins: anchor.how === 'starts', places: [place] });
  }

  /** Marks the places of the conditions that the item might match because of this field. */
  mark(item: PreparedItem, marks: PlaceMarks): void {
    if (this.texts.size > 0) this.markNamed(item, marks);
    if (this.words.size > 0)
      for (const hash of item.view(this.slot).heard) marks.add(this.words.get(hash) ?? NONE);
    if (this.searched.length > 0)
      for (const text of item.view(this.slot).folded) this.markSearched(text, marks);
  }

  private markSearched(value: string, marks: PlaceMarks): void {
    for (const { text, begins, places } of this.searched)
      if (begins ? value.startsWith(text) : value.includes(text)) marks.add(places);
  }

  private markNamed(item: PreparedItem, marks: PlaceMarks): void {
    const value = this.reader(item.item);
    // One text, as most fields are, needs no view.
    if (typeof value === 'string') marks.add(this.named.of(value));
    else if (value !== undefined)
      for (const one of item.view(this.slot).values ?? NONE) marks.add(this.named.of(String(one)));
  }
}

export function conditionIndex(conditions: readonly unknown[], table: FieldTable): ConditionIndex {
  const always: number[] = [];
  const bySlot = new Map<number, SpokenFor>();
  conditions.forEach((condition, place) => {
    const anchors = anchorsOf(condition, table);
    if (!anchors) always.push(place);
    for (const anchor of anchors?.list ?? []) {
      const { slot } = anchor;
      const spoken = bySlot.get(slot) ?? new SpokenFor(slot, table.readers[slot] ?? nothing);
      bySlot.set(slot, spoken);
      spoken.put(anchor, place);
    }
  });
  const fields = [...bySlot.values()];
  const marks = new PlaceMarks(conditions.length, always);
  return {
    possible: (item) => {
      for (const field of fields) field.mark(item, marks);
      return marks.take();
    },
  };
}

const nothing: FieldReader = () => undefined;
const NONE: readonly number[] = [];

/** A set of places as bits, used for one item after the other: `take` hands out what was added and begins anew. */
class PlaceMarks {
  private readonly always: readonly number[];
  private readonly empty: Int32Array;
  private readonly bits: Int32Array;
  private changed = false;

  constructor(places: number, always: readonly number[]) {
    this.always = always;
    this.empty = new Int32Array(Math.ceil(places / 32));
    for (const place of always) mark(this.empty, place);
    this.bits = this.empty.slice();
  }

  add(places: readonly number[]): void {
    if (places.length === 0) return;
    for (const place of places) mark(this.bits, place);
    this.changed = true;
  }

  /** In ascending order. */
  take(): readonly number[] {
    if (!this.changed) return this.always;
    const { bits, empty } = this;
    const taken: number[] = [];
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] as number; left !== 0; left &= left - 1)
        taken.push(word * 32 + 31 - Math.clz32(left & -left));
    }
    bits.set(empty);
    this.changed = false;
    return taken;
  }
}

const mark = (bits: Int32Array, place: number): void => {
  bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
};

function add<K>(map: Map<K, number[]>, key: K, place: number): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}
