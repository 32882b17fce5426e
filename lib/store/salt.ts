import type { ReadTx, WriteTx } from './schema.ts';

const KEY = 'salt';

/** Undefined until the first scope is read, and after a wipe. */
export async function readSalt(tx: ReadTx): Promise<string | undefined> {
  const kept = await tx.objectStore('meta').get(KEY);
  return kept && 'salt' in kept ? kept.salt : undefined;
}

/** The salt there is; else this one, from now on. */
export async function saltOr(tx: WriteTx, fresh: string): Promise<string> {
  const kept = await readSalt(tx);
  if (kept === undefined) await tx.objectStore('meta').put({ salt: fresh }, KEY);
  return kept ?? fresh;
}
