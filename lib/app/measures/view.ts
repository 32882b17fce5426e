import { someItems } from '../../domain/interpret/some-items.ts';
import { breakdownBy, type Group } from '../../domain/measure/breakdowns.ts';
import type { Measurement } from '../../domain/measure/measure.ts';
import { plannedShares } from '../../domain/measure/measure.ts';
import type { WindowMeasure } from '../../domain/measure/measure-window.ts';
import type { Bucket } from '../../domain/verdict.ts';
import type { Breakdown, MeasureView, ShownWindow } from '../../messages/protocol.ts';

/** Ids that go along with a number; `measure.items` has more. */
const MOST_IDS = 20;
/** Decisions and orphans that are named at once. */
const MOST_NAMED = 20;

const some = (ids: readonly string[]) => someItems(ids, MOST_IDS);

/** A window as it is sent; `named`: with ids behind the numbers. */
function shownWindow(work: WindowMeasure | null, named = true): ShownWindow | null {
  if (!work) return null;
  const ids = (list: readonly string[]) => (named ? some(list) : someItems(list, 0));
  return {
    weighting: work.weighting,
    unavailable: work.unavailable,
    parts: work.parts,
    coverage: work.coverage,
    n: work.n,
    effective: work.effective,
    imputed: work.imputed,
    elective: work.elective,
    fidelity: work.fidelity,
    buckets: work.buckets.map(({ items, ...bucket }) => ({ ...bucket, items: ids(items) })),
    unknown: ids(work.unknown),
  };
}

const GROUPS: readonly Breakdown['by'][] = ['team', 'type', 'segment'];

/** A measurement as it can be sent and kept: bounded, without what is kept for computing, without a person. `span`: instants of the cycle. */
export function viewOf(
  measured: Measurement,
  planFrom: MeasureView['planFrom'],
  span: { readonly from: number; readonly to: number },
): MeasureView {
  const { work, cycles, drift, inversions, learning, consistency, plan, decisions, ghosts, orphans } =
    measured;
  const { waits, ...velocity } = decisions;
  const open = waits.filter(({ until }) => until === null).toSorted((one, other) => other.days - one.days);
  return {
    drift,
    inversions,
    learning,
    consistency,
    work: shownWindow(work),
    cycles: cycles.map((one) => ({ cycle: one.cycle, work: shownWindow(one.work, false) })),
    deals: measured.deals.flatMap(({ currency, measure }) => {
      const shown = shownWindow(measure, false);
      return shown ? [{ currency, measure: shown }] : [];
    }),
    commitment: measured.commitment.map(({ off, ...rest }) => ({ ...rest, off: some(off) })),
    focus: focusOf(measured),
    plan: {
      implemented: some(plan.implemented),
      notImplemented: some(plan.notImplemented),
      modified: some(plan.modified),
      added: some(plan.added),
    },
    planFrom,
    decisions: {
      ...velocity,
      n: waits.length,
      openCount: open.length,
      open: open.slice(0, MOST_NAMED).map(({ item, days }) => ({ item, days })),
    },
    ghosts: ghosts.map(({ items, ...ghost }) => ({ ...ghost, items: some(items) })),
    orphans: { total: orphans.length, first: orphans.slice(0, MOST_NAMED) },
    planned: plannedOf(measured),
    breakdowns: work
      ? GROUPS.map((by) => ({ by, groups: breakdownBy(by, work, span) })).filter(isTelling)
      : [],
  };
}

/** One group says nothing that the whole does not. */
const isTelling = ({ groups }: { readonly groups: readonly Group[] }): boolean =>
  groups.some(({ title }) => title !== null);

function focusOf({ focus }: Measurement): MeasureView['focus'] {
  if (!focus) return null;
  const outside = focus.segments.filter(({ inTarget }) => !inTarget).flatMap(({ items }) => items);
  return { outside: focus.outside, known: focus.known, items: some(outside) };
}

/** What was committed to, by bucket, the largest share first. */
function plannedOf({ committed }: Measurement): MeasureView['planned'] {
  const counts = new Map<Bucket, number>();
  for (const { bucket } of committed) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  return [...(plannedShares(committed)?.of ?? [])]
    .map(([bucket, share]) => ({ bucket, share, n: counts.get(bucket) ?? 0 }))
    .sort((one, other) => other.share - one.share);
}
