import type { ItemId } from '../domain/work-item.ts';
import type { Mention } from '../domain/mentions.ts';
import { markSeen } from './measured.ts';
import { indexMentions, mentionsOf } from './mentions.ts';
import type { Observation, ShelfEntry } from './records.ts';
import type { Slots } from './shelf.ts';
import { isObservation, pack, parseEntry, shelfOf, slotOf, slotsOf } from './shelf.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { dropTally } from './tallies.ts';

/** How often a key may have moved before we stop following. */
const MOST_MOVES = 4;

/** The shelves of some items inside one transaction: loaded as needed, saved once by `saveShelves`. */
export class Shelves {
  readonly #tx: ReadTx;
  readonly #loaded = new Map<string, Slots>();
  readonly #parsed = new Map<ItemId, ShelfEntry>();
  readonly #touched = new Set<string>();
  readonly #mentions = new Map<ItemId, readonly Mention[]>();

  constructor(tx: ReadTx) {
    this.#tx = tx;
  }

  async load(ids: readonly ItemId[]): Promise<void> {
    const names = [...new Set(ids.map(shelfOf))].filter((name) => !this.#loaded.has(name));
    const store = this.#tx.objectStore('items');
    const records = await Promise.all(names.map((name) => store.get(name)));
    names.forEach((name, index) => {
      const record = records[index];
      this.#loaded.set(name, record ? slotsOf(record) : new Map());
    });
  }

  /** Where the item is now, followed through its moves. Its shelf is loaded afterwards. */
  async whereabouts(id: ItemId): Promise<ItemId> {
    let here = id;
    for (let move = 0; move <= MOST_MOVES; move += 1) {
      await this.load([here]);
      const entry = this.entry(here);
      if (!entry || isObservation(entry)) break;
      here = entry.movedTo;
    }
    await this.load([here]);
    return here;
  }

  /** What lies under this very id; its shelf must be loaded. */
  entry(id: ItemId): ShelfEntry | undefined {
    const slot = this.#shelf(id).get(id);
    const entry = this.#parsed.get(id) ?? (slot && parseEntry(slot.text));
    if (entry) this.#parsed.set(id, entry);
    return entry;
  }

  observation(id: ItemId): Observation | undefined {
    const entry = this.entry(id);
    return entry && isObservation(entry) ? entry : undefined;
  }

  put(entry: ShelfEntry): void {
    this.#tell(entry.id, entry);
    this.#shelf(entry.id).set(entry.id, slotOf(entry));
    this.#parsed.set(entry.id, entry);
    this.#touched.add(shelfOf(entry.id));
  }

  delete(id: ItemId): void {
    this.#tell(id, undefined);
    this.#parsed.delete(id);
    if (this.#shelf(id).delete(id)) this.#touched.add(shelfOf(id));
  }

  /** What has to be written: a record, or null where the shelf has become empty. */
  *changes(): Generator<[string, ReturnType<typeof pack>]> {
    for (const name of this.#touched) yield [name, pack(name, this.#loaded.get(name) ?? new Map())];
  }

  /** Deals that name other tickets than before, and which. */
  mentions(): ReadonlyMap<ItemId, readonly Mention[]> {
    return this.#mentions;
  }

  #tell(id: ItemId, after: ShelfEntry | undefined): void {
    const [was, is] = [mentionsOf(this.entry(id)), mentionsOf(after)];
    if (was.join() !== is.join()) this.#mentions.set(id, is);
  }

  #shelf(id: ItemId): Slots {
    const found = this.#loaded.get(shelfOf(id));
    if (!found) throw new Error('A shelf was used before it was loaded.');
    return found;
  }
}

/** Writes what has changed and drops the tallies of those shelves, which no longer hold. Returns how many were written. */
export async function saveShelves(tx: WriteTx, shelves: Shelves): Promise<number> {
  const items = tx.objectStore('items');
  const writes: Promise<unknown>[] = [];
  for (const [name, record] of shelves.changes()) {
    writes.push(record ? items.put(record) : items.delete(name), dropTally(tx, name));
  }
  const written = writes.length / 2;
  if (written > 0) writes.push(markSeen(tx));
  for (const [deal, tickets] of shelves.mentions()) writes.push(indexMentions(tx, deal, tickets));
  await Promise.all(writes);
  return written;
}
