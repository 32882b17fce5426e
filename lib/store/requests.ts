import type { AnsweredRequest } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

const PREFIX = 'request:';
const ALL = () => IDBKeyRange.bound(PREFIX, `${PREFIX}￿`);

/** The answer this request was given before, if it has been here. `scope` keeps equal ids of other kinds and items apart. */
export async function answered(tx: ReadTx, scope: string): Promise<AnsweredRequest | undefined> {
  const kept = await tx.objectStore('meta').get(PREFIX + scope);
  return kept && 'answer' in kept ? kept : undefined;
}

/** Keeps the answer in the transaction of the change itself, so that there is never one without the other. */
export async function keepAnswer(tx: WriteTx, scope: string, at: string, answer: unknown): Promise<void> {
  await tx.objectStore('meta').put({ at, answer }, PREFIX + scope);
}

/** Drops answers older than `before` (ISO 8601): nobody repeats a request after days. Returns how many. */
export async function forgetAnswers(tx: WriteTx, before: string): Promise<number> {
  const meta = tx.objectStore('meta');
  let dropped = 0;
  for (let cursor = await meta.openCursor(ALL()); cursor; cursor = await cursor.continue()) {
    if ('at' in cursor.value && cursor.value.at < before) {
      await cursor.delete();
      dropped += 1;
    }
  }
  return dropped;
}
