import type { Result } from '../domain/result.ts';
import { fail, ok } from '../domain/result.ts';
import { connect } from './connection.ts';
import type { StoreFault } from './faults.ts';
import { faultOf, isClosed, isQuota } from './faults.ts';
import type { Database, ReadTx, WriteTx } from './schema.ts';
import { DATABASE, STORES } from './schema.ts';

/** Strict: on the disk before it is answered, for what a person did. Relaxed: for observations, which can be made again. */
export type Durability = 'strict' | 'relaxed';

/**
 * The one way to the database. Work is given a transaction over all stores and may await nothing but that transaction.
 * A failed result or a thrown error aborts it: a change is there as a whole or not at all.
 */
export interface Store {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<Result<T, StoreFault>>;
  write<T, E>(
    durability: Durability,
    work: (tx: WriteTx) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | StoreFault>>;
  /** Grows with each new connection: what was remembered from an older one must be read again. */
  generation(): number;
  /** Grows with each transaction that may have written: what was remembered from before must be read again. */
  writes(): number;
  close(): Promise<void>;
}

/** How long an upgrade waits for pages that hold the old database open, in ms. */
const PATIENCE = 4000;

export function createStore(name = DATABASE, patience = PATIENCE): Store {
  let connection: Promise<Database> | null = null;
  let generation = 0;
  let writes = 0;

  const forget = (): void => {
    connection = null;
  };

  function database(): Promise<Database> {
    if (!connection) {
      generation += 1;
      const opening = connect(
        name,
        () => {
          if (connection === opening) forget();
        },
        patience,
      );
      connection = opening;
      opening.catch(forget);
    }
    return connection;
  }

  /** Begins a transaction, on a new connection if the one we had was closed under us. */
  async function begin<T>(start: (db: Database) => T): Promise<T> {
    const db = await database();
    try {
      return start(db);
    } catch (error) {
      if (!isClosed(error)) throw error;
      forget();
      return start(await database());
    }
  }

  return {
    async read(work) {
      try {
        const tx = await begin((db) => db.transaction([...STORES]));
        tx.done.catch(() => undefined);
        return ok(await work(tx));
      } catch (error) {
        const fault = faultOf(error);
        if (fault) return fail(fault);
        throw error;
      }
    },

    async write(durability, work) {
      let tx: WriteTx | undefined;
      let ended: Promise<unknown> = Promise.resolve();
      try {
        tx = await begin((db) => db.transaction([...STORES], 'readwrite', { durability }));
        ended = tx.done.catch((error: unknown) => error);
        const result = await work(tx);
        if (!result.ok) {
          abort(tx);
          return result;
        }
        await tx.done;
        return result;
      } catch (error) {
        if (tx) abort(tx);
        // A request fails with a mere AbortError when it is the transaction that ran out of space.
        const cause = await ended;
        const fault = faultOf(isQuota(cause) ? cause : error);
        if (fault) return fail(fault);
        throw error;
      } finally {
        writes += 1;
      }
    },

    generation: () => generation,
    writes: () => writes,

    async close() {
      const db = await connection?.catch(() => null);
      forget();
      db?.close();
    },
  };
}

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}
