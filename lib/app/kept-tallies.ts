import { dayIn } from '../domain/day.ts';
import { turningPoint } from '../domain/turning-point.ts';
import { language } from '../platform/i18n.ts';
import type { ShelfRecord, State, TallyRecord } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import { allTags } from '../store/tags.ts';
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
const FORM = 2;

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
 * The tally of everything kept, with at most `most` rows of each list. Shelves that have not changed since are not read again: a popup opens
 * within its budget with 20,000 items. Whoever changes a shelf or a tag on it drops its tally in the same transaction.
 */
export async function wholeTally(app: App, tx: WriteTx, state: State, most: number): Promise<Tally> {
  const now = app.now();
  const ruling = await app.rulings.current(tx, state);
  const stamp = stampOf(state, ruling, now);
  const [names, kept] = await Promise.all([
    tx.objectStore('items').getAllKeys(),
    tx.objectStore('tallies').getAll(),
  ]);
  const valid = kept.filter((tally) => tally.stamp === stamp);
  const known = new Set(valid.map(({ id }) => id));
  const missing = names.filter((name) => !known.has(name));
  const made = missing.length === 0 ? [] : await makeTallies(tx, ruling, missing, stamp, now);
  return newestOf([...valid, ...made], most);
}

function newestOf(tallies: readonly TallyRecord[], most: number): Tally {
  const heads = JSON.parse(`[${tallies.map(({ head }) => head).join(',')}]`) as Head[];
  const rowsOf = (list: List): readonly Row[] => {
    const parts = heads.flatMap(({ first }, index): RowsApart[] => {
      const [standing, text] = [first[list], tallies[index]?.rows[list] ?? '[]'];
      return standing ? [{ first: standing, rows: () => JSON.parse(text) as Row[] }] : [];
    });
    return newestRows(parts, most);
  };
  return {
    ...sumOf(heads),
    rows: { untagged: rowsOf('untagged'), off_strategy: rowsOf('off_strategy'), unknown: rowsOf('unknown') },
  };
}

function recordOf(id: string, stamp: string, { rows, ...counts }: Tally): TallyRecord {
  const named = LISTS.filter((list) => rows[list].length > 0);
  const first = named.map((list) => [list, rows[list][0] && standingOf(rows[list][0])]);
  const head = { ...counts, first: Object.fromEntries(first) as Head['first'] } satisfies Head;
  const texts = named.map((list) => [list, JSON.stringify(rows[list])]);
  return { id, stamp, head: JSON.stringify(head), rows: Object.fromEntries(texts) as TallyRecord['rows'] };
}

async function makeTallies(
  tx: WriteTx,
  ruling: Ruling,
  names: readonly string[],
  stamp: string,
  now: Date,
): Promise<TallyRecord[]> {
  const [shelves, tags] = await Promise.all([readShelves(tx, names), allTags(tx)]);
  return shelves.map((shelf) => {
    const tally = tallyOf(ruling, unpack(shelf).filter(isObservation), tags, now);
    const record = recordOf(shelf.id, stamp, tally);
    // A tally that finds no space is worked out again the next time; the transaction's end says so.
    void tx
      .objectStore('tallies')
      .put(record)
      .catch(() => undefined);
    return record;
  });
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
