import { openDB } from 'idb';
import type { AnyDatabase, UpgradeTx } from './migrations.ts';
import { migrate } from './migrations.ts';
import type { Database, ThroughlineSchema } from './schema.ts';
import { VERSION } from './schema.ts';

/** An old connection elsewhere keeps the upgrade waiting. */
export class Blocked extends DOMException {
  constructor() {
    super('Another page still uses the previous database.', 'BlockedError');
  }
}

/**
 * Opens the database and brings it up to the current version. `onGone` is called when the connection has ended without our
 * doing: an upgrade elsewhere asked for it, or the browser cut it.
 * @throws DOMException, among them `Blocked` if another page holds the old version open for longer than `patience` ms
 */
export async function connect(name: string, onGone: () => void, patience: number): Promise<Database> {
  let waited: ReturnType<typeof setTimeout> | undefined;
  let giveUp = (): void => undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      reject(new Blocked());
    };
  });
  const opening = openDB<ThroughlineSchema>(name, VERSION, {
    upgrade(db, from, to, tx) {
      tx.done.catch(() => undefined);
      migrate(db as unknown as AnyDatabase, tx as unknown as UpgradeTx, from, to ?? VERSION).catch(() => {
        // A failed migration aborts the upgrade as a whole: the database stays at the version before it.
        tx.abort();
      });
    },
    blocked() {
      waited = setTimeout(giveUp, patience);
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // Should the upgrade come through after we gave up, its connection must not block the next one.
    void opening.then(
      (db) => {
        db.close();
      },
      () => undefined,
    );
    throw error;
  } finally {
    clearTimeout(waited);
  }
}
