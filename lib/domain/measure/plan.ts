import { isCommitted } from '../snapshot.ts';
import type { Day } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';
import type { ItemId } from '../work-item.ts';
import { teamOf, type ItemThen } from './open-items.ts';
import type { Traced } from './traced.ts';
import { movedIn } from './weights.ts';
import type { Window } from './window.ts';

/** An item as it was committed to at the start of a cycle. */
export interface Committed {
  readonly id: ItemId;
  readonly bucket: Bucket;
  readonly estimate?: number;
  readonly team: string;
}

/** What became of a plan; each item is in one of the first three lists, or only in `added`. */
export interface PlanTypology {
  readonly implemented: readonly ItemId[];
  readonly notImplemented: readonly ItemId[];
  /** Not done as planned, but its goal or estimate was changed meanwhile. */
  readonly modified: readonly ItemId[];
  readonly added: readonly ItemId[];
}

type Span = Pick<Window, 'from' | 'to'>;

/** What was committed to, for a stretch of days, among the open items of an instant. */
export const committedOf = (
  open: readonly ItemThen[],
  days: { readonly from: Day; readonly to: Day },
  timeZone: string,
): readonly Committed[] =>
  open
    .filter(({ then }) => isCommitted(then, days, timeZone))
    .map(({ traced, then, bucket }) => ({
      id: traced.id,
      bucket,
      team: teamOf(traced),
      ...(then.estimate !== undefined && { estimate: then.estimate }),
    }));

/** A plan against what was done in the window; `ended` has the items as they were at its end (METRICS.md §3). */
export function planTypology(
  plan: readonly Committed[],
  items: readonly Traced[],
  window: Span,
  ended: (id: ItemId) => Pick<Committed, 'bucket' | 'estimate'> | undefined,
): PlanTypology {
  const planned = new Set(plan.map(({ id }) => id));
  const done = new Set(items.filter((item) => isDoneIn(item, window)).map(({ id }) => id));
  const isModified = ({ id, bucket, estimate }: Committed): boolean => {
    const now = ended(id);
    return now !== undefined && (now.bucket !== bucket || now.estimate !== estimate);
  };
  const undone = plan.filter(({ id }) => !done.has(id));
  const ids = (list: readonly { readonly id: ItemId }[]): readonly ItemId[] => list.map(({ id }) => id);
  return {
    implemented: ids(plan.filter(({ id }) => done.has(id))),
    notImplemented: ids(undone.filter((item) => !isModified(item))),
    modified: ids(undone.filter(isModified)),
    added: ids(items.filter((item) => !planned.has(item.id) && movedIn(item, window.from, window.to))),
  };
}

/** Was it completed in the window, and still was at its end? */
export function isDoneIn({ spells }: Traced, { from, to }: Span): boolean {
  const last = spells.findLast((spell) => spell.from < to);
  return last?.category === 'done' && last.from >= from;
}
