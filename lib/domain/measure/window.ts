import type { Calendar } from './calendar.ts';
import type { Day } from '../strategy.ts';

/** A stretch of days, both included, as instants (`to` exclusive) and as indices of a calendar. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

export function windowOf(calendar: Calendar, from: Day, to: Day): Window {
  const [first, last] = [calendar.indexOf(from), calendar.indexOf(to)];
  return { first, last, from: calendar.startOf(first), to: calendar.startOf(last + 1) };
}
