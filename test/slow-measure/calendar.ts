// Days and working days, looked up one after the other. Shares no code with lib/domain/measure or what it stands on.

const HOUR = 3_600_000;

/** In which zone days are counted, and which of them are worked (ISO weekdays, Monday is 1). */
export interface Rhythm {
  readonly timeZone: string;
  readonly workdays: readonly number[];
  readonly holidays: readonly string[];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf({ timeZone }: Pick<Rhythm, 'timeZone'>, ms: number): string {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })));
  return format.format(ms);
}

/** First instant of a day: the first quarter of an hour that lies in it. */
export function startOf(rhythm: Rhythm, day: string): number {
  let ms = Date.parse(`${day}T00:00:00Z`) - 16 * HOUR;
  while (dayOf(rhythm, ms) < day) ms += HOUR / 4;
  return ms;
}

export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);

export function isWorkday({ workdays, holidays }: Rhythm, day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return workdays.includes(weekday === 0 ? 7 : weekday) && !holidays.includes(day);
}

/** Working days from one day to another, both included. */
export function workdays(rhythm: Rhythm, from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) if (isWorkday(rhythm, day)) days.push(day);
  return days;
}
