import type { WorkItem } from '../work-item.ts';
import { asOf } from './as-of.ts';
import type { VerdictAt } from './buckets.ts';
import type { OpenItem } from './gaps.ts';
import type { Traced, Traces } from './traced.ts';

/** An item as it was at an instant, with what the strategy says of it then. */
export interface ItemThen extends OpenItem {
  readonly then: WorkItem;
}

/** The items that were neither done nor cancelled at an instant, as far as anybody knows. */
export function openAt(traces: Traces, verdictAt: VerdictAt, at: number): readonly ItemThen[] {
  return traces.all.flatMap((traced): readonly ItemThen[] => {
    if (!mayBeOpen(traced, at)) return [];
    const then = asOf(traced, at, traces.categoryOf);
    if (!then || !isOpen(then)) return [];
    const verdict = verdictAt(traced, at);
    if (!verdict) return [];
    return [
      { traced, then, bucket: verdict.bucket, ...(verdict.goal !== undefined && { pointsAt: verdict.goal }) },
    ];
  });
}

/** Its spells tell of most items that they were over by then, and cost less than to take back what has happened since. */
function mayBeOpen({ spells }: Traced, at: number): boolean {
  const category = spells.findLast(({ from }) => from <= at)?.category;
  return category === 'todo' || category === 'active';
}

const isOpen = ({ statusCategory }: WorkItem): boolean =>
  statusCategory === 'todo' || statusCategory === 'active';

/** The team an item is counted with: where a tool knows no teams, its project. */
export const teamOf = ({ item: { team, project } }: Pick<Traced, 'item'>): string => team ?? project ?? '';
