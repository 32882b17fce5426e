import { dayIn, dayNumber } from '../day.ts';
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

type Rhythm = Pick<Cycle, 'workdays' | 'holidays'>;

/** The days from one to another, both included. Days change over where the zone has its midnight, daylight saving included. */
export function makeCalendar(timeZone: string, { workdays, holidays }: Rhythm, from: Day, to: Day): Calendar {
  const first = serial(from);
  const days = Math.max(0, serial(to) - first + 1);
  const off = new Set(holidays);
  const starts: number[] = [];
  const worked: boolean[] = [];
  const counts: number[] = [];
  let count = 0;
  for (let index = 0; index <= days; index += 1) {
    starts.push(midnight(timeZone, first + index, starts.at(-1)));
    const isWorked = workdays.includes(weekday(first + index)) && !off.has(written(first + index));
    worked.push(isWorked);
    if (isWorked) count += 1;
    counts.push(count);
  }
  const startOf = (index: number): number => starts[index] ?? Number.NaN;
  const isWorkday = (index: number): boolean => index < days && worked[index] === true;
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
    indexOf: (day) => Math.max(-1, Math.min(days, serial(day) - first)),
    days,
    startOf,
    isWorkday,
    workdaysTo,
    workdaysBetween: (since, until) => Math.max(0, elapsed(until) - elapsed(since)),
  };
}

/** Days since 1970-01-01; calendar days have no time zone, so each is 24 hours long. */
const serial = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const written = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10);
/** ISO weekday, Monday is 1; 1970-01-01 was a Thursday. */
const weekday = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The day that is so many days after (before) another. */
export const dayAfter = (day: Day, days: number): Day => written(serial(day) + days);

/** First instant of a day in a zone. Where the day before is known, most often it is 24 hours later. */
function midnight(timeZone: string, day: number, before?: number): number {
  const number = dayNumber(written(day));
  const isFirst = (ms: number): boolean => dayIn(timeZone, ms) >= number && dayIn(timeZone, ms - 1) < number;
  const likely = (before ?? day * DAY_MS - DAY_MS) + DAY_MS;
  if (isFirst(likely)) return likely;
  // Zones are at most 14 hours from UTC; leave room.
  let [low, high] = [day * DAY_MS - DAY_MS, day * DAY_MS + DAY_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(timeZone, middle) >= number) high = middle;
    else low = middle;
  }
  return high;
}
