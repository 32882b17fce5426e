import { dayIn } from '../domain/day.ts';
import { turningPoint } from '../domain/turning-point.ts';
import { language } from '../platform/i18n.ts';
import type { ShelfRecord, State } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import { allTags } from '../store/tags.ts';
import { allHeads, putTally, rowsOfShelf } from '../store/tallies.ts';
import type { App } from './app.ts';
import type { List, Row } from './item-line.ts';
import type { RowsApart, Standing } from './newest-rows.ts';
import { newestRows, standingOf } from './newest-rows.ts';
import type { Ruling } from './ruling.ts';
import type { Counts, Tally } from './tally.ts';
import { LISTS, sumOf, tallyOf } from './tally.ts';

/** Above this, all shelves are read in one go. */
const MOST_SINGLE = 100;

/** Raised when a tally is kept otherwise than before, or counted otherwise: older ones are worked out again. */
const FORM = 3;

/**
 * What a kept tally rests on besides its shelf and tags: the strategy, which of its dates have passed, and the language of its
 * words.
 */
function stampOf(state: State, { strategy }: Ruling, now: Date): string {
  const turn = turningPoint(strategy, dayIn(strategy.timeZone, now.getTime()));
  return `${state.strategyRev}/${turn}/${language()}/${FORM}`;
}

/** What is read of every shelf: the counts, and where the first row of each list stands. */
interface Head extends Counts {
  readonly first: Partial<Record<List, Standing>>;
}

/**
 * The tally of everything kept, with at most `most` rows of each list. Shelves that have not changed since are not read again: a popup
 * opens within its budget with 20,000 items. Whoever changes a shelf or a tag on it drops its tally in the same transaction.
 */
export async function wholeTally(app: App, tx: WriteTx, state: State, most: number): Promise<Tally> {
  const now = app.now();
  const ruling = await app.rulings.current(tx, state);
  const stamp = stampOf(state, ruling, now);
  const [names, kept] = await Promise.all([tx.objectStore('items').getAllKeys(), allHeads(tx)]);
  const valid = kept.filter((tally) => tally.stamp === stamp);
  const known = new Set(valid.map(({ id }) => id));
  const missing = names.filter((name) => !known.has(name));
  const made = missing.length === 0 ? NONE : await makeTallies(tx, ruling, missing, stamp, now);
  const shelves = [...valid.map(({ id }) => id), ...made.keys()];
  const heads = [
    ...(JSON.parse(`[${valid.map(({ text }) => text).join(',')}]`) as Head[]),
    ...[...made.values()].map(headOf),
  ];
  const rowsOf = (list: List): Promise<readonly Row[]> => {
    const parts = heads.flatMap(({ first }, index): RowsApart[] => {
      const [standing, shelf = ''] = [first[list], shelves[index]];
      return standing ? [{ first: standing, rows: async () => (await rowsOn(tx, shelf, made))[list] }] : [];
    });
    return newestRows(parts, most);
  };
  const rows = {
    untagged: await rowsOf('untagged'),
    off_strategy: await rowsOf('off_strategy'),
    unknown: await rowsOf('unknown'),
  };
  return { ...sumOf(heads), rows };
}

/** Tallies by shelf. */
type Made = ReadonlyMap<string, Tally>;
const NONE: Made = new Map();

function headOf({ rows, ...counts }: Tally): Head {
  const first = LISTS.flatMap((list) => (rows[list][0] ? [[list, standingOf(rows[list][0])]] : []));
  return { ...counts, first: Object.fromEntries(first) as Head['first'] };
}

async function rowsOn(tx: WriteTx, shelf: string, made: Made): Promise<Tally['rows']> {
  const text = made.has(shelf) ? undefined : await rowsOfShelf(tx, shelf);
  if (text !== undefined) return JSON.parse(text) as Tally['rows'];
  return made.get(shelf)?.rows ?? { untagged: [], off_strategy: [], unknown: [] };
}

async function makeTallies(
  tx: WriteTx,
  ruling: Ruling,
  names: readonly string[],
  stamp: string,
  now: Date,
): Promise<Made> {
  const [shelves, tags] = await Promise.all([readShelves(tx, names), allTags(tx)]);
  const made = new Map<string, Tally>();
  for (const shelf of shelves) {
    const tally = tallyOf(ruling, unpack(shelf).filter(isObservation), tags, now);
    made.set(shelf.id, tally);
    const head = { id: shelf.id, stamp, text: JSON.stringify(headOf(tally)) };
    // A tally that finds no space is worked out again the next time; the transaction's end says so.
    void putTally(tx, head, JSON.stringify(tally.rows)).catch(() => undefined);
  }
  return made;
}

/** Many records are read faster in one go than one by one. */
async function readShelves(tx: WriteTx, names: readonly string[]): Promise<ShelfRecord[]> {
  const items = tx.objectStore('items');
  const wanted = new Set(names);
  const found = await (names.length > MOST_SINGLE
    ? items.getAll()
    : Promise.all(names.map((name) => items.get(name))));
  return found.filter((shelf) => shelf !== undefined).filter(({ id }) => wanted.has(id));
}
