import { dayIn, dayNumber } from './day.ts';
import { goalStates } from './known-goal.ts';
import { destinationOf } from './destination.ts';
import { eachPlace, type PlaceSet } from './place-set.ts';
import { overlapsOf, type Overlap } from './rule-overlaps.ts';
import type { SeenItems } from './seen-items.ts';
import type { Strategy } from './strategy.ts';
import type { Bucket } from './verdict.ts';
import { itemId, type ItemId } from './work-item.ts';

export interface MatchCounts {
  /** Per rule: readable items whose condition matches, and of those the ones placed by this rule (off-strategy ones included). */
  readonly rules: Readonly<Record<string, { readonly matched: number; readonly decided: number }>>;
  /** Per guardrail: readable items it matches, and of those the ones a live exception covers. */
  readonly guardrails: Readonly<Record<string, { readonly matched: number; readonly covered: number }>>;
  /** Per bucket (`goal:ID`, `category:ID`, `untagged`, `off_strategy`, `unknown`): items in it. Absent = none. */
  readonly buckets: Readonly<Record<string, number>>;
  /** Pairs of rules that match the same items, those with most of them first; a bounded number of them. */
  readonly overlaps: readonly Overlap[];
  /** How many such pairs there are in all. */
  readonly overlapping: number;
}

/** Pairs that are named. */
const MOST_OVERLAPS = 50;

/**
 * What a strategy would make of these items: the live counts beside rules and guardrails. The same verdicts as `resolve` gives, counted
 * from what `seen` knows already.
 */
export function countMatches(strategy: Strategy, seen: SeenItems, at: Date): MatchCounts {
  const { rules, guardrails, timeZone } = strategy;
  const sets = seen.matching(
    [...rules, ...guardrails].map(({ when }) => when),
    timeZone,
  );
  const ruleSets = sets.slice(0, rules.length);
  const { first, pairs } = overlapsOf(strategy, ruleSets, seen.items.length);
  const tagged = seen.byTags(strategy);

  const ruleCounts = rules.map((_, n) => ({ matched: sizeOf(ruleSets[n]), decided: 0 }));
  const buckets = new Map<string, number>();
  const off = offStrategy(strategy, sets.slice(rules.length), seen, at);
  seen.items.forEach((item, place) => {
    const bucket = ((): Bucket => {
      if (item.readable === false) return 'unknown';
      const target = tagged[place]?.target;
      const count = target ? undefined : ruleCounts[first[place] ?? -1];
      if (count) count.decided += 1;
      const then = destinationOf(tagged[place], rules[first[place] ?? -1]);
      const goal = then && 'goal' in then ? then.goal : undefined;
      if (off.isOff(place, goal)) return 'off_strategy';
      if (!then) return 'untagged';
      return 'goal' in then ? `goal:${then.goal}` : `category:${then.category}`;
    })();
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  });
  return {
    rules: Object.fromEntries(rules.map(({ id }, n) => [id, ruleCounts[n] ?? { matched: 0, decided: 0 }])),
    guardrails: off.guardrails,
    buckets: Object.fromEntries(buckets),
    overlaps: pairs.slice(0, MOST_OVERLAPS),
    overlapping: pairs.length,
  };
}

function sizeOf(set: PlaceSet | undefined): number {
  let size = 0;
  if (set) eachPlace(set, () => (size += 1));
  return size;
}

interface OffStrategy {
  readonly guardrails: MatchCounts['guardrails'];
  isOff(place: number, goal: string | undefined): boolean;
}

/** What puts items off strategy: guardrails and goals that are not live, but for what live exceptions cover. */
function offStrategy(
  { guardrails, goals, exceptions, timeZone }: Strategy,
  sets: readonly PlaceSet[],
  { items }: SeenItems,
  at: Date,
): OffStrategy {
  const today = dayIn(timeZone, at.getTime());
  const states = goalStates(goals, today);
  const isOver = (goal: string): boolean => (states.get(goal) ?? 'live') !== 'live';
  /** Guardrails that live exceptions cover, by item; null = whatever puts it off strategy. */
  const covered = new Map<ItemId, Set<string | null>>();
  for (const { item, guardrail, until } of exceptions) {
    if (!(dayNumber(until) >= today)) continue;
    covered.set(item, (covered.get(item) ?? new Set()).add(guardrail));
  }
  const coversOf = (place: number): ReadonlySet<string | null> | undefined => {
    const item = covered.size > 0 ? items[place] : undefined;
    return item && covered.get(itemId(item));
  };
  const stopped = new Set<number>();
  const counts = guardrails.map(({ id }, n) => {
    const count = { matched: 0, covered: 0 };
    const set = sets[n];
    if (set)
      eachPlace(set, (place) => {
        count.matched += 1;
        const covers = coversOf(place);
        if (covers?.has(null) || covers?.has(id)) count.covered += 1;
        else stopped.add(place);
      });
    return [id, count] as const;
  });
  return {
    guardrails: Object.fromEntries(counts),
    isOff: (place, goal) =>
      stopped.has(place) || (goal !== undefined && isOver(goal) && !coversOf(place)?.has(null)),
  };
}
