import type { Scope } from '../domain/scope.ts';
import type { ItemId } from '../domain/work-item.ts';
import { dropNumbers } from './measured.ts';
import type { Reading } from './reading.ts';
import { UNREAD } from './reading.ts';
import type { ScopeRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { dropWork } from './work.ts';

/** Ids that a pass has met, by its steps: `<scope>/<step>`. */
const metIn = (scope: string): IDBKeyRange => IDBKeyRange.bound(`${scope}/`, `${scope}0`, false, true);

/** The scopes a person has named, in the order in which they were; those that were removed a moment ago are left out. */
export const liveScopes = async (tx: ReadTx): Promise<readonly ScopeRecord[]> =>
  (await tx.objectStore('scopes').getAll())
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1));

export const readingOf = ({ reading }: Pick<ScopeRecord, 'reading'>): Reading => reading ?? UNREAD;

/** Remembers the ids that a step has met. */
export async function keepMet(
  tx: WriteTx,
  scope: string,
  step: number,
  ids: readonly ItemId[],
): Promise<void> {
  await tx.objectStore('sync').put({ id: `${scope}/${String(step).padStart(6, '0')}`, ids });
}

/** The ids that the steps of the pass have met, and forgets them. */
export async function takeMet(tx: WriteTx, scope: string): Promise<ReadonlySet<ItemId>> {
  const sync = tx.objectStore('sync');
  const met = new Set((await sync.getAll(metIn(scope))).flatMap(({ ids }) => ids));
  await forgetMet(tx, scope);
  return met;
}

/** A pass begins anew. */
export const forgetMet = (tx: WriteTx, scope: string): Promise<void> =>
  tx.objectStore('sync').delete(metIn(scope));

/** Drops the scope with all that was read and worked out of it. */
export async function dropScope(tx: WriteTx, scope: string): Promise<void> {
  await Promise.all([
    dropWork(tx, scope),
    dropNumbers(tx, { scope }),
    forgetMet(tx, scope),
    tx.objectStore('scopes').delete(scope),
  ]);
}

/** Names scopes that are not there yet; their work is read when somebody looks at them. */
export async function addScopes(tx: WriteTx, scopes: readonly Scope[], addedAt: string): Promise<void> {
  const store = tx.objectStore('scopes');
  for (const scope of scopes)
    if (!(await store.get(scope.id))) await store.put({ id: scope.id, scope, addedAt });
}
