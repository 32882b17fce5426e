import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok, fail } from '../../lib/domain/result.ts';
import { FIRST_STATE } from '../../lib/store/records.ts';
import { DATABASE, STORES, VERSION } from '../../lib/store/schema.ts';
import { nextState, readState, writeState } from '../../lib/store/state.ts';
import { createStore } from '../../lib/store/store.ts';
import { failWrite } from './failing-writes.ts';
import { freshIndexedDB } from './fresh.ts';
import { openOld } from './old-version.ts';

const PATIENCE = 60;
const OLDER = Array.from({ length: VERSION - 1 }, (_, index) => index + 1);
let store = createStore();

beforeEach(() => {
  freshIndexedDB();
  store = createStore(DATABASE, PATIENCE);
});
afterEach(() => store.close());

const bump = () =>
  store.write('strict', async (tx) => {
    const next = nextState(await readState(tx), 'decided');
    await writeState(tx, next);
    return ok(next.rev);
  });

const revOf = async (): Promise<number> => {
  const state = await store.read(readState);
  return state.ok ? state.value.rev : Number.NaN;
};

describe('the store', () => {
  it('has every object store of its version', async () => {
    await bump();
    const db = await openDB(DATABASE);
    expect([...db.objectStoreNames].sort()).toEqual([...STORES].sort());
    expect(db.version).toBe(VERSION);
    db.close();
  });

  it('begins with the first state and keeps what was written', async () => {
    expect(await store.read(readState)).toEqual(ok(FIRST_STATE));
    expect(await bump()).toEqual(ok(1));
    expect(await revOf()).toBe(1);
  });

  it('writes user changes durably', async () => {
    let seen = '';
    await store.write('strict', (tx) => {
      seen = tx.durability;
      return Promise.resolve(ok(null));
    });
    expect(seen).toBe('strict');
  });

  it('takes back what was written before work failed', async () => {
    const done = await store.write('strict', async (tx) => {
      await writeState(tx, { ...FIRST_STATE, rev: 7 });
      return fail('no');
    });
    expect(done).toEqual(fail('no'));
    expect(await revOf()).toBe(0);
  });

  it('takes back what was written before work threw, and lets a defect through as one', async () => {
    const done = store.write('strict', async (tx) => {
      await writeState(tx, { ...FIRST_STATE, rev: 7 });
      throw new TypeError('a defect');
    });
    await expect(done).rejects.toThrow('a defect');
    expect(await revOf()).toBe(0);
  });

  it('says quota when there is no space, and has written nothing', async () => {
    const failing = failWrite(1, 'QuotaExceededError');
    const done = await bump();
    failing.stop();
    expect(done).toMatchObject({ ok: false, error: { code: 'quota' } });
    expect(await revOf()).toBe(0);
  });

  it('says storage when the transaction is ended by the browser', async () => {
    const failing = failWrite(1, 'AbortError');
    const done = await bump();
    failing.stop();
    expect(done).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(await revOf()).toBe(0);
  });

  it('counts every one of many changes at once', async () => {
    await Promise.all(Array.from({ length: 50 }, bump));
    expect(await revOf()).toBe(50);
  });
});

describe('connections', () => {
  it('opens again after it was closed under us', async () => {
    await bump();
    await store.close();
    expect(await bump()).toEqual(ok(2));
    expect(store.generation()).toBe(2);
  });

  it('makes way for an upgrade elsewhere', async () => {
    await bump();
    const newer = await openDB(DATABASE, VERSION + 1);
    expect(newer.version).toBe(VERSION + 1);
    newer.close();
  });

  it('says storage, and touches nothing, when the database is newer than it', async () => {
    const newer = await openDB(DATABASE, VERSION + 1, {
      upgrade(db) {
        void db.createObjectStore('later').put('kept', 'key');
      },
    });
    newer.close();
    expect(await bump()).toMatchObject({ ok: false, error: { code: 'storage' } });
    const again = await openDB(DATABASE);
    expect(await again.get('later', 'key')).toBe('kept');
    again.close();
  });

  it.each(OLDER)('upgrades while a page of version %i is open that gives way', async (version) => {
    const old = await openOld(version, {
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
      },
    });
    expect(old.version).toBe(version);
    expect(await bump()).toEqual(ok(1));
  });

  it.each(OLDER)(
    'says storage when a page of version %i does not give way, and works once it has gone',
    async (version) => {
      const old = await openOld(version);
      expect(await bump()).toMatchObject({ ok: false, error: { code: 'storage' } });
      old.close();
      await expect.poll(bump).toMatchObject({ ok: true });
    },
  );

  it('says storage when the database cannot be opened at all, and works when it can again', async () => {
    const real = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    expect(await bump()).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(await store.read(readState)).toMatchObject({ ok: false, error: { code: 'storage' } });
    indexedDB.open = real;
    expect(await bump()).toEqual(ok(1));
  });
});
