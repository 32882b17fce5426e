import { cycleOn, dayAfter, type CycleSpan } from '../cycle.ts';
import type { Cycle, Day } from '../strategy.ts';

/** Fewer cycles than these say nothing of what lasts. */
export const LEAST_CYCLES = 6;
/** Two years of fortnights. */
const MOST_CYCLES = 52;

/** The cycles that a window touches, and as many before them as make `least`; oldest first. Empty where there is no rhythm. */
export function followedCycles(cycle: Cycle, from: Day, to: Day, least = LEAST_CYCLES): readonly CycleSpan[] {
  const spans: CycleSpan[] = [];
  let span = cycleOn(cycle, to);
  while (span && spans.length < MOST_CYCLES && (spans.length < least || span.to >= from)) {
    spans.unshift(span);
    span = cycleOn(cycle, dayAfter(span.from, -1));
  }
  return spans;
}
