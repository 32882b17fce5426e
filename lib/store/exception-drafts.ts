import type { ItemId } from '../domain/work-item.ts';
import type { ExceptionDraft } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/** What a person has typed on the card of an item and not sent yet. */
export const readDraft = (tx: ReadTx, item: ItemId): Promise<ExceptionDraft | undefined> =>
  tx.objectStore('drafts').get(item);

/** Keeps what is typed in place of what was, or with null drops it. */
export async function putDraft(
  tx: WriteTx,
  id: ItemId,
  draft: Pick<ExceptionDraft, 'reason' | 'until' | 'at'> | null,
): Promise<void> {
  const drafts = tx.objectStore('drafts');
  if (!draft) return drafts.delete(id);
  const { reason, until, at } = draft;
  await drafts.put({ id, reason, until, at });
}

/** Drops what nobody went on with since an instant (ISO 8601 UTC). */
export async function forgetDrafts(tx: WriteTx, before: string): Promise<void> {
  const drafts = tx.objectStore('drafts');
  const old = (await drafts.getAll()).filter(({ at }) => at < before);
  await Promise.all(old.map(({ id }) => drafts.delete(id)));
}
