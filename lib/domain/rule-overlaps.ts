import { eachPlace, type PlaceSet } from './place-set.ts';
import type { Strategy } from './strategy.ts';

/** Two rules that match the same items: the one above decides them, since the first that matches does. */
export interface Overlap {
  /** Id of the rule that wins. */
  readonly above: string;
  readonly below: string;
  /** How many items both match. */
  readonly items: number;
}

export interface Overlaps {
  /** For each item the place of the first rule that matches it and leads somewhere; -1 = none. Tags are not looked at. */
  readonly first: Int32Array;
  /** Of each rule with the ones that were first where it matches too, most items first. */
  readonly pairs: readonly Overlap[];
}

/** Which rules take items from which others. `sets` are the places of the items each rule matches, in the rules' order. */
export function overlapsOf(strategy: Strategy, sets: readonly PlaceSet[], items: number): Overlaps {
  const goals = new Set(strategy.goals.map(({ id }) => id));
  const categories = new Set(strategy.categories.map(({ id }) => id));
  const first = new Int32Array(items).fill(-1);
  /** Of the rule at hand: items that each rule above has taken. */
  const taken = new Int32Array(strategy.rules.length);
  const pairs: Overlap[] = [];
  strategy.rules.forEach(({ id, then }, n) => {
    const leads = 'goal' in then ? goals.has(then.goal) : categories.has(then.category);
    const winners: number[] = [];
    const set = sets[n];
    if (!leads || !set) return;
    eachPlace(set, (place) => {
      const winner = first[place] ?? -1;
      if (winner < 0) first[place] = n;
      else {
        if (taken[winner] === 0) winners.push(winner);
        taken[winner] = (taken[winner] ?? 0) + 1;
      }
    });
    for (const winner of winners) {
      const above = strategy.rules[winner]?.id;
      if (above !== undefined) pairs.push({ above, below: id, items: taken[winner] ?? 0 });
      taken[winner] = 0;
    }
  });
  return { first, pairs: pairs.sort((one, other) => other.items - one.items) };
}
