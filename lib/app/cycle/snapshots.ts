import { dayAfter } from '../../domain/cycle.ts';
import { cycleMoments, isLate } from '../../domain/snapshot.ts';
import type { Answer, SnapshotsAnswer, SnapshotView, TakenMoment } from '../../messages/protocol.ts';
import type { SnapshotMoment, SnapshotRecord } from '../../store/records.ts';
import { allSnapshots } from '../../store/snapshots.ts';
import { readState } from '../../store/state.ts';
import { hasStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import type { Ruling } from '../ruling.ts';

/** The kept snapshots without their items, the newest cycle first, and the day the next one is made on. */
export function getSnapshots(app: App): Promise<Answer<SnapshotsAnswer>> {
  return app.store.read(async (tx) => {
    const state = await readState(tx);
    const ruling = await app.rulings.current(tx, state);
    const kept = await allSnapshots(tx);
    const planned = await hasStrategy(tx);
    const now = planned ? cycleMoments(ruling.strategy, app.now().getTime()) : null;
    return {
      snapshots: kept.reverse().map((one) => viewOf(ruling, one)),
      ...(now && { next: dayAfter(now.span.to) }),
    };
  });
}

const taken = (moment: SnapshotMoment): TakenMoment => ({
  at: moment.at,
  count: moment.count,
  ...(isLate(moment) && { late: true }),
});

function viewOf(
  ruling: Ruling,
  { from, to, timeZone, targets, settled, ...start }: SnapshotRecord,
): SnapshotView {
  return {
    from,
    to,
    timeZone,
    start: taken(start),
    ...(settled && { settled: taken(settled) }),
    targets: targets.map(({ bucket, lo, hi }) => ({ title: titleOf(ruling, bucket), lo, hi })),
  };
}

/** As it is called now; what is no more is named by its id. */
function titleOf({ goals, categories }: Ruling, bucket: string): string {
  const [kind, id = ''] = bucket.split(':');
  return (kind === 'goal' ? goals : categories).get(id)?.title ?? id;
}
