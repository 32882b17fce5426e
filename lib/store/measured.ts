import type { Measured } from '../domain/scope.ts';
import type { Day } from '../domain/strategy.ts';
import type { MeasuredRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/** Ids are `<what>/<whose>/…`; `0` is the character after `/`. */
const nameOf = (of: Measured): string => ('scope' in of ? `scope:${encodeURIComponent(of.scope)}` : 'all');
const idOf = (what: 'numbers' | 'list', of: Measured, ...rest: readonly string[]): string =>
  [what, nameOf(of), ...rest].join('/');
const below = (prefix: string): IDBKeyRange => IDBKeyRange.bound(`${prefix}/`, `${prefix}0`, false, true);

const MARK = 'mark/all';

/** Names the state of everything that was seen: another text after every change of it. A scope's is the version of its reading. */
export const markOfSeen = async (tx: ReadTx): Promise<string> =>
  (await tx.objectStore('measured').get(MARK))?.stamp ?? '';

/** What was seen is another than before. What was worked out of it stays, to be shown until the new numbers are there. */
export async function markSeen(tx: WriteTx): Promise<void> {
  await tx.objectStore('measured').put({ id: MARK, stamp: crypto.randomUUID(), text: '' });
}

/** The numbers of the cycle that begins on a day. */
export const numbersOf = (tx: ReadTx, of: Measured, cycle: Day): Promise<MeasuredRecord | undefined> =>
  tx.objectStore('measured').get(idOf('numbers', of, cycle));

/** One of the lists of items that lie behind the numbers. */
export const listOf = (
  tx: ReadTx,
  of: Measured,
  cycle: Day,
  list: string,
): Promise<MeasuredRecord | undefined> => tx.objectStore('measured').get(idOf('list', of, cycle, list));

/** Keeps numbers with their lists, in place of those of before. */
export async function putNumbers(
  tx: WriteTx,
  of: Measured,
  cycle: Day,
  { stamp, text, lists }: { stamp: string; text: string; lists: ReadonlyMap<string, string> },
): Promise<void> {
  const measured = tx.objectStore('measured');
  const before = await measured.getAllKeys(below(idOf('list', of, cycle)));
  await Promise.all([
    measured.put({ id: idOf('numbers', of, cycle), stamp, text }),
    ...[...lists].map(([list, lines]) =>
      measured.put({ id: idOf('list', of, cycle, list), stamp, text: lines }),
    ),
    ...before
      .filter((id) => !lists.has(id.slice(idOf('list', of, cycle).length + 1)))
      .map((id) => measured.delete(id)),
  ]);
}

/** Drops all that was worked out of a scope. */
export async function dropNumbers(tx: WriteTx, of: Measured): Promise<void> {
  const measured = tx.objectStore('measured');
  const keys = await Promise.all([
    measured.getAllKeys(below(idOf('numbers', of))),
    measured.getAllKeys(below(idOf('list', of))),
  ]);
  await Promise.all(keys.flat().map((key) => measured.delete(key)));
}
