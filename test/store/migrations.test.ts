import { readFileSync, readdirSync } from 'node:fs';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../lib/store/migrations.ts';
import { DATABASE, VERSION } from '../../lib/store/schema.ts';
import { readState } from '../../lib/store/state.ts';
import { createStore } from '../../lib/store/store.ts';
import type { Dump } from './dump.ts';
import { dumpOf, load } from './dump.ts';
import { freshIndexedDB } from './fresh.ts';
import { openOld } from './old-version.ts';

const folder = new URL('./dumps/', import.meta.url);
const dump = (version: number): Dump =>
  JSON.parse(readFileSync(new URL(`version-${version}.json`, folder), 'utf8')) as Dump;
const versions = Array.from({ length: VERSION }, (_, index) => index + 1);

async function migrated(from: number): Promise<Dump> {
  const old = await openOld(from);
  await load(old, dump(from));
  old.close();
  const store = createStore();
  await store.read(readState);
  await store.close();
  const db = await openDB(DATABASE);
  const result = await dumpOf(db);
  db.close();
  return result;
}

beforeEach(freshIndexedDB);

describe('migrations', () => {
  it('have a step and a dump for every version', () => {
    expect(MIGRATIONS).toHaveLength(VERSION);
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `version-${version}.json`));
  });

  it.each(versions)('bring the dump of version %i to the one golden state', async (version) => {
    expect(await migrated(version)).toEqual(dump(VERSION));
  });

  it('leave a shelf as it is that cannot be read, and index the others', async () => {
    const old = await openOld(2);
    await load(old, dump(2));
    const damaged = {
      id: 'hubspot/9/#0',
      oldest: 'x',
      ids: ['hubspot/9/1'],
      ats: ['x'],
      texts: ['{"kind":"deal"'],
    };
    await old.put('items', damaged);
    old.close();
    const store = createStore();
    await store.read(readState);
    await store.close();
    const db = await openDB(DATABASE);
    expect(await db.get('items', damaged.id)).toEqual(damaged);
    expect(await db.count('mentions')).toBe(1);
    db.close();
  });

  it('leave the old database as it was when a step fails', async () => {
    const old = await openOld(1);
    await load(old, dump(1));
    const before = await dumpOf(old);
    old.close();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'DataError');
    };
    const store = createStore();
    expect(await store.read(readState)).toMatchObject({ ok: false, error: { code: 'storage' } });
    IDBObjectStore.prototype.put = put;
    const again = await openOld(1);
    expect(await dumpOf(again)).toEqual(before);
    again.close();
  });
});
