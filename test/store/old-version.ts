import { openDB } from 'idb';
import type { OpenDBCallbacks } from 'idb';
import type { AnyDatabase, UpgradeTx } from '../../lib/store/migrations.ts';
import { migrate } from '../../lib/store/migrations.ts';
import { DATABASE } from '../../lib/store/schema.ts';

/** The database as the given version of Throughline laid it out, open; `callbacks` say how that old page behaves. */
export const openOld = (version: number, callbacks: OpenDBCallbacks<unknown> = {}): Promise<AnyDatabase> =>
  openDB(DATABASE, version, {
    ...callbacks,
    upgrade: (db, from, to, tx) => void migrate(db, tx as unknown as UpgradeTx, from, to ?? version),
  });
