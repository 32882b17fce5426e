// The weightings of tickets beside days, and which items are weighed at all.
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { categoriesOf, itemAt, phasesOf } from './past.ts';

const DAY = 86_400_000;

const wasAssigned = (item: WorkItem): boolean =>
  item.assignee !== undefined ||
  (item.history ?? []).some(({ field, from, to }) => field === 'assignee' && Boolean(from ?? to));

/** The lowest level of each branch that anybody was assigned to. */
export function weighedItems(items: readonly WorkItem[]): readonly WorkItem[] {
  const overWork = new Set(
    items.filter(wasAssigned).flatMap(({ ancestors = [] }) => ancestors.map(({ key }) => key)),
  );
  const assigned = new Set(items.filter(wasAssigned).map(({ key }) => key));
  return items.filter((item) => {
    if (overWork.has(item.key)) return false;
    const under = (item.ancestors ?? []).some(({ key }) => assigned.has(key) && !overWork.has(key));
    return wasAssigned(item) || !under;
  });
}

/** Items that were active, or completed, from one instant to before another. */
export function movedItems(items: readonly WorkItem[], from: number, to: number): readonly WorkItem[] {
  const categories = categoriesOf(items);
  return items.filter((item) =>
    phasesOf(item, categories).some(
      (phase, n) =>
        (phase.category === 'active' && phase.from < to && phase.to > from) ||
        (phase.category === 'done' && n > 0 && phase.from >= from && phase.from < to),
    ),
  );
}

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Estimates by key; null where more than two in five are missing, or all. */
export function slowPoints(items: readonly WorkItem[], from: number, to: number): Map<string, number> | null {
  const categories = categoriesOf(items);
  const estimateOf = (item: WorkItem): number | undefined =>
    (itemAt(item, to - 1, categories) ?? item).estimate;
  const like = ({ team, project, type }: WorkItem): string => JSON.stringify([team ?? project, type]);
  const likes = Map.groupBy(movedItems(items, to - 90 * DAY, to), like);
  const medians = new Map(
    [...likes].map(([name, list]) => [name, middle(list.flatMap((item) => estimateOf(item) ?? []))]),
  );
  const moved = movedItems(items, from, to);
  const missing = moved.filter((item) => estimateOf(item) === undefined);
  const points = new Map<string, number>();
  for (const item of moved) {
    const weight = estimateOf(item) ?? medians.get(like(item)) ?? null;
    if (weight !== null) points.set(item.key, weight);
  }
  return points.size === 0 || missing.length > 0.4 * moved.length ? null : points;
}
