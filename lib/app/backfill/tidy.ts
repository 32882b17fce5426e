import { ok } from '../../domain/result.ts';
import { itemId } from '../../domain/work-item.ts';
import { dropScope, readingOf } from '../../store/scopes.ts';
import type { ReadTx, WriteTx } from '../../store/schema.ts';
import type { ScopeRecord } from '../../store/records.ts';
import { readState } from '../../store/state.ts';
import { putWork, workOf } from '../../store/work.ts';
import type { App } from '../app.ts';
import { horizonOf, isPast } from './horizon.ts';

const DAY_MS = 86_400_000;
/** How long a removed scope can be taken back with all that was read of it. */
export const TAKEN_BACK_MS = 10 * 60_000;

/**
 * Drops removed scopes nobody has taken back, and once a day the work that was finished longer ago than any number looks back: also where
 * the tool is not asked any more. Returns when there is something to drop again (milliseconds since 1970).
 */
export async function tidy(app: App): Promise<number> {
  const now = app.now().getTime();
  const look = await app.store.read(async (tx) => (await dueFor(tx, now)).map(({ id }) => id));
  if (look.ok && look.value.length > 0)
    await app.store.write<true, never>('relaxed', async (tx) => {
      for (const record of await dueFor(tx, now))
        if (record.removedAt === undefined) await prune(app, tx, record, now);
        else await dropScope(tx, record.id);
      return ok(true);
    });
  const left = await app.store.read((tx) => tx.objectStore('scopes').getAll());
  const removed = left.ok ? left.value.flatMap(({ removedAt }) => removedAt ?? []) : [];
  return Math.min(Infinity, ...removed.map((at) => Date.parse(at) + TAKEN_BACK_MS));
}

const passed = (at: string | undefined, now: number, ms: number): boolean =>
  at !== undefined && Math.abs(now - Date.parse(at)) >= ms;

const dueFor = async (tx: ReadTx, now: number): Promise<readonly ScopeRecord[]> =>
  (await tx.objectStore('scopes').getAll()).filter(({ removedAt, reading, addedAt }) =>
    removedAt === undefined
      ? passed(reading?.prunedAt ?? addedAt, now, DAY_MS)
      : passed(removedAt, now, TAKEN_BACK_MS),
  );

async function prune(app: App, tx: WriteTx, record: ScopeRecord, now: number): Promise<void> {
  const state = await readState(tx);
  const { strategy } = await app.rulings.current(tx, state);
  const horizon = horizonOf(strategy, state.settings, now);
  const gone = (await workOf(tx, record.id)).filter((item) => isPast(item, horizon)).map(itemId);
  const grown = gone.length > 0 ? await putWork(tx, record.id, [], gone) : 0;
  const before = readingOf(record);
  const reading = {
    ...before,
    items: before.items + grown,
    version: before.version + (grown === 0 ? 0 : 1),
    prunedAt: new Date(now).toISOString(),
  };
  await tx.objectStore('scopes').put({ ...record, reading });
}
