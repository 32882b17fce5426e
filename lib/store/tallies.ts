import type { TallyRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/**
 * A tally is two records: its head, under the shelf's own name, and its rows. All heads are read for every popup, and with the rows in
 * them that took five times as long. Rows are read by way of a head only, and written and dropped with it.
 */
const ROWS = '~rows/';
// Shelves are named after items, and those begin with a site's name: all heads stand before all rows.
const HEADS = () => IDBKeyRange.upperBound(ROWS, true);

export const allHeads = (tx: ReadTx): Promise<TallyRecord[]> => tx.objectStore('tallies').getAll(HEADS());

/** The text of a shelf's rows; undefined when there is none. */
export const rowsOfShelf = async (tx: ReadTx, shelf: string): Promise<string | undefined> =>
  (await tx.objectStore('tallies').get(ROWS + shelf))?.text;

export async function putTally(tx: WriteTx, head: TallyRecord, rows: string): Promise<void> {
  const tallies = tx.objectStore('tallies');
  await Promise.all([tallies.put(head), tallies.put({ id: ROWS + head.id, stamp: head.stamp, text: rows })]);
}

/** What was worked out of this shelf no longer holds. */
export async function dropTally(tx: WriteTx, shelf: string): Promise<void> {
  const tallies = tx.objectStore('tallies');
  await Promise.all([tallies.delete(shelf), tallies.delete(ROWS + shelf)]);
}
