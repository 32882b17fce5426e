import { dayIn } from '../day.ts';
import { resolve, type CompiledStrategy } from '../resolve.ts';
import { turningPoint } from '../turning-point.ts';
import type { Verdict } from '../verdict.ts';
import type { CategoryOf } from './as-of.ts';
import { asOf } from './as-of.ts';
import type { Traced } from './traced.ts';

/** The verdict of an item with its values as of an instant; null = it was not there yet. */
export type VerdictAt = (item: Traced, ms: number) => Verdict | null;

/** Remembers verdicts: between two changes of an item, and two turning points of the strategy, there is but one. */
export function verdictsAt(compiled: CompiledStrategy, categoryOf: CategoryOf): VerdictAt {
  const kept = new Map<Traced, Map<number, Verdict | null>>();
  const turns = new Map<number, number>();
  const turnAt = (ms: number): number => {
    const known = turns.get(ms);
    if (known !== undefined) return known;
    const turn = turningPoint(compiled.strategy, dayIn(compiled.strategy.timeZone, ms));
    turns.set(ms, turn);
    return turn;
  };
  return (traced, ms) => {
    const later = traced.changes.findIndex((change) => change.ms > ms);
    // A turning point is a day, twice.
    const state = (later + 1) * 1e9 + turnAt(ms);
    let own = kept.get(traced);
    if (!own) kept.set(traced, (own = new Map()));
    const known = own.get(state);
    if (known !== undefined) return known;
    const then = asOf(traced, ms, categoryOf);
    const verdict = then && resolve(compiled, then, new Date(ms));
    // Before its creation an item has no state, which its changes do not tell.
    if (verdict) own.set(state, verdict);
    return verdict;
  };
}
