import { dayAfter, daysBetween, worked } from '../cycle.ts';
import { dayIn, dayNumber } from '../day.ts';
import { startOfDay } from '../start-of-day.ts';
import type { Cycle, Day } from '../strategy.ts';

const DAY_MS = 86_400_000;

/** Days of a time zone, one after the other, and which of them are worked. Indices count from the calendar's first day. */
export interface Calendar {
  /** Index of the day an instant (milliseconds since 1970) lies in; -1 before the first day, `days` after the last. */
  indexAt(ms: number): number;
  /** Index of a day; -1 where it lies before the first, `days` after the last. */
  indexOf(day: Day): number;
  readonly days: number;
  /** First instant of the day with this index; of index `days`, the end of the last. */
  startOf(index: number): number;
  isWorkday(index: number): boolean;
  /** Working days from the calendar's beginning to the end of that day. */
  workdaysTo(index: number): number;
  /** Working days between two instants, with fractions: time on days that are not worked does not count. */
  workdaysBetween(from: number, to: number): number;
}

/** The days from one to another, both included. Days change over where the zone has its midnight, daylight saving included. */
export function makeCalendar(
  timeZone: string,
  rhythm: Pick<Cycle, 'workdays' | 'holidays'>,
  from: Day,
  to: Day,
): Calendar {
  const isWorked = worked(rhythm, from, to);
  const days = isWorked.length;
  const starts: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index <= days; index += 1) {
    starts.push(startAfter(timeZone, dayAfter(from, index), starts.at(-1)));
    counts.push((counts.at(-1) ?? 0) + (isWorked[index] ? 1 : 0));
  }
  const startOf = (index: number): number => starts[index] ?? Number.NaN;
  const isWorkday = (index: number): boolean => isWorked[index] === true;
  const workdaysTo = (index: number): number => (index < 0 ? 0 : (counts[Math.min(index, days - 1)] ?? 0));

  function indexAt(ms: number): number {
    if (ms < startOf(0)) return -1;
    let [low, high] = [0, days];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= ms) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Working days up to an instant. */
  function elapsed(ms: number): number {
    const index = indexAt(ms);
    if (index < 0 || index >= days) return workdaysTo(index);
    const part = (ms - startOf(index)) / (startOf(index + 1) - startOf(index));
    return workdaysTo(index - 1) + (isWorkday(index) ? part : 0);
  }

  return {
    indexAt,
    indexOf: (day) => Math.max(-1, Math.min(days, daysBetween(from, day))),
    days,
    startOf,
    isWorkday,
    workdaysTo,
    workdaysBetween: (since, until) => Math.max(0, elapsed(until) - elapsed(since)),
  };
}

/** First instant of a day, which most often is 24 hours after that of the day before. */
function startAfter(timeZone: string, day: Day, before: number | undefined): number {
  const likely = (before ?? Number.NaN) + DAY_MS;
  const number = dayNumber(day);
  const isFirst = dayIn(timeZone, likely) === number && dayIn(timeZone, likely - 1) < number;
  return isFirst ? likely : startOfDay(timeZone, day);
}
