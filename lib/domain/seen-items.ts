import { compileStrategy } from './compile-strategy.ts';
import type { Condition } from './condition.ts';
import { conditionIndex } from './condition-index.ts';
import { compileCondition } from './match.ts';
import { placeItem, type Place } from './place-item.ts';
import { addPlace, newPlaceSet, type PlaceSet } from './place-set.ts';
import { FieldTable, PreparedItem } from './prepared-item.ts';
import type { Strategy } from './strategy.ts';
import type { WorkItem } from './work-item.ts';

/** Sets that nobody asked for the last time are kept up to this many, for an undo. */
const SPARE = 1_000;

/**
 * Seen items, and what has been found out of them: which ones a condition matches does not depend on the rest of the strategy, so
 * that after an edit only conditions nobody has asked for yet are tried on all of them. Give a list anew when an item changes.
 */
export class SeenItems {
  readonly items: readonly WorkItem[];
  private sets = new Map<string, PlaceSet>();
  private tagged: { readonly key: string; readonly places: readonly (Place | null)[] } | undefined;

  constructor(items: readonly WorkItem[]) {
    this.items = items;
  }

  /** For each condition the places of the readable items it matches. `timeZone` is the strategy's. */
  matching(conditions: readonly Condition[], timeZone: string): readonly PlaceSet[] {
    const keys = conditions.map((condition) => `${timeZone}${JSON.stringify(condition)}`);
    const fresh = new Map<string, Condition>();
    conditions.forEach((condition, n) => {
      const key = keys[n] ?? '';
      if (!this.sets.has(key)) fresh.set(key, condition);
    });
    if (fresh.size > 0) this.look(fresh, timeZone);
    const found = keys.map((key) => this.sets.get(key) ?? newPlaceSet(0));
    if (this.sets.size > conditions.length + SPARE)
      this.sets = new Map(keys.map((key, n) => [key, found[n] ?? newPlaceSet(0)]));
    return found;
  }

  private look(fresh: ReadonlyMap<string, Condition>, timeZone: string): void {
    const table = new FieldTable();
    const conditions = [...fresh.values()];
    const tests = conditions.map((condition) => compileCondition(condition, table, timeZone));
    const index = conditionIndex(conditions, table);
    const sets = conditions.map(() => newPlaceSet(this.items.length));
    this.items.forEach((item, place) => {
      if (item.readable === false) return;
      const prepared = new PreparedItem(item, table);
      for (const n of index.possible(prepared)) {
        const set = sets[n];
        if (set && tests[n]?.(prepared)) addPlace(set, place);
      }
    });
    [...fresh.keys()].forEach((key, n) => this.sets.set(key, sets[n] ?? newPlaceSet(0)));
  }

  /** Where tags put each item, its own and inherited ones; null where none does, and for what cannot be read. */
  byTags(strategy: Strategy): readonly (Place | null)[] {
    const { goals, categories, tagging } = strategy;
    const key = JSON.stringify([goals, categories, tagging]);
    if (this.tagged?.key === key) return this.tagged.places;
    const compiled = compileStrategy({ ...strategy, rules: [], guardrails: [], exceptions: [] });
    const places = this.items.map((item) => {
      if (item.readable === false) return null;
      const place = placeItem(compiled, new PreparedItem(item, compiled.fields), [], []);
      return place.target ? place : null;
    });
    this.tagged = { key, places };
    return places;
  }
}
