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

/** The part of a window that has been: days after the present one have not been worked yet. Null: it has not begun. */
export function upTo(window: Window, now: number, calendar: Calendar): Window | null {
  if (now >= window.to) return window;
  if (now < window.from) return null;
  const last = calendar.indexAt(now);
  return { ...window, last, to: calendar.startOf(last + 1) };
}
