import type { ItemId } from '../domain/work-item.ts';
import type { AskedException } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/** The exception that was asked for an item and is not decided yet: at most one of each item. */
export const readAsked = (tx: ReadTx, item: ItemId): Promise<AskedException | undefined> =>
  tx.objectStore('exceptions').get(item);

export const allAsked = (tx: ReadTx): Promise<AskedException[]> => tx.objectStore('exceptions').getAll();

/** Keeps what is asked for an item in place of what was, or with null drops it. */
export async function putAsked(
  tx: WriteTx,
  id: ItemId,
  asked: Omit<AskedException, 'id'> | null,
): Promise<void> {
  const exceptions = tx.objectStore('exceptions');
  if (!asked) return exceptions.delete(id);
  const { guardrail, until, reason, at } = asked;
  await exceptions.put({ id, guardrail, until, reason, at });
}
