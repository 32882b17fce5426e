// Shares, parts, coverage and fidelity of windows of work, counted from METRICS' words alone. Of the product only its types and the
// verdict of an item (`resolve`) are used.
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import type { Goal, Strategy, TargetRange } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { dayOf, nextDay, startOf, type Rhythm } from './calendar.ts';
import { slowDays } from './days.ts';
import { categoriesOf, itemAt } from './past.ts';
import { movedItems, slowPoints, weighedItems } from './weightings.ts';

export interface SlowShares {
  readonly weighting: 'days' | 'points' | 'count';
  /** By bucket; those of known items add up to 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly coverage: number;
  readonly n: number;
  readonly effective: number;
}

export interface SlowWindow extends SlowShares {
  readonly parts: Readonly<Record<'goals' | 'sanctioned' | 'untagged' | 'offStrategy', number>>;
  /** Smallest and largest share of a bucket over the weightings that can be had. */
  readonly ranges: ReadonlyMap<string, readonly [lo: number, hi: number]>;
  readonly elective: number;
  /** Null: no targets are set. */
  readonly fidelity: number | null;
}

export const rhythmOf = ({ timeZone, cycle }: Strategy): Rhythm => ({
  timeZone,
  workdays: cycle.workdays,
  holidays: cycle.holidays,
});

/** Null: nothing known moved. Days that have not come yet are not counted. */
export function slowWindow(
  strategy: Strategy,
  all: readonly WorkItem[],
  from: string,
  until: string,
  now: number,
): SlowWindow | null {
  const rhythm = rhythmOf(strategy);
  const today = dayOf(rhythm, now);
  const to = until < today ? until : today;
  if (to < from) return null;
  const items = weighedItems(all.filter(({ kind }) => kind === 'ticket'));
  const [start, end] = [startOf(rhythm, from), startOf(rhythm, nextDay(to))];
  const buckets = bucketsAt(strategy, items, Math.min(end - 1, now), movedItems(items, start, end));
  const { days, unassigned } = slowDays(items, from, to, rhythm);
  const points = slowPoints(items, start, end);
  const count = new Map(movedItems(items, start, end).map(({ key }) => [key, 1]));
  const weightings: SlowShares[] = [sharesOf('days', days, buckets, unassigned)];
  if (points) weightings.push(sharesOf('points', points, buckets, 0));
  weightings.push(sharesOf('count', count, buckets, 0));
  // What is under way was not touched for too long, and nobody did anything else.
  if (days.size === 0 && unassigned === 0) return null;
  const [headline] = weightings.filter(({ n }) => n > 0);
  if (!headline) return null;
  const names = new Set(weightings.flatMap(({ shares }) => [...shares.keys()]));
  const parts = partsOf(headline.shares);
  return {
    ...headline,
    parts,
    ranges: new Map(
      [...names].map((name) => {
        const values = weightings.filter(({ n }) => n > 0).map(({ shares }) => shares.get(name) ?? 0);
        return [name, [Math.min(...values), Math.max(...values)]];
      }),
    ),
    elective: parts.goals / (1 - parts.sanctioned),
    fidelity: fidelityOf(strategy, headline.shares),
  };
}

function bucketsAt(
  strategy: Strategy,
  items: readonly WorkItem[],
  at: number,
  asked: readonly WorkItem[],
): ReadonlyMap<string, string> {
  const compiled = compileStrategy(strategy);
  const categories = categoriesOf(items);
  return new Map(
    asked.map((item) => {
      const then = itemAt(item, at, categories);
      return [item.key, then ? resolve(compiled, then, new Date(at)).bucket : 'unknown'];
    }),
  );
}

function sharesOf(
  weighting: SlowShares['weighting'],
  weights: ReadonlyMap<string, number>,
  buckets: ReadonlyMap<string, string>,
  unassigned: number,
): SlowShares {
  const known = [...weights].filter(
    ([key, weight]) => weight > 0 && (buckets.get(key) ?? 'unknown') !== 'unknown',
  );
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  const squares = known.reduce((sum, [, weight]) => sum + weight * weight, 0);
  const shares = new Map<string, number>();
  for (const [key, weight] of known) {
    const bucket = buckets.get(key) ?? 'unknown';
    shares.set(bucket, (shares.get(bucket) ?? 0) + weight / total);
  }
  return {
    weighting,
    shares,
    coverage: total / (all + unassigned),
    n: known.length,
    effective: squares > 0 ? (total * total) / squares : 0,
  };
}

const partsOf = (shares: ReadonlyMap<string, number>): SlowWindow['parts'] => {
  const sum = (begins: string): number =>
    [...shares].reduce((total, [bucket, share]) => total + (bucket.startsWith(begins) ? share : 0), 0);
  return {
    goals: sum('goal:'),
    sanctioned: sum('category:'),
    untagged: sum('untagged'),
    offStrategy: sum('off_strategy'),
  };
};

/** Every stated range, with the share of its whole branch. */
export function statedOf(
  strategy: Strategy,
  shares: ReadonlyMap<string, number>,
): ReadonlyMap<string, { readonly share: number; readonly range: TargetRange }> {
  const branch = (goal: Goal): number =>
    childrenOf(strategy, goal).reduce(
      (sum, child) => sum + branch(child),
      shares.get(`goal:${goal.id}`) ?? 0,
    );
  const stated = new Map<string, { share: number; range: TargetRange }>();
  for (const goal of strategy.goals)
    if (goal.target) stated.set(`goal:${goal.id}`, { share: branch(goal), range: goal.target });
  for (const { id, target } of strategy.categories)
    if (target) stated.set(`category:${id}`, { share: shares.get(`category:${id}`) ?? 0, range: target });
  if (stated.size === 0) return stated;
  for (const name of ['untagged', 'off_strategy'])
    stated.set(name, { share: shares.get(name) ?? 0, range: { lo: 0, hi: 0 } });
  return stated;
}

const childrenOf = ({ goals }: Strategy, { id }: Goal): readonly Goal[] =>
  goals.filter(({ parentId }) => parentId === id);

/** 1 − the larger of what lies above the ranges and what lies below them; of a branch, the larger of its own and its children's. */
function fidelityOf(strategy: Strategy, shares: ReadonlyMap<string, number>): number | null {
  const stated = statedOf(strategy, shares);
  if (stated.size === 0) return null;
  const off = (way: 'above' | 'below'): number => {
    const own = (name: string): number => {
      const one = stated.get(name);
      if (!one) return 0;
      return Math.max(0, way === 'above' ? one.share - one.range.hi : one.range.lo - one.share);
    };
    const branch = (goal: Goal): number =>
      Math.max(
        own(`goal:${goal.id}`),
        childrenOf(strategy, goal).reduce((sum, child) => sum + branch(child), 0),
      );
    const tops = strategy.goals.filter(({ parentId }) => !strategy.goals.some(({ id }) => id === parentId));
    const rest = [...stated.keys()].filter((name) => !name.startsWith('goal:'));
    return tops.reduce((sum, goal) => sum + branch(goal), 0) + rest.reduce((sum, name) => sum + own(name), 0);
  };
  return 1 - Math.max(off('above'), off('below'));
}
