import type { CycleSpan } from '../cycle.ts';
import type { VerdictAt } from './buckets.ts';
import type { Calendar } from './calendar.ts';
import type { Cell } from './consistency.ts';
import { openAt } from './open-items.ts';
import { committedOf, isDoneIn, type Committed } from './plan.ts';
import type { Traces } from './traced.ts';
import { windowOf } from './window.ts';

/** The end of the first working day of a cycle: what is committed to by then is its plan. */
export function planInstant(calendar: Calendar, { from, to }: CycleSpan): number {
  const window = windowOf(calendar, from, to);
  let day = window.first;
  while (day < window.last && !calendar.isWorkday(day)) day += 1;
  return calendar.startOf(day + 1) - 1;
}

/** Plans for goals per team and cycle, and what was done of them. Weights as of the plan: estimates, where a cell has all of them. */
export function cellsOf(
  traces: Traces,
  verdictAt: VerdictAt,
  calendar: Calendar,
  cycles: readonly CycleSpan[],
): readonly Cell[] {
  const byId = new Map(traces.all.map((item) => [item.id, item]));
  return cycles.flatMap((cycle): readonly Cell[] => {
    const plan = committedOf(openAt(traces, verdictAt, planInstant(calendar, cycle)));
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
