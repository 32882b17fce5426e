import type { Scope } from '../../lib/domain/scope.ts';
import { itemId, type WorkItem } from '../../lib/domain/work-item.ts';
import type { ScopeRecord, WorkRecord } from '../../lib/store/records.ts';
import { shelfOf } from '../../lib/store/shelf.ts';

/** The records of a scope that has been read to the end. */
export interface ScopeRecords {
  readonly scope: ScopeRecord;
  readonly work: readonly WorkRecord[];
}

/** A scope as it is kept once all of its work was read, at an instant (ISO 8601 UTC). `version` grows with each reading. */
export function scopeRecords(
  scope: Scope,
  items: readonly WorkItem[],
  doneAt: string,
  version = 1,
): ScopeRecords {
  const shelves = Map.groupBy(items, (item) => shelfOf(itemId(item)));
  return {
    scope: {
      id: scope.id,
      scope,
      addedAt: doneAt,
      reading: { version, items: items.length, doneAt, since: doneAt, sweptAt: doneAt },
    },
    work: [...shelves].map(([shelf, those]) => ({
      id: `${scope.id}/${shelf}`,
      text: JSON.stringify(those),
    })),
  };
}

/** Puts them into the extension's own database; to be run in a document of the extension. */
export async function keepScopeRecords({ scope, work }: ScopeRecords): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('throughline');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error ?? new Error('The database does not open.'));
  });
  const tx = db.transaction(['scopes', 'work'], 'readwrite');
  tx.objectStore('scopes').put(scope);
  for (const record of work) tx.objectStore('work').put(record);
  await new Promise<void>((done, failed) => {
    tx.oncomplete = () => done();
    tx.onerror = () => failed(tx.error ?? new Error('The scope was not kept.'));
  });
  db.close();
}
