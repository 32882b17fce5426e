import { ok, type Result } from '../domain/result.ts';
import { SeenItems } from '../domain/seen-items.ts';
import type { StoreFault } from '../store/faults.ts';
import type { Observation, ShelfRecord } from '../store/records.ts';
import type { ReadTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import type { Store } from '../store/store.ts';
import { allTags } from '../store/tags.ts';
import { withTag } from './ruling.ts';

/** So long after the last question what was read is kept, in milliseconds: who edits a rule asks every few seconds. */
const KEPT_MS = 60_000;

/** Everything seen and still kept. */
export interface Seen {
  readonly observations: readonly Observation[];
  /** The items at the same places, with the tags that were set here, and what has been found out of them. */
  readonly items: SeenItems;
}

/** Reads everything seen, or hands out what it read before where nothing has been written since. */
export interface SeenReader {
  read(): Promise<Result<Seen, StoreFault>>;
}

interface Shelf {
  readonly texts: readonly string[];
  readonly observations: readonly Observation[];
}

interface Known extends Seen {
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** The local tags, as text. */
  readonly tags: string;
}

export function createSeen(store: Store): SeenReader {
  let known: Known | undefined;
  let stamp = '';
  let forget: ReturnType<typeof setTimeout> | undefined;
  return {
    async read() {
      clearTimeout(forget);
      // Gives memory back, and nothing else: a worker that dies before has given it back as well.
      forget = setTimeout(() => (known = undefined), KEPT_MS);
      const writes = store.writes();
      if (known && stamp === `${store.generation()}/${writes}`) return ok(known);
      const before = known;
      const read = await store.read((tx) => everything(tx, before));
      if (!read.ok) return read;
      known = read.value;
      stamp = `${store.generation()}/${writes}`;
      return ok(known);
    },
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, n) => text === other[n]);

/** Shelves that hold what they held `before` are not parsed again; where nothing at all differs, what was found out stays. */
async function everything(tx: ReadTx, before: Known | undefined): Promise<Known> {
  const [records, tags] = await Promise.all([tx.objectStore('items').getAll(), allTags(tx)]);
  let changed = records.length !== before?.shelves.size;
  const shelfOf = ({ id, texts, ...rest }: ShelfRecord): [string, Shelf] => {
    const old = before?.shelves.get(id);
    if (old && isSame(old.texts, texts)) return [id, old];
    changed = true;
    return [id, { texts, observations: unpack({ id, texts, ...rest }).filter(isObservation) }];
  };
  const shelves = new Map(records.map(shelfOf));
  const tagText = JSON.stringify([...tags.values()]);
  if (before && !changed && before.tags === tagText) return before;
  const observations = [...shelves.values()].flatMap((shelf) => shelf.observations);
  const items = new SeenItems(observations.map(({ id, item }) => withTag(item, tags.get(id))));
  return { shelves, tags: tagText, observations, items };
}
