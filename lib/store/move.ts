import { keyOf } from '../domain/mentions.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { WriteTx } from './schema.ts';
import type { Shelves } from './shelves.ts';
import { putAsked, readAsked } from './asked.ts';
import { moveCommitted } from './snapshots.ts';
import { putTag } from './tags.ts';

/** Texts that name an item by a key from before so many moves are not found by it. */
const MOST_FORMER = 5;

/**
 * An item has another key now. What was seen of it, its local tag, an exception asked for, its history and its place
 * in snapshots of cycles go along; where the new key has its own
 * already, that stays. The old key forwards to the new one, because pages go on showing it.
 */
export async function moveItem(
  tx: WriteTx,
  shelves: Shelves,
  from: ItemId,
  to: ItemId,
  now: Date,
): Promise<void> {
  await shelves.load([from, to]);
  const known = shelves.observation(from);
  const present = shelves.observation(to);
  const moved = present ?? (known && { ...known, id: to, item: { ...known.item, key: keyOf(to) } });
  if (moved) {
    const formerly = new Set([...(present?.formerly ?? []), ...(known?.formerly ?? []), from]);
    shelves.put({ ...moved, formerly: [...formerly].slice(-MOST_FORMER) });
  }
  shelves.put({ id: from, movedTo: to, at: now.toISOString() });
  await Promise.all([
    moveTag(tx, from, to),
    moveAsked(tx, from, to),
    moveHistory(tx, from, to),
    moveCommitted(tx, from, to),
  ]);
}

async function moveTag(tx: WriteTx, from: ItemId, to: ItemId): Promise<void> {
  const tags = tx.objectStore('tags');
  const [old, present] = await Promise.all([tags.get(from), tags.get(to)]);
  if (!old) return;
  await putTag(tx, from, null);
  if (!present) await putTag(tx, to, old);
}

async function moveAsked(tx: WriteTx, from: ItemId, to: ItemId): Promise<void> {
  const [old, present] = await Promise.all([readAsked(tx, from), readAsked(tx, to)]);
  if (!old) return;
  await putAsked(tx, from, null);
  if (!present) await putAsked(tx, to, old);
}

async function moveHistory(tx: WriteTx, from: ItemId, to: ItemId): Promise<void> {
  const index = tx.objectStore('history').index('byItem');
  for (let cursor = await index.openCursor(from); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, item: to });
}
