import type { ItemId } from '../domain/work-item.ts';
import { markSeen } from './measured.ts';
import { dropMentions } from './mentions.ts';
import type { WriteTx } from './schema.ts';
import { pack, slotsOf } from './shelf.ts';
import { dropTally } from './tallies.ts';

/** How many were dropped. */
export interface Dropped {
  readonly items: number;
  readonly history: number;
}

/** Drops observations last seen before an instant (ISO 8601 UTC), and the history from before it. Tags stay: a person set them. */
export async function dropBefore(tx: WriteTx, cutoff: string): Promise<Dropped> {
  const before = IDBKeyRange.upperBound(cutoff, true);
  const items = tx.objectStore('items');
  const gone = new Set<ItemId>();
  for (const shelf of await items.index('byOldest').getAll(before)) {
    const rest = new Map([...slotsOf(shelf)].filter(([, { at }]) => at >= cutoff));
    for (const id of shelf.ids) if (!rest.has(id)) gone.add(id);
    const record = pack(shelf.id, rest);
    await Promise.all([record ? items.put(record) : items.delete(shelf.id), dropTally(tx, shelf.id)]);
  }
  if (gone.size > 0) await Promise.all([dropMentions(tx, gone), markSeen(tx)]);
  const history = await tx.objectStore('history').index('byAt').getAllKeys(before);
  await Promise.all(history.map((key) => tx.objectStore('history').delete(key)));
  return { items: gone.size, history: history.length };
}
