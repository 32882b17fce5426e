import type { CommittedItem } from '../domain/snapshot.ts';
import type { Day } from '../domain/strategy.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { CommittedRecord, SnapshotRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { DamagedShelf } from './shelf.ts';

/** Cycles whose snapshots are kept: a year of cycles of two weeks. The oldest go first. */
export const MOST_SNAPSHOTS = 26;

/** At its start, or a working day later. */
export type Moment = 'start' | 'settled';
const MOMENTS: readonly Moment[] = ['start', 'settled'];

const idOf = (from: Day, moment: Moment): string => `${from}/${moment}`;

/** All snapshots without their items, the oldest cycle first. */
export const allSnapshots = (tx: ReadTx): Promise<SnapshotRecord[]> => tx.objectStore('snapshots').getAll();

/** The snapshot of the cycle that begins on a day. */
export const readSnapshot = (tx: ReadTx, from: Day): Promise<SnapshotRecord | undefined> =>
  tx.objectStore('snapshots').get(from);

/** The items of a moment; none where it was not looked at. */
export async function committedAt(tx: ReadTx, from: Day, moment: Moment): Promise<readonly CommittedItem[]> {
  const record = await tx.objectStore('committed').get(idOf(from, moment));
  return record ? itemsIn(record) : [];
}

/** @throws DamagedShelf where the text is not what was written. */
function itemsIn({ text }: CommittedRecord): readonly CommittedItem[] {
  try {
    return JSON.parse(text) as readonly CommittedItem[];
  } catch {
    throw new DamagedShelf();
  }
}

/** Keeps a snapshot with the items of its moments, and drops the oldest of the others where there are too many. */
export async function putSnapshot(
  tx: WriteTx,
  snapshot: SnapshotRecord,
  items: { readonly [M in Moment]?: readonly CommittedItem[] },
): Promise<void> {
  const [snapshots, committed] = [tx.objectStore('snapshots'), tx.objectStore('committed')];
  const { from } = snapshot;
  const others = (await snapshots.getAllKeys()).filter((key) => key !== from).sort();
  const surplus = others.slice(0, Math.max(0, others.length + 1 - MOST_SNAPSHOTS));
  await Promise.all([
    snapshots.put(snapshot),
    ...MOMENTS.map((moment) => {
      const those = items[moment];
      return those && committed.put({ id: idOf(from, moment), text: JSON.stringify(those) });
    }),
    ...surplus.flatMap((key) => [
      snapshots.delete(key),
      ...MOMENTS.map((moment) => committed.delete(idOf(key, moment))),
    ]),
  ]);
}

/** An item has another key now; where a snapshot has that one already, it stays. */
export async function moveCommitted(tx: WriteTx, from: ItemId, to: ItemId): Promise<void> {
  const committed = tx.objectStore('committed');
  const name = JSON.stringify(from);
  for (const record of await committed.getAll()) {
    if (!record.text.includes(name)) continue;
    const items = itemsIn(record);
    const present = items.some(({ id }) => id === to);
    const next = items.flatMap((item) => (item.id !== from ? [item] : present ? [] : [{ ...item, id: to }]));
    await committed.put({ id: record.id, text: JSON.stringify(next) });
  }
}
