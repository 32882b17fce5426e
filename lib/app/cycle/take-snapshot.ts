import { ok } from '../../domain/result.ts';
import {
  cycleMoments,
  isCommitted,
  statedTargets,
  type CommittedItem,
  type CycleMoments,
} from '../../domain/snapshot.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import type { Result } from '../../domain/result.ts';
import type { Observation, SnapshotMoment, State } from '../../store/records.ts';
import type { ReadTx, WriteTx } from '../../store/schema.ts';
import { isObservation, unpack } from '../../store/shelf.ts';
import { putSnapshot, readSnapshot, type Moment } from '../../store/snapshots.ts';
import { allTags, type Tags } from '../../store/tags.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import { isCertain } from '../certain.ts';
import type { Ruling } from '../ruling.ts';

/** A moment of the present cycle that has come and is not kept yet. */
export interface Due extends CycleMoments {
  readonly moment: Moment;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

/**
 * What of the present cycle is still to be kept: its start once, and once more a working day later, unless the start was made after
 * that anyway. Null without a strategy, and where nothing is due. Cycles that have gone by unseen have no snapshot.
 */
export async function dueMoment(app: App, tx: ReadTx): Promise<Due | null> {
  const strategy = await readStrategy(tx);
  if (!strategy) return null;
  const now = app.now().getTime();
  const moments = cycleMoments(strategy, now);
  if (!moments) return null;
  const kept = await readSnapshot(tx, moments.span.from);
  if (!kept) return { ...moments, moment: 'start', dueAt: moments.starts };
  const { settles } = moments;
  const settled = settles !== null && settles <= now && !kept.settled && Date.parse(kept.at) < settles;
  return settled ? { ...moments, moment: 'settled', dueAt: settles } : null;
}

/** Keeps what is due, inside the caller's transaction; a moment that is kept already is left as it is. */
export async function takeSnapshot(app: App, tx: WriteTx, state: State): Promise<Result<Due | null, never>> {
  const due = await dueMoment(app, tx);
  if (!due) return ok(null);
  const ruling = await app.rulings.current(tx, state);
  const { strategy } = ruling;
  const { from, to } = due.span;
  const [shelves, tags] = await Promise.all([tx.objectStore('items').getAll(), allTags(tx)]);
  const items = shelves
    .flatMap(unpack)
    .filter(isObservation)
    .filter(({ item }) => isCommitted(item, due.span, strategy.timeZone))
    .map((seen) => committed(ruling, seen, tags, app.now()));
  const looked: SnapshotMoment = {
    dueAt: new Date(due.dueAt).toISOString(),
    at: app.now().toISOString(),
    count: items.length,
  };
  const kept = await readSnapshot(tx, from);
  const snapshot = kept
    ? { ...kept, settled: looked }
    : {
        ...looked,
        from,
        to,
        timeZone: strategy.timeZone,
        targets: statedTargets(strategy, app.now().getTime()),
      };
  await putSnapshot(tx, snapshot, { [due.moment]: items });
  return ok(due);
}

/** The figures of an item that later measures weigh by. Nothing of it that a person has written, and no person. */
function committed(ruling: Ruling, seen: Observation, tags: Tags, now: Date): CommittedItem {
  const verdict = ruling.verdict(seen.item, tags.get(seen.id), now);
  return {
    id: seen.id,
    bucket: isCertain(ruling, seen, verdict) ? verdict.bucket : 'unknown',
    seenAt: seen.at,
    ...figures(seen.item),
  };
}

function figures({
  type,
  team,
  ancestors,
  sprint,
  estimate,
  amount,
  currency,
}: WorkItem): Omit<CommittedItem, 'id' | 'bucket' | 'seenAt'> {
  const parent = ancestors?.[0]?.key;
  return {
    ...(type !== undefined && { type }),
    ...(team !== undefined && { team }),
    ...(parent !== undefined && { parent }),
    ...(sprint !== undefined && { sprint }),
    ...(estimate !== undefined && { estimate }),
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
  };
}
