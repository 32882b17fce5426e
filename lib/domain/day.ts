/** Calendar days and instants. Days are compared in the strategy's time zone, so that a deadline ends where the team lives. */

/** A calendar day as a number that sorts: 20260630 for 30 June 2026. NaN = no day; every comparison with it is false. */
export type DayNumber = number;

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/;
/** Longest text that can be a day or an instant; longer ones are not looked at. */
const LONGEST = 40;

/** Dates before the year 1 and after 9999 keep the UTC day: time zones mean nothing there. */
const ZONED_FROM = Date.parse('0001-01-03T00:00:00Z');
const ZONED_TO = Date.parse('9999-12-29T00:00:00Z');

const numbered = (year: number, month: number, day: number): DayNumber => year * 10_000 + month * 100 + day;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (MONTHS[month - 1] ?? 0) + (leap && month === 2 ? 1 : 0);
}

const DASH = 0x2d;

/** The number that the digits from one place to another write; NaN when one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day `YYYY-MM-DD` as a number; NaN when it is no such text or the calendar has no such day. */
export function dayNumber(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return day >= 1 && day <= daysIn(year, month) ? numbered(year, month, day) : Number.NaN;
}

export const isDay = (text: string): boolean => !Number.isNaN(dayNumber(text));

/**
 * Reads an ISO 8601 date-time with `Z` or an offset, also as Jira writes it (`+0200`); without either it is UTC, since all
 * instants of the documents are. Returns milliseconds since 1970, NaN when it is none.
 */
export function instantMs(text: string): number {
  const usual = usualMs(text);
  if (usual !== null) return usual;
  const found = text.length > LONGEST ? null : INSTANT.exec(text);
  const [, day = '', hours = '', minutes = '', seconds = '0', fraction = '', sign = '+', oh = '0', om = '0'] =
    found ?? [];
  if (!isDay(day) || +hours > 23 || +minutes > 59 || +seconds > 59 || +oh > 23 || +om > 59) return Number.NaN;
  const date = new Date(0);
  date.setUTCFullYear(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8));
  date.setUTCHours(+hours, +minutes, +seconds, Math.floor(+`0.${fraction}` * 1000));
  return date.getTime() - (sign === '-' ? -1 : 1) * (+oh * 60 + +om) * 60_000;
}

const [Z, T, COLON, DOT] = [0x5a, 0x54, 0x3a, 0x2e];

/** Read without a pattern, since histories hold hundreds of thousands: `2026-03-02T12:00:00Z`, also with milliseconds. Null = written otherwise. */
function usualMs(text: string): number | null {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== Z || text.charCodeAt(10) !== T)
    return null;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null;
  if (length === 24 && text.charCodeAt(19) !== DOT) return null;
  const year = digits(text, 0, 4);
  const [hours, minutes, seconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  const milliseconds = length === 24 ? digits(text, 20, 23) : 0;
  // What is no day or time, or so early that the calendar is another, is left to the pattern.
  if (!(year >= 100 && hours < 24 && minutes < 60 && seconds < 60 && milliseconds >= 0)) return null;
  if (!isDay(text.slice(0, 10))) return null;
  return Date.UTC(year, digits(text, 5, 7) - 1, digits(text, 8, 10), hours, minutes, seconds, milliseconds);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a zone, kept because making one costs more than a hundred uses; undefined for an unknown zone. */
function format(timeZone: string): Intl.DateTimeFormat | undefined {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, made);
    return made;
  } catch {
    return undefined;
  }
}

export const isTimeZone = (timeZone: string): boolean => format(timeZone) !== undefined;

/** The calendar day of an instant (milliseconds since 1970) in a zone. An unknown zone counts as UTC; NaN stays NaN. */
export function dayIn(timeZone: string, ms: number): DayNumber {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return Number.NaN;
  const zoned = ms >= ZONED_FROM && ms <= ZONED_TO ? format(timeZone) : undefined;
  if (!zoned) return numbered(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const [month = Number.NaN, day = Number.NaN, year = Number.NaN] = zoned.format(date).split('/').map(Number);
  return numbered(year, month, day);
}

/** The day that a text names in a zone: a day as written, an instant where the zone has it then; NaN for neither. */
export function dayOf(timeZone: string, text: string): DayNumber {
  const day = dayNumber(text);
  return Number.isNaN(day) ? dayIn(timeZone, instantMs(text)) : day;
}
