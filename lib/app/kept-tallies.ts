import { dayIn } from '../domain/day.ts';
import { language } from '../platform/i18n.ts';
import type { ShelfRecord, State } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import { allTags } from '../store/tags.ts';
import type { App } from './app.ts';
import type { Ruling } from './ruling.ts';
import type { Tally } from './tally.ts';
import { sumOf, tallyOf } from './tally.ts';

/** Above this, all shelves are read in one go. */
const MOST_SINGLE = 100;

/** What a kept tally rests on besides its shelf and tags: the strategy, the day there, and the language of its words. */
const stampOf = (state: State, ruling: Ruling, now: Date): string =>
  `${state.strategyRev}/${dayIn(ruling.strategy.timeZone, now.getTime())}/${language()}`;

/**
 * The tally of everything kept. Shelves that have not changed since are not read again: a popup opens within its budget with
 * 20,000 items. Whoever changes a shelf or a tag on it drops its tally in the same transaction.
 */
export async function wholeTally(app: App, tx: WriteTx, state: State): Promise<Tally> {
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
  return sumOf([...valid.map(({ text }) => JSON.parse(text) as Tally), ...made]);
}

async function makeTallies(
  tx: WriteTx,
  ruling: Ruling,
  names: readonly string[],
  stamp: string,
  now: Date,
): Promise<Tally[]> {
  const [shelves, tags] = await Promise.all([readShelves(tx, names), allTags(tx)]);
  return shelves.map((shelf) => {
    const tally = tallyOf(ruling, unpack(shelf).filter(isObservation), tags, now);
    // A tally that finds no space is worked out again the next time; the transaction's end says so.
    void tx
      .objectStore('tallies')
      .put({ id: shelf.id, stamp, text: JSON.stringify(tally) })
      .catch(() => undefined);
    return tally;
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
