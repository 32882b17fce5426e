import type { Row } from './item-line.ts';

/** Where a row stands in a list: newest first, among equally new ones in the order of ids. */
export type Standing = readonly [at: string, id: string];

export const standingOf = ([id, , at]: Row): Standing => [at, id];

function before([at, id]: Standing, [otherAt, otherId]: Standing): boolean {
  return at === otherAt ? id < otherId : at > otherAt;
}

export const byNewest = (one: Row, other: Row): number =>
  before(standingOf(one), standingOf(other)) ? -1 : 1;

/** Some rows of a list in order, known by where the first of them stands until they are asked for. */
export interface RowsApart {
  readonly first: Standing;
  rows(): Promise<readonly Row[]>;
}

/**
 * The first `most` rows of all parts together, in order. Asks only those parts that can hold one of them: with thousands of rows
 * over hundreds of parts that is a handful.
 */
export async function newestRows(parts: readonly RowsApart[], most: number): Promise<readonly Row[]> {
  const inTurn = [...parts].sort((one, other) => (before(one.first, other.first) ? -1 : 1));
  let found: Row[] = [];
  for (const part of inTurn) {
    const last = found[most - 1];
    if (last && before(standingOf(last), part.first)) break;
    found = [...found, ...(await part.rows())].sort(byNewest).slice(0, most);
  }
  return found;
}
