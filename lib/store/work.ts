import { itemId, type Ancestor, type ItemId, type WorkItem } from '../domain/work-item.ts';
import type { WorkRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { DamagedShelf, shelfOf } from './shelf.ts';

/** Everything behind `<name>/`: `0` is the character after `/`. */
const behind = (name: string): IDBKeyRange => IDBKeyRange.bound(`${name}/`, `${name}0`, false, true);

/** Where the parents lie that the scope's items have outside of it. */
const parentsOf = (scope: string): string => `${scope}^`;

/** No tool has longer lines; a longer one is a loop. */
const DEPTH = 6;

/** @throws DamagedShelf where the text is not what was written. */
function itemsIn({ text }: WorkRecord): readonly WorkItem[] {
  try {
    return JSON.parse(text) as readonly WorkItem[];
  } catch {
    throw new DamagedShelf();
  }
}

const read = async (tx: ReadTx, name: string): Promise<WorkItem[]> =>
  (await tx.objectStore('work').getAll(behind(name))).flatMap(itemsIn);

/** Keeps these in place of what was known of them, and drops those that have gone. By how many items it has grown. */
async function put(
  tx: WriteTx,
  name: string,
  items: readonly WorkItem[],
  gone: readonly ItemId[],
): Promise<number> {
  const work = tx.objectStore('work');
  const news = new Map<ItemId, WorkItem | null>(gone.map((id) => [id, null]));
  for (const item of items) news.set(itemId(item), item);
  let grown = 0;
  for (const [shelf, entries] of Map.groupBy(news, ([id]) => shelfOf(id))) {
    const id = `${name}/${shelf}`;
    const record = await work.get(id);
    const known = new Map(record ? itemsIn(record).map((item) => [itemId(item), item]) : []);
    const before = known.size;
    for (const [each, item] of entries) {
      if (item) known.set(each, item);
      else known.delete(each);
    }
    grown += known.size - before;
    if (known.size > 0) await work.put({ id, text: JSON.stringify([...known.values()]) });
    else if (record) await work.delete(id);
  }
  return grown;
}

/**
 * The work of a scope, with histories, and with the lines of ancestors joined: a parent's labels are those it was last read with,
 * however long ago its children were. @throws DamagedShelf
 */
export async function workOf(tx: ReadTx, scope: string): Promise<WorkItem[]> {
  const [items, outside] = await Promise.all([read(tx, scope), read(tx, parentsOf(scope))]);
  const all = new Map([...outside, ...items].map((item) => [item.key, item]));
  return items.map((item) =>
    item.ancestors?.some(({ key }) => all.has(key)) ? { ...item, ancestors: lineOf(item, all) } : item,
  );
}

/** From parent to parent, each as it was last read; where the next one is not kept, as the item itself tells. */
function lineOf(item: WorkItem, all: ReadonlyMap<string, WorkItem>): readonly Ancestor[] {
  const line = new Map<string, Ancestor>();
  let rest = item.ancestors ?? [];
  while (rest.length > 0 && line.size < DEPTH) {
    const [next, ...further] = rest;
    if (!next || next.key === item.key || line.has(next.key)) break;
    const known = all.get(next.key);
    const { key, title, type, labels } = known ?? next;
    line.set(key, { key, title, ...(type !== undefined && { type }), ...(labels && { labels }) });
    rest = known?.ancestors && known.ancestors.length > 0 ? known.ancestors : further;
  }
  return [...line.values()];
}

/** Keeps these items of a scope, and drops those that have left it. By how many it has grown. */
export const putWork = (
  tx: WriteTx,
  scope: string,
  items: readonly WorkItem[],
  gone: readonly ItemId[] = [],
): Promise<number> => put(tx, scope, items, gone);

/** Keeps parents that lie outside of the scope. */
export const putParents = async (tx: WriteTx, scope: string, items: readonly WorkItem[]): Promise<void> => {
  await put(tx, parentsOf(scope), items, []);
};

/** Keys of parents that items have outside of the scope: those that are kept, and those that never were. */
export async function outsideParents(tx: ReadTx, scope: string): Promise<readonly string[]> {
  const [items, outside] = await Promise.all([read(tx, scope), read(tx, parentsOf(scope))]);
  const own = new Set(items.map(({ key }) => key));
  const named = [...items, ...outside].flatMap(({ ancestors }) => ancestors?.slice(0, 1) ?? []);
  return [...new Set(named.map(({ key }) => key))].filter((key) => !own.has(key));
}

/** Of these keys, those that neither the scope nor its parents outside hold. */
export async function unknownParents(
  tx: ReadTx,
  scope: string,
  place: Pick<WorkItem, 'site' | 'tenant'>,
  keys: readonly string[],
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const key of new Set(keys)) {
    const id = itemId({ ...place, key });
    const records = await Promise.all(
      [scope, parentsOf(scope)].map((name) => tx.objectStore('work').get(`${name}/${shelfOf(id)}`)),
    );
    if (!records.some((record) => record && itemsIn(record).some((item) => itemId(item) === id)))
      missing.push(key);
  }
  return missing;
}

/** Ids of everything that is kept of a scope. @throws DamagedShelf */
export const workIds = async (tx: ReadTx, scope: string): Promise<readonly ItemId[]> =>
  (await read(tx, scope)).map(itemId);

/** Drops the work of a scope. */
export async function dropWork(tx: WriteTx, scope: string): Promise<void> {
  const work = tx.objectStore('work');
  await Promise.all([work.delete(behind(scope)), work.delete(behind(parentsOf(scope)))]);
}
