/**
 * Reads a calendar day as a page shows it: a fallback where no API answers. A day that could be two (`03/04/2026`) is none,
 * unless the language of who wrote it tells.
 */
import { isDay } from './day.ts';

const LONGEST = 60;

/**
 * Beginnings of month names in English, German, French, Spanish, Italian, Portuguese, Dutch and Scandinavian; no beginning
 * stands for two months in any of them.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär', 'mrt', 'maa', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic', 'des'],
];

const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:[.日]?)(?=$|[t\s,])/;
const NUMBERS = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?=$|[\s,])/u;
const SHORT_YEAR = /^(\d{1,2})\.(\d{1,2})\.(\d{2})(?=$|[\s,])/;
const DAY_MONTH =
  /(?:^|\s)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4})(?=$|[\s,.])/u;
const MONTH_DAY = /(?:^|\s)(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,.])/u;

/** The day as `YYYY-MM-DD`; a time behind it is not looked at. Null for no day, or one of two. */
export function readDay(text: string, locale?: string): string | null {
  const written = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFC')
    .toLowerCase();
  if (written.length > LONGEST) return null;
  const [, y = '', m = '', d = ''] = YEAR_FIRST.exec(written) ?? [];
  if (y) return day(y, m, d);
  const numbers = NUMBERS.exec(written);
  if (numbers) return ofNumbers(numbers, locale);
  const [, shortDay = '', shortMonth = '', shortYear = ''] = SHORT_YEAR.exec(written) ?? [];
  if (shortYear) return day(`20${shortYear}`, shortMonth, shortDay);
  const [, day1 = '', name1 = '', year1 = ''] = DAY_MONTH.exec(written) ?? [];
  if (year1) return day(year1, monthOf(name1), day1);
  const [, name2 = '', day2 = '', year2 = ''] = MONTH_DAY.exec(written) ?? [];
  return year2 ? day(year2, monthOf(name2), day2) : null;
}

function day(year: string, month: string | number, dayOfMonth: string): string | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** 0 = no month. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;

/** With dots the day is first everywhere; with slashes and dashes whatever cannot be a month, or as the language has it. */
function ofNumbers(numbers: readonly string[], locale: string | undefined): string | null {
  const [, first = '', separator = '', second = '', year = ''] = numbers;
  const dayFirst = day(year, second, first);
  const monthFirst = separator === '.' ? null : day(year, first, second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const order = orderOf(locale, separator);
  return order === null ? null : order === 'day' ? dayFirst : monthFirst;
}

/**
 * What a language writes first, where it also writes this separator: somebody who reads German and has slashes in dates
 * has chosen another format. English without a country is two languages.
 */
function orderOf(locale: string | undefined, separator: string): 'day' | 'month' | null {
  if (!locale || /^en$/i.test(locale)) return null;
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(new Date(0));
    const [first, , , , last] = parts.filter(({ type }) => type !== 'era');
    const between = parts.find(({ type }) => type === 'literal')?.value.trim();
    if (between !== separator || last?.type !== 'year') return null;
    return first?.type === 'day' ? 'day' : first?.type === 'month' ? 'month' : null;
  } catch {
    return null;
  }
}
