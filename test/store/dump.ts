import type { AnyDatabase } from '../../lib/store/migrations.ts';

/** Everything in a database: per object store its entries as `[key, value]`. */
export type Dump = Readonly<Record<string, readonly (readonly [IDBValidKey, unknown])[]>>;

export async function dumpOf(db: AnyDatabase): Promise<Dump> {
  const stores = await Promise.all(
    [...db.objectStoreNames].sort().map(async (name) => {
      const [keys, values] = await Promise.all([db.getAllKeys(name), db.getAll(name)]);
      return [name, keys.map((key, index) => [key, values[index] as unknown] as const)] as const;
    }),
  );
  return Object.fromEntries(stores.filter(([, entries]) => entries.length > 0));
}

export async function load(db: AnyDatabase, dump: Dump): Promise<void> {
  for (const [name, entries] of Object.entries(dump)) {
    const tx = db.transaction(name, 'readwrite');
    for (const [key, value] of entries)
      await (tx.store.keyPath === null ? tx.store.put(value, key) : tx.store.put(value));
    await tx.done;
  }
}
