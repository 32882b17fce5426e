import { cycleOn, dayAfter, type CycleSpan } from '../cycle.ts';
import type { Cycle, Day } from '../strategy.ts';

/** Fewer cycles than these say nothing of what lasts. */
export const LEAST_CYCLES = 6;
/** Two years of fortnights. */
const MOST_CYCLES = 52;

/** The cycles that a window touches, and as many before them as make six; oldest first. Empty where there is no rhythm. */
export function followedCycles(cycle: Cycle, from: Day, to: Day): readonly CycleSpan[] {
  const spans: CycleSpan[] = [];
  let span = cycleOn(cycle, to);
  while (span && spans.length < MOST_CYCLES && (spans.length < LEAST_CYCLES || span.to >= from)) {
    spans.unshift(span);
    span = cycleOn(cycle, dayAfter(span.from, -1));
  }
  return spans;
}
