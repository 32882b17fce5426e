import type { ItemId } from '../domain/work-item.ts';
import type { TagRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { shelfOf } from './shelf.ts';
import { dropTally } from './tallies.ts';

export type Tags = ReadonlyMap<ItemId, TagRecord>;

const byItem = (tags: readonly TagRecord[]): Tags => new Map(tags.map((tag) => [tag.item, tag]));

/** Asked for more shelves than this, we look whether there are but few tags at all. */
const MANY_SHELVES = 8;
/** So many are read in one go rather than shelf by shelf: people set few tags by hand, and each request costs. */
const FEW_TAGS = 2000;

/** The local tags of these items, and perhaps of others. */
export async function tagsNear(tx: ReadTx, ids: readonly ItemId[]): Promise<Tags> {
  const shelves = new Set(ids.map(shelfOf));
  const tags = tx.objectStore('tags');
  if (shelves.size > MANY_SHELVES && (await tags.count()) <= FEW_TAGS) return allTags(tx);
  const index = tags.index('byShelf');
  const found = await Promise.all([...shelves].map((shelf) => index.getAll(shelf)));
  return byItem(found.flat());
}

export const allTags = async (tx: ReadTx): Promise<Tags> => byItem(await tx.objectStore('tags').getAll());

/** Sets the tag, or with null takes it off. The shelf's tally no longer holds. */
export async function putTag(
  tx: WriteTx,
  item: ItemId,
  tag: Pick<TagRecord, 'kind' | 'id' | 'at'> | null,
): Promise<void> {
  const shelf = shelfOf(item);
  const tags = tx.objectStore('tags');
  await Promise.all([
    tag ? tags.put({ item, shelf, kind: tag.kind, id: tag.id, at: tag.at }) : tags.delete(item),
    dropTally(tx, shelf),
  ]);
}
