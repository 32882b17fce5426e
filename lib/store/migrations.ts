import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { withMentions } from './mentions.ts';
import type { Observation, ShelfEntry, ShelfRecord, TagRecord } from './records.ts';
import type { Slot } from './shelf.ts';
import { isObservation, pack, packEntries, parseEntry, shelfOf, slotOf, slotsOf } from './shelf.ts';

/** Migrations see the stores as they were at their version, so they are not typed by the current schema. */
export type AnyDatabase = IDBPDatabase;
export type UpgradeTx = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Version 1: one record per item, found by id. */
function layOut(db: AnyDatabase): void {
  for (const name of ['strategies', 'exceptions', 'feedback', 'snapshots', 'examples', 'sync'])
    db.createObjectStore(name, { keyPath: 'id' });
  db.createObjectStore('meta');
  db.createObjectStore('items', { keyPath: 'id' });
  db.createObjectStore('tags', { keyPath: 'item' });
  const history = db.createObjectStore('history', { autoIncrement: true });
  history.createIndex('byItem', 'item');
}

/**
 * Version 2: items move from a record each to shelves of neighbours, because in a browser a record costs more than its bytes
 * (docs/decisions/0102). Tags learn their shelf; history can be pruned by day; tallies are new.
 */
async function shelve(db: AnyDatabase, tx: UpgradeTx): Promise<void> {
  const entries = (await tx.objectStore('items').getAll()) as ShelfEntry[];
  const tags = (await tx.objectStore('tags').getAll()) as Omit<TagRecord, 'shelf'>[];

  db.deleteObjectStore('items');
  const items = db.createObjectStore('items', { keyPath: 'id' });
  items.createIndex('byOldest', 'oldest');
  tx.objectStore('tags').createIndex('byShelf', 'shelf');
  tx.objectStore('history').createIndex('byAt', 'at');
  db.createObjectStore('tallies', { keyPath: 'id' });

  const shelves = new Map<string, ShelfEntry[]>();
  for (const entry of entries) {
    const id = shelfOf(entry.id);
    shelves.set(id, [...(shelves.get(id) ?? []), entry]);
  }
  for (const [id, onIt] of shelves) await items.put(packEntries(id, onIt));
  for (const tag of tags) await tx.objectStore('tags').put({ ...tag, shelf: shelfOf(tag.item) });
}

/** Version 3: the tickets that deals name, found in the texts that were kept of them, and an index by ticket. */
async function indexMentions(db: AnyDatabase, tx: UpgradeTx): Promise<void> {
  const mentions = db.createObjectStore('mentions', { keyPath: 'deal' });
  mentions.createIndex('byTicket', 'tickets', { multiEntry: true });
  const items = tx.objectStore('items');
  for (const shelf of (await items.getAll()) as ShelfRecord[]) {
    const slots = slotsOf(shelf);
    const deals = [...slots].flatMap(([, slot]) => dealIn(slot) ?? []);
    for (const deal of deals) {
      slots.set(deal.id, slotOf(deal));
      await mentions.put({ deal: deal.id, tickets: deal.item.mentions });
    }
    if (deals.length > 0) await items.put(pack(shelf.id, slots));
  }
}

/** A deal with the tickets it names; null for all else, and for what can no longer be read: that is left as it is. */
function dealIn({ text }: Slot): Observation | null {
  if (!text.includes('"kind":"deal"')) return null;
  try {
    const entry = parseEntry(text);
    const known = isObservation(entry) ? { ...entry, item: withMentions(entry.item) } : null;
    return known?.item.mentions ? known : null;
  } catch {
    return null;
  }
}

/**
 * Version 4: snapshots of cycles, found by the cycle's first day, with their items apart; and what is typed of an exception before it is
 * sent. `snapshots` was laid out by id and never written to, so that nothing is lost with it.
 */
function keepSnapshots(db: AnyDatabase): void {
  db.deleteObjectStore('snapshots');
  db.createObjectStore('snapshots', { keyPath: 'from' });
  db.createObjectStore('committed', { keyPath: 'id' });
  db.createObjectStore('drafts', { keyPath: 'id' });
}

/** Version 5: team scopes, the work that was read of them with its history, and numbers worked out of it. */
function keepScopes(db: AnyDatabase): void {
  for (const name of ['scopes', 'work', 'measured']) db.createObjectStore(name, { keyPath: 'id' });
}

/** `MIGRATIONS[n]` brings a database from version n to n + 1. Never edited once released: the next change is a new one. */
export const MIGRATIONS: readonly ((db: AnyDatabase, tx: UpgradeTx) => void | Promise<void>)[] = [
  layOut,
  shelve,
  indexMentions,
  keepSnapshots,
  keepScopes,
];

/** Brings a database from `from` to `to`, step by step, inside the upgrade's own transaction. */
export async function migrate(db: AnyDatabase, tx: UpgradeTx, from: number, to: number): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db, tx);
}
