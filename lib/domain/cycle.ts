import { isDay } from './day.ts';
import type { Cycle, Day } from './strategy.ts';

const DAY_MS = 86_400_000;

/** One turn of the rhythm. */
export interface CycleSpan {
  /** 0 is the cycle that begins on `cycle.start`; those before it count down. */
  readonly number: number;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** Working days in it, holidays left out. */
  readonly workdays: number;
}

/** Days since 1970-01-01 of a calendar day; calendar days have no time zone, so each is 24 hours long. */
const serial = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const written = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10);
/** ISO weekday, Monday is 1; 1970-01-01 was a Thursday. */
const weekday = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The calendar day so many days after another one. */
export const dayAfter = (day: Day, days = 1): Day => written(serial(day) + days);

/** Which days of the week are worked, and which days are not all the same. */
type Rhythm = Pick<Cycle, 'workdays' | 'holidays'>;

/** How many days lie between two calendar days; below zero where the second is the earlier one. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);

/** The day after the cycle's first working day, when its plan has settled; null where it has none. */
export function settledOn(
  { workdays, holidays }: Cycle,
  { from, to }: Pick<CycleSpan, 'from' | 'to'>,
): Day | null {
  const isWorked = workdayTest({ workdays, holidays });
  for (let day = serial(from); day <= serial(to); day += 1) if (isWorked(day)) return written(day + 1);
  return null;
}

/** Is a day (counted from 1970-01-01) worked? Neither a holiday nor on a weekday that is off. */
function workdayTest({ workdays, holidays }: Rhythm): (day: number) => boolean {
  const off = new Set(holidays);
  return (day) => workdays.includes(weekday(day)) && !off.has(written(day));
}

/** For each day from one to another, both included: is it worked? */
export function worked(rhythm: Rhythm, from: Day, to: Day): readonly boolean[] {
  const isWorked = workdayTest(rhythm);
  return Array.from({ length: Math.max(0, serial(to) - serial(from) + 1) }, (_, n) =>
    isWorked(serial(from) + n),
  );
}

/** How many working days lie from one day to another, both included; 0 where the second is before the first. */
export const workdaysBetween = (rhythm: Rhythm, from: Day, to: Day): number =>
  worked(rhythm, from, to).filter(Boolean).length;

/** The cycle that a day lies in; null where the rhythm or the day is none (yet), or is longer than ten years. */
export function cycleOn(cycle: Cycle, day: Day): CycleSpan | null {
  const { start, days } = cycle;
  if (!isDay(start) || !isDay(day) || !Number.isInteger(days) || days < 1 || days > 3_660) return null;
  const number = Math.floor((serial(day) - serial(start)) / days);
  const first = serial(start) + number * days;
  const [from, to] = [written(first), written(first + days - 1)];
  return { number, from, to, workdays: workdaysBetween(cycle, from, to) };
}
