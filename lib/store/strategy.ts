import type { Strategy } from '../domain/strategy.ts';
import type { ReadTx } from './schema.ts';

/** The strategy in use; null where there is none yet. */
export async function readStrategy(tx: ReadTx): Promise<Strategy | null> {
  const record = await tx.objectStore('strategies').get('current');
  return record?.strategy ?? null;
}

/** Is there a strategy? Without reading it. */
export const hasStrategy = async (tx: ReadTx): Promise<boolean> =>
  (await tx.objectStore('strategies').count('current')) > 0;
