import { scalars, type FieldReader, type Scalar } from './field-values.ts';
import { fold } from './folded-text.ts';
import { listenFor, newSieve, rowOf, siftWords, type Row, type Sieve, type WordHash } from './spoken-text.ts';
import type { WorkItem } from './work-item.ts';

/** The number that a value stands for; NaN for none. Texts count when they are plain decimal numbers such as `12` or `-0.5`. */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 40 || !/^[\s+\-.\deE]*\d[\s+\-.\deE]*$/.test(value))
    return Number.NaN;
  const number = Number(value);
  return Number.isFinite(number) ? number : Number.NaN;
}

/** One field of one item, made comparable once, however many rules ask. */
export class FieldView {
  /** null = the field is missing. */
  readonly values: readonly Scalar[] | null;
  private readonly sieve: Sieve | undefined;
  private foldedOnce: readonly string[] | undefined;
  private rowsOnce: readonly Row[] | undefined;
  private heardOnce: readonly number[] | undefined;

  constructor(value: unknown, sieve: Sieve | undefined) {
    this.values = scalars(value);
    this.sieve = sieve;
  }

  /** The values as equal texts compare; same places as `values`. */
  get folded(): readonly string[] {
    return (this.foldedOnce ??= (this.values ?? []).map((value) => fold(String(value))));
  }

  /** The values as `contains` compares them; same places as `values`. */
  get rows(): readonly Row[] {
    return (this.rowsOnce ??= (this.values ?? []).map((value) => rowOf(String(value))));
  }

  /**
   * Hashes of words that the values hold, of those a condition listens for in this field. May name one too many, since hashes
   * can collide, and never one too few.
   */
  get heard(): readonly number[] {
    return (this.heardOnce ??= this.listen());
  }

  private listen(): readonly number[] {
    const heard: number[] = [];
    const { sieve } = this;
    if (sieve) for (const value of this.values ?? []) siftWords(String(value), sieve, heard);
    return heard;
  }
}

/** A work item with its fields prepared lazily. `slots` are the places a `FieldTable` gave to fields. */
export class PreparedItem {
  readonly item: WorkItem;
  private readonly table: FieldTable;
  private readonly views: FieldView[];

  constructor(item: WorkItem, table: FieldTable) {
    this.item = item;
    this.table = table;
    // Of its full size at once: growing by each slot that is asked costs more than all the rest.
    this.views = new Array<FieldView>(table.readers.length);
  }

  view(slot: number): FieldView {
    return (this.views[slot] ??= new FieldView(
      this.table.readers[slot]?.(this.item),
      this.table.sieves[slot],
    ));
  }
}

/**
 * Gives each field that a strategy's conditions name a small number, so that looking one up costs an array access, and gathers
 * the words they listen for. Complete before the first item is prepared.
 */
export class FieldTable {
  readonly readers: FieldReader[] = [];
  readonly sieves: (Sieve | undefined)[] = [];
  private readonly slots = new Map<string, number>();

  slot(field: string, reader: FieldReader): number {
    const known = this.slots.get(field);
    if (known !== undefined) return known;
    this.slots.set(field, this.readers.length);
    return this.readers.push(reader) - 1;
  }

  /** A condition will ask whether the field holds this word. */
  listen(slot: number, word: WordHash): void {
    listenFor((this.sieves[slot] ??= newSieve()), word);
  }
}
