import { scalars, type FieldReader, type Scalar } from './field-values.ts';
import { fold } from './folded-text.ts';
import { rowOf, type Row } from './spoken-text.ts';
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
  private foldedOnce: readonly string[] | undefined;
  private rowsOnce: readonly Row[] | undefined;

  constructor(value: unknown) {
    this.values = scalars(value);
  }

  /** The values as equal texts compare; same places as `values`. */
  get folded(): readonly string[] {
    return (this.foldedOnce ??= (this.values ?? []).map((value) => fold(String(value))));
  }

  /** The values as `contains` compares them; same places as `values`. */
  get rows(): readonly Row[] {
    return (this.rowsOnce ??= (this.values ?? []).map((value) => rowOf(String(value))));
  }
}

/** A work item with its fields prepared lazily. `slots` are the places a `FieldTable` gave to fields. */
export class PreparedItem {
  readonly item: WorkItem;
  private readonly readers: readonly FieldReader[];
  private readonly views: FieldView[] = [];

  constructor(item: WorkItem, table: FieldTable) {
    this.item = item;
    this.readers = table.readers;
  }

  view(slot: number): FieldView {
    return (this.views[slot] ??= new FieldView(this.readers[slot]?.(this.item)));
  }
}

/** Gives each field that a strategy's conditions name a small number, so that looking one up costs an array access. */
export class FieldTable {
  readonly readers: FieldReader[] = [];
  private readonly slots = new Map<string, number>();

  slot(field: string, reader: FieldReader): number {
    const known = this.slots.get(field);
    if (known !== undefined) return known;
    this.slots.set(field, this.readers.length);
    return this.readers.push(reader) - 1;
  }
}
