import { itemId, type ItemId, type WorkItem } from '../domain/work-item.ts';
import type { WorkRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { DamagedShelf, shelfOf } from './shelf.ts';

/** Everything of one scope: shelves lie behind `<scope>/`, and `0` is the character after `/`. */
const allOf = (scope: string): IDBKeyRange => IDBKeyRange.bound(`${scope}/`, `${scope}0`, false, true);

/** @throws DamagedShelf where the text is not what was written. */
function itemsIn({ text }: WorkRecord): readonly WorkItem[] {
  try {
    return JSON.parse(text) as readonly WorkItem[];
  } catch {
    throw new DamagedShelf();
  }
}

/** The work of a scope, with histories. @throws DamagedShelf */
export const workOf = async (tx: ReadTx, scope: string): Promise<WorkItem[]> =>
  (await tx.objectStore('work').getAll(allOf(scope))).flatMap(itemsIn);

/** Keeps these items in place of what was known of them, and drops those that have left the scope. */
export async function putWork(
  tx: WriteTx,
  scope: string,
  items: readonly WorkItem[],
  gone: readonly ItemId[] = [],
): Promise<void> {
  const work = tx.objectStore('work');
  const news = new Map<ItemId, WorkItem | null>(gone.map((id) => [id, null]));
  for (const item of items) news.set(itemId(item), item);
  for (const [shelf, entries] of Map.groupBy(news, ([id]) => shelfOf(id))) {
    const id = `${scope}/${shelf}`;
    const record = await work.get(id);
    const known = new Map(record ? itemsIn(record).map((item) => [itemId(item), item]) : []);
    for (const [each, item] of entries) {
      if (item) known.set(each, item);
      else known.delete(each);
    }
    if (known.size > 0) await work.put({ id, text: JSON.stringify([...known.values()]) });
    else if (record) await work.delete(id);
  }
}

/** Drops the work of a scope. */
export async function dropWork(tx: WriteTx, scope: string): Promise<void> {
  const work = tx.objectStore('work');
  const keys = await work.getAllKeys(allOf(scope));
  await Promise.all(keys.map((key) => work.delete(key)));
}
