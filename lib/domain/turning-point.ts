import { dayNumber, type DayNumber } from './day.ts';
import type { Strategy } from './strategy.ts';

/**
 * Names the last day on or before `today` that made a difference: a goal started, or a goal or an exception ended. Under an
 * unchanged strategy two days of the same turning point have the same verdicts for every item. 0 = nothing has happened yet.
 */
export function turningPoint({ goals, exceptions }: Strategy, today: DayNumber): number {
  // A day counts double, so that what ends with it comes after what starts on it.
  const starts = goals.map(({ startsOn = '' }) => dayNumber(startsOn)).filter((day) => day <= today);
  const ends = [...goals.map(({ endsOn = '' }) => endsOn), ...exceptions.map(({ until }) => until)]
    .map(dayNumber)
    .filter((day) => day < today);
  return [...starts.map((day) => day * 2), ...ends.map((day) => day * 2 + 1)].reduce(
    (last, turn) => Math.max(last, turn),
    0,
  );
}
