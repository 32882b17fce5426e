import type { SiteId } from '../domain/work-item.ts';
import type { WriteTx } from './schema.ts';
import { isObservation, parseEntry, slotOf, slotsOf, pack } from './shelf.ts';

/**
 * Makes everything the API has said of a tenant's items stale, so that pages ask for it again: it would be read otherwise now.
 * What was read stays until then.
 */
export async function readAnew(
  tx: WriteTx,
  { site, tenant }: { readonly site: SiteId; readonly tenant: string },
): Promise<void> {
  const items = tx.objectStore('items');
  const start = `${site}/${tenant}/`;
  const writes: Promise<unknown>[] = [];
  for (const shelf of await items.getAll(IDBKeyRange.bound(start, `${start}\uffff`))) {
    const slots = slotsOf(shelf);
    for (const [id, { text }] of slots) {
      const entry = parseEntry(text);
      if (!isObservation(entry) || entry.fetchedAt === undefined) continue;
      const { id: itself, item, at, source, formerly } = entry;
      slots.set(id, slotOf({ id: itself, item, at, source, ...(formerly && { formerly }) }));
    }
    const record = pack(shelf.id, slots);
    if (record) writes.push(items.put(record));
  }
  await Promise.all(writes);
}
