import { dayAfter, settledOn, type CycleSpan } from '../cycle.ts';
import type { Strategy } from '../strategy.ts';
import type { VerdictAt } from './buckets.ts';
import type { Calendar } from './calendar.ts';
import type { Cell } from './consistency.ts';
import { openAt } from './open-items.ts';
import { committedOf, isDoneIn, type Committed } from './plan.ts';
import type { Traces } from './traced.ts';
import { windowOf } from './window.ts';

/** The end of the first working day of a cycle (of its first day, where it has none): what is committed to by then is its plan. */
export const planInstant = (
  calendar: Calendar,
  cycle: Strategy['cycle'],
  { from, to }: Pick<CycleSpan, 'from' | 'to'>,
): number => calendar.startOf(calendar.indexOf(settledOn(cycle, { from, to }) ?? dayAfter(from))) - 1;

/** Plans for goals per team and cycle, and what was done of them. Weights as of the plan: estimates, where a cell has all of them. */
export function cellsOf(
  traces: Traces,
  verdictAt: VerdictAt,
  calendar: Calendar,
  { cycle: rhythm, timeZone }: Pick<Strategy, 'cycle' | 'timeZone'>,
  cycles: readonly CycleSpan[],
): readonly Cell[] {
  const byId = new Map(traces.all.map((item) => [item.id, item]));
  return cycles.flatMap((cycle): readonly Cell[] => {
    const plan = committedOf(
      openAt(traces, verdictAt, planInstant(calendar, rhythm, cycle)),
      cycle,
      timeZone,
    );
    const window = windowOf(calendar, cycle.from, cycle.to);
    const isDone = ({ id }: Committed): boolean => {
      const item = byId.get(id);
      return item !== undefined && isDoneIn(item, window);
    };
    const aligned = plan.filter(({ bucket }) => bucket.startsWith('goal:'));
    return [...Map.groupBy(aligned, ({ team }) => team)].map(([team, list]): Cell => {
      const estimated = list.every(({ estimate = 0 }) => estimate > 0);
      const planned = list.map((item) => ({
        weight: estimated ? (item.estimate ?? 1) : 1,
        done: isDone(item),
      }));
      return { team, cycle: cycle.number, planned };
    });
  });
}
