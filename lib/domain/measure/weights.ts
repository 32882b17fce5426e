import { instantMs } from '../day.ts';
import type { WorkItem } from '../work-item.ts';
import { numberIn } from './as-of.ts';
import type { Calendar } from './calendar.ts';
import { personDays } from './person-days.ts';
import { median } from './statistics.ts';
import type { Traced, Traces } from './traced.ts';
import type { Window } from './window.ts';

/** How much an item counts: `days` of people, `points`, `count`, or the `value` of a deal (METRICS.md §2). */
export type Weighting = 'days' | 'points' | 'count' | 'value';

/** Why a weighting cannot be had. `silent`: what was under way was not touched for so long that it takes no share any more. */
export type Unavailable =
  'silent' | 'no_history' | 'no_estimates' | 'too_many_imputed' | 'nothing' | 'currencies';

export interface Weights {
  readonly of: ReadonlyMap<Traced, number>;
  /** Seen, and of no known weight: working days on which items were active with nobody assigned. */
  readonly unassigned: number;
  /** Items whose estimate is the median of their like. */
  readonly imputed: number;
}

export type Weighed =
  { readonly ok: true; readonly weights: Weights } | { readonly ok: false; readonly why: Unavailable };

/** Of items with points, the most whose estimate may be another's. */
const MOST_IMPUTED = 0.4;

/** Days over which estimates are looked at for one that is missing. */
const LIKE_DAYS = 90;

const DAY_MS = 86_400_000;

const weights = (of: ReadonlyMap<Traced, number>, unassigned = 0, imputed = 0): Weighed => ({
  ok: true,
  weights: { of, unassigned, imputed },
});
const none = (why: Unavailable): Weighed => ({ ok: false, why });

/** Was it active in the stretch of time, or completed in it? Without a history, by what is known of the present. */
export function movedIn({ item, spells, hasHistory, moves }: Traced, from: number, to: number): boolean {
  if (!hasHistory) {
    const updated = item.updatedAt === undefined ? Number.NaN : instantMs(item.updatedAt);
    const isIn = updated >= from && updated < to;
    return (
      (item.statusCategory === 'active' || item.statusCategory === 'done') && (isIn || Number.isNaN(updated))
    );
  }
  if (moves.from >= to || moves.to <= from) return false;
  return spells.some(
    (spell, index) =>
      (spell.category === 'active' && spell.from < to && spell.to > from) ||
      (spell.category === 'done' && index > 0 && spell.from >= from && spell.from < to),
  );
}

/** The items that moved in a window. */
export const movedItems = ({ all }: Traces, { from, to }: Window): readonly Traced[] =>
  all.filter((item) => movedIn(item, from, to));

/** The weights of items in a window. Items that did not move in it have none. */
export function weigh(
  traces: Traces,
  weighting: Weighting,
  calendar: Calendar,
  window: Window,
  moved = movedItems(traces, window),
): Weighed {
  if (moved.length === 0) return none('nothing');
  switch (weighting) {
    case 'count':
      return weights(new Map(moved.map((item) => [item, 1])));
    case 'days': {
      if (moved.some(({ hasHistory }) => !hasHistory)) return none('no_history');
      const { weights: of, unassigned } = personDays(traces.all, calendar, window);
      return of.size > 0 ? weights(of, unassigned) : none(unassigned > 0 ? 'nothing' : 'silent');
    }
    case 'points':
      return byPoints(traces, moved, window);
    case 'value':
      return byValue(moved);
  }
}

/** Estimates at the end of the window; a missing one is the median of the same team and type over the 90 days before. */
function byPoints({ all }: Traces, moved: readonly Traced[], window: Window): Weighed {
  let medians: ReadonlyMap<string, number> | undefined;
  const of = new Map<Traced, number>();
  let imputed = 0;
  for (const one of moved) {
    const own = estimateOf(one, window.to);
    const points = own ?? (medians ??= usualEstimates(all, window)).get(likeness(one.item)) ?? Number.NaN;
    if (own === null) imputed += 1;
    if (!Number.isNaN(points)) of.set(one, points);
  }
  if (of.size === 0) return none('no_estimates');
  return imputed / moved.length > MOST_IMPUTED ? none('too_many_imputed') : weights(of, 0, imputed);
}

/** The median estimate of each team and type. */
function usualEstimates(all: readonly Traced[], window: Window): ReadonlyMap<string, number> {
  const since = window.to - LIKE_DAYS * DAY_MS;
  const likes = new Map<string, number[]>();
  for (const one of all) {
    if (!movedIn(one, since, window.to)) continue;
    const then = estimateOf(one, window.to);
    if (then === null) continue;
    const like = likeness(one.item);
    const list = likes.get(like);
    if (list) list.push(then);
    else likes.set(like, [then]);
  }
  return new Map([...likes].map(([like, list]) => [like, median(list)]));
}

const likeness = ({ team = '', project = '', type = '' }: WorkItem): string => `${team || project}\n${type}`;

/** The estimate before an instant; of what was not there yet, the present one. As `asOf` has it, without the rest of the item. */
function estimateOf({ item, changes, born }: Traced, at: number): number | null {
  let { estimate } = item;
  for (let index = changes.length - 1; index >= 0 && born < at; index -= 1) {
    const change = changes[index];
    if (!change || change.ms < at) break;
    if (change.field === 'estimate') estimate = numberIn(change.from);
  }
  return estimate !== undefined && estimate >= 0 ? estimate : null;
}

/** Amounts, where all of them are in one currency: they are never silently mixed. */
function byValue(moved: readonly Traced[]): Weighed {
  const priced = moved.filter(({ item }) => item.amount !== undefined && item.amount > 0);
  if (priced.length === 0) return none('nothing');
  if (new Set(priced.map(({ item }) => item.currency ?? '')).size > 1) return none('currencies');
  return weights(new Map(priced.map((deal) => [deal, deal.item.amount ?? 0])));
}
