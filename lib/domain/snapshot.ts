import { cycleOn, settledOn, type CycleSpan } from './cycle.ts';
import { dayIn, dayNumber, dayOf } from './day.ts';
import { goalStates } from './known-goal.ts';
import { startOfDay } from './start-of-day.ts';
import type { Day, Strategy, TargetRange } from './strategy.ts';
import { todayIn } from './today.ts';
import type { Bucket } from './verdict.ts';
import type { ItemId, WorkItem } from './work-item.ts';

/**
 * One item that was committed to, as it was then: what METRICS §2, §3 and §7 weigh and compare, and no word that a person has
 * written. `seenAt`: when it was last seen before that; the older, the less is known of it.
 */
export interface CommittedItem {
  readonly id: ItemId;
  /** `unknown` where it could not be read. */
  readonly bucket: Bucket;
  readonly seenAt: string;
  readonly type?: string;
  readonly team?: string;
  /** Key of the nearest ancestor. */
  readonly parent?: string;
  readonly sprint?: string;
  readonly estimate?: number;
  readonly amount?: number;
  readonly currency?: string;
}

/** A stated range of a goal that was active then, or of a category. */
export interface StatedTarget extends TargetRange {
  readonly bucket: Bucket;
}

/** The two moments of a cycle at which its plan is looked at. Milliseconds since 1970. */
export interface CycleMoments {
  readonly span: CycleSpan;
  readonly starts: number;
  /** A working day after the start, when planning is over (METRICS §7); null where the cycle has no working day. */
  readonly settles: number | null;
}

/** The cycle of an instant in the strategy's zone, and its moments; null where there is none. */
export function cycleMoments(
  { cycle, timeZone }: Pick<Strategy, 'cycle' | 'timeZone'>,
  now: number,
): CycleMoments | null {
  const today = todayIn(timeZone, now);
  const span = today === null ? null : cycleOn(cycle, today);
  if (!span) return null;
  const settles = settledOn(cycle, span);
  return {
    span,
    starts: startOfDay(timeZone, span.from),
    settles: settles === null ? null : startOfDay(timeZone, settles),
  };
}

/** Later than this after its moment, a snapshot shows another state than that of the moment, in milliseconds. */
export const LATE_MS = 3_600_000;

/** Was it made so long after its moment that it must not be taken for the state at that moment? Instants ISO 8601. */
export const isLate = ({ at, dueAt }: { readonly at: string; readonly dueAt: string }): boolean =>
  Date.parse(at) - Date.parse(dueAt) > LATE_MS;

const OVER: readonly WorkItem['statusCategory'][] = ['done', 'cancelled'];

/**
 * Is the item committed to in the cycle? A ticket, if it is begun, or open and planned in a sprint; a deal, if it is open and meant
 * to close within the cycle. A ticket whose status is not known is not.
 */
export function isCommitted(
  item: WorkItem,
  { from, to }: { readonly from: Day; readonly to: Day },
  timeZone: string,
): boolean {
  if (OVER.includes(item.statusCategory)) return false;
  if (item.kind === 'deal') {
    const closes = dayOf(timeZone, item.closeDate ?? '');
    return closes >= dayNumber(from) && closes <= dayNumber(to);
  }
  return item.statusCategory === 'active' || (item.statusCategory === 'todo' && (item.sprint ?? '') !== '');
}

/** The ranges that hold on the day of an instant: of goals that are active and within their dates, and of categories. */
export function statedTargets(
  { goals, categories, timeZone }: Strategy,
  now: number,
): readonly StatedTarget[] {
  const today = dayIn(timeZone, now);
  const states = goalStates(goals, today);
  const live = goals.filter(({ id }) => states.get(id) === 'live');
  return [
    ...live.flatMap(({ id, target }) => (target ? [{ bucket: `goal:${id}` as const, ...target }] : [])),
    ...categories.flatMap(({ id, target }) =>
      target ? [{ bucket: `category:${id}` as const, ...target }] : [],
    ),
  ];
}
