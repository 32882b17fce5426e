import type { Committed } from '../../domain/measure/plan.ts';
import type { Version } from '../../domain/measure/responses.ts';
import { isLate } from '../../domain/snapshot.ts';
import { itemId, type ItemId, type WorkItem } from '../../domain/work-item.ts';
import type { MeasureRequest } from '../../messages/protocol.ts';
import type { ReadTx } from '../../store/schema.ts';
import { isObservation, unpack } from '../../store/shelf.ts';
import { committedAt, readSnapshot } from '../../store/snapshots.ts';
import { readState } from '../../store/state.ts';
import { allTags } from '../../store/tags.ts';
import { readVersions } from '../../store/versions.ts';
import { workOf } from '../../store/work.ts';
import type { App } from '../app.ts';
import { isCertain } from '../certain.ts';
import { withTag, type Ruling } from '../ruling.ts';
import { placeOf, type Place } from './place.ts';

/** Everything that numbers are worked out of, as of one moment of the database. */
export interface Gathered {
  readonly place: Place;
  readonly ruling: Ruling;
  readonly items: readonly WorkItem[];
  /** When each was last seen (ISO 8601 UTC). */
  readonly seenAt: (id: ItemId) => string;
  readonly newest?: string;
  readonly oldest?: string;
  /** The plan as it was kept at the start of the cycle. */
  readonly plan: readonly Committed[] | null;
  readonly versions: readonly Version[];
}

type Seen = Pick<Gathered, 'items' | 'seenAt' | 'newest' | 'oldest'>;

/** Null: there is nothing to measure, no such scope, no strategy, no cycle. */
export async function gather(app: App, tx: ReadTx, request: MeasureRequest): Promise<Gathered | null> {
  const state = await readState(tx);
  const place = await placeOf(app, tx, state, request);
  if (!place?.hasStrategy || !place.cycle) return null;
  const ruling = await app.rulings.current(tx, state);
  const [seen, versions] = await Promise.all([
    place.scope
      ? scopeWork(tx, place.scope.id, place.scope.reading?.doneAt)
      : everythingSeen(app, tx, ruling),
    readVersions(tx),
  ]);
  return { place, ruling, ...seen, plan: await keptPlan(tx, place, seen.items), versions };
}

async function scopeWork(tx: ReadTx, scope: string, doneAt = ''): Promise<Seen> {
  const [work, tags] = await Promise.all([workOf(tx, scope), allTags(tx)]);
  return {
    items: work.map((item) => withTag(item, tags.get(itemId(item)))),
    seenAt: () => doneAt,
    ...(doneAt !== '' && { newest: doneAt }),
  };
}

/** What only a page has shown, and what might say more of it, counts as unknown here too: see `isCertain`. */
async function everythingSeen(app: App, tx: ReadTx, ruling: Ruling): Promise<Seen> {
  const [shelves, tags] = await Promise.all([tx.objectStore('items').getAll(), allTags(tx)]);
  const observations = shelves.flatMap(unpack).filter(isObservation);
  const ats = new Map(observations.map(({ id, at }) => [id, at]));
  const sorted = [...ats.values()].sort();
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  return {
    items: observations.map((seen) => {
      const item = withTag(seen.item, tags.get(seen.id));
      const certain = isCertain(ruling, seen, ruling.verdict(item, undefined, app.now()));
      return certain ? item : { ...item, readable: false };
    }),
    seenAt: (id) => ats.get(id) ?? '',
    ...(newest !== undefined && { newest }),
    ...(oldest !== undefined && { oldest }),
  };
}

/**
 * The items that were committed to as the cycle's snapshot has them, a working day after its start where it was looked at then. Only of
 * everything seen: a snapshot knows what this browser had seen, a scope's histories tell what its whole team had begun.
 */
async function keptPlan(
  tx: ReadTx,
  { scope, cycle, strategy }: Place,
  items: readonly WorkItem[],
): Promise<readonly Committed[] | null> {
  if (scope || !cycle) return null;
  const snapshot = await readSnapshot(tx, cycle.from);
  if (!snapshot || snapshot.timeZone !== strategy.timeZone) return null;
  const moment = snapshot.settled ? 'settled' : 'start';
  if (isLate(snapshot.settled ?? snapshot)) return null;
  const tickets = new Set(items.filter(({ kind }) => kind === 'ticket').map(itemId));
  return (await committedAt(tx, cycle.from, moment))
    .filter(({ id }) => tickets.has(id))
    .map(({ id, bucket, estimate, team }) => ({
      id,
      bucket,
      team: team ?? '',
      ...(estimate !== undefined && { estimate }),
    }));
}
