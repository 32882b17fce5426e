import type { ItemId } from '../domain/work-item.ts';
import type { Observation, ShelfEntry, ShelfRecord } from './records.ts';

/** A shelf cannot be read: its text is not what was written. */
export class DamagedShelf extends Error {}

const SHELF_SIZE = 100;
const NUMBERED = /^(.*?)(\d{1,15})$/;

/**
 * The shelf an item belongs on: `…/SHOP-#12` for SHOP-1200 to SHOP-1299, so that neighbours lie together. Keys without a
 * number go by all but their last two characters.
 */
export function shelfOf(id: ItemId): string {
  const match = NUMBERED.exec(id);
  return match ? `${match[1]}#${Math.floor(Number(match[2]) / SHELF_SIZE)}` : `${id.slice(0, -2)}*`;
}

export const isObservation = (entry: ShelfEntry): entry is Observation => 'item' in entry;

/** @throws DamagedShelf */
export function unpack(record: ShelfRecord): ShelfEntry[] {
  try {
    return JSON.parse(record.text) as ShelfEntry[];
  } catch {
    throw new DamagedShelf();
  }
}

/** Null for an empty shelf: then the record goes. Entries are in order of their ids, so that equal content is equal text. */
export function pack(id: string, entries: Iterable<ShelfEntry>): ShelfRecord | null {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = sorted[0];
  if (!first) return null;
  const oldest = sorted.reduce((least, entry) => (entry.at < least ? entry.at : least), first.at);
  return { id, oldest, text: JSON.stringify(sorted) };
}
