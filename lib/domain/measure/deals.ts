import type { WorkItem } from '../work-item.ts';
import type { VerdictAt } from './buckets.ts';
import type { Calendar } from './calendar.ts';
import { commitmentFidelity, type CommitmentFidelity } from './commitment.ts';
import { DEALS, measureWindow, type WindowMeasure } from './measure-window.ts';
import { openAt } from './open-items.ts';
import type { Aim } from './targets.ts';
import { trace, type Traces } from './traced.ts';
import type { Window } from './window.ts';

export interface DealsMeasure {
  /** By value, one currency each, largest first. */
  readonly deals: readonly { readonly currency: string | null; readonly measure: WindowMeasure }[];
  /** Of what has been promised to customers. */
  readonly commitment: readonly CommitmentFidelity[];
}

/** Deals are measured apart from tickets: money is no capacity. Targets are shares of capacity, so deals have no fidelity to them. */
export function measureDeals(
  deals: readonly WorkItem[],
  verdictsOf: (traces: Traces) => VerdictAt,
  calendar: Calendar,
  window: Window,
  at: number,
): DealsMeasure {
  const none: readonly Aim[] | null = null;
  const groups = [...Map.groupBy(deals, ({ currency }) => currency ?? null)].flatMap(([currency, group]) => {
    const traces = trace(group);
    const measure = measureWindow(traces, verdictsOf(traces), calendar, window, at, none, DEALS);
    return measure ? [{ currency, measure }] : [];
  });
  const worth = ({ measure }: { readonly measure: WindowMeasure }): number =>
    [...measure.weights.of.values()].reduce((sum, weight) => sum + weight, 0);
  const all = trace(deals);
  return {
    deals: groups.sort((one, other) => worth(other) - worth(one)),
    commitment: commitmentFidelity(
      openAt(all, verdictsOf(all), at).map(({ then, traced, bucket }) => [then, traced.id, bucket]),
    ),
  };
}
