import type { ItemId } from '../domain/work-item.ts';
import type { Observation, ShelfEntry, ShelfRecord } from './records.ts';

/** A shelf cannot be read: its text is not what was written. */
export class DamagedShelf extends Error {}

/** Few enough that one item is cheap to write, many enough that 20,000 are quick to read. */
const SHELF_SIZE = 25;
const NUMBERED = /^(.*?)(\d{1,15})$/;

/**
 * The shelf an item belongs on: `…/SHOP-#24` for SHOP-600 to SHOP-624, so that neighbours lie together. Keys without a
 * number go by all but their last two characters.
 */
export function shelfOf(id: ItemId): string {
  const match = NUMBERED.exec(id);
  return match ? `${match[1]}#${Math.floor(Number(match[2]) / SHELF_SIZE)}` : `${id.slice(0, -2)}*`;
}

export const isObservation = (entry: ShelfEntry): entry is Observation => 'item' in entry;

/** An entry as it lies on the shelf, not yet looked into. */
export interface Slot {
  readonly at: string;
  readonly text: string;
}

export type Slots = Map<ItemId, Slot>;

export const slotOf = (entry: ShelfEntry): Slot => ({ at: entry.at, text: JSON.stringify(entry) });

export const slotsOf = ({ ids, ats, texts }: ShelfRecord): Slots =>
  new Map(ids.map((id, index) => [id, { at: ats[index] ?? '', text: texts[index] ?? '' }]));

/** Null for an empty shelf: then the record goes. Slots are in order of their ids, so that equal content is an equal record. */
export function pack(id: string, slots: Slots): ShelfRecord | null {
  const sorted = [...slots].sort(([a], [b]) => (a < b ? -1 : 1));
  const ats = sorted.map(([, { at }]) => at);
  const [first] = ats;
  if (first === undefined) return null;
  return {
    id,
    oldest: ats.reduce((least, at) => (at < least ? at : least), first),
    ids: sorted.map(([each]) => each),
    ats,
    texts: sorted.map(([, { text }]) => text),
  };
}

export const packEntries = (id: string, entries: Iterable<ShelfEntry>): ShelfRecord | null =>
  pack(id, new Map([...entries].map((entry) => [entry.id, slotOf(entry)])));

/** @throws DamagedShelf */
export function parseEntry(text: string): ShelfEntry {
  return parse(text) as ShelfEntry;
}

/** Every entry, read in one go. @throws DamagedShelf */
export function unpack({ texts }: ShelfRecord): ShelfEntry[] {
  return parse(`[${texts.join(',')}]`) as ShelfEntry[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DamagedShelf();
  }
}
