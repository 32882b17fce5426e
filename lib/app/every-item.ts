import type { WorkItem } from '../domain/work-item.ts';
import type { ReadTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import { allTags } from '../store/tags.ts';
import { withTag } from './ruling.ts';

/** Everything seen and still kept, with the tags set here. */
export async function everyItem(tx: ReadTx): Promise<WorkItem[]> {
  const [shelves, tags] = await Promise.all([tx.objectStore('items').getAll(), allTags(tx)]);
  return shelves
    .flatMap(unpack)
    .filter(isObservation)
    .map(({ id, item }) => withTag(item, tags.get(id)));
}
