/**
 * Reads an amount of money as a page shows it, in the formats of all languages: a fallback where no API answers. What
 * could be two amounts is absent, never guessed.
 */
import { currencyOf, decimalsOf } from './currency.ts';
import { readNumber } from './written-number.ts';

export interface Money {
  readonly amount: number;
  /** ISO 4217. Absent where only an amount or a sign of several currencies (`$`) is written. */
  readonly currency?: string;
}

const LONGEST = 60;

/** What is written behind an abbreviated number. `T` is a trillion or, in German, a thousand; so it is none. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3, tsd: 1e3, thousand: 1e3, m: 1e6, mm: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millionen: 1e6, millions: 1e6, b: 1e9,
  bn: 1e9, mrd: 1e9, md: 1e9, mds: 1e9, billion: 1e9, l: 1e5, lakh: 1e5, lac: 1e5, cr: 1e7, crore: 1e7,
}; // prettier-ignore

/** A sign on either side, the digits, a dash for no cents (`50,–`), then letters and signs. */
const PARTS = /^([^\d]*?)(\d(?:[\d.,\s'’]*\d)?)(?:[.,][-–—]{1,2})?([^\d]*)$/;

/** Null for what is no amount, has two, or could be read in two ways. `locale`: language tag of who wrote it, if known. */
export function readMoney(text: string, locale?: string): Money | null {
  const written = text.length > LONGEST ? null : PARTS.exec(text.trim());
  if (!written) return null;
  const [, before = '', digits = '', after = ''] = written;
  const sign = signOf(before, after);
  const words = sign && wordsOf(`${sign.before} ${sign.after}`, locale);
  if (!words) return null;
  const { scale, currency } = words;
  // "1.234M" may well be a rounded number with three decimals.
  const decimals = scale !== undefined || currency === undefined ? undefined : decimalsOf(currency);
  const number = readNumber(digits, { decimals, locale });
  if (number === null) return null;
  const amount = scaled(number, scale ?? 1);
  return { amount: sign.negative && amount !== 0 ? -amount : amount, ...(currency && { currency }) };
}

/** Minus in front, behind or inside, or brackets as accountants write; null where signs are at odds. */
function signOf(
  before: string,
  after: string,
): { readonly negative: boolean; readonly before: string; readonly after: string } | null {
  const minus = /[-−‐‑–]/g;
  const signs = [...before.matchAll(minus), ...after.matchAll(minus)].length;
  const opened = before.includes('(');
  const closed = after.includes(')');
  if (opened !== closed || signs + (opened ? 1 : 0) > 1) return null;
  const bare = (side: string): string =>
    side
      .replace(minus, ' ')
      .replace(/[()]/g, ' ')
      .replace(/^\s*\+/, ' ');
  return { negative: signs > 0 || opened, before: bare(before), after: bare(after) };
}

/** At most one currency and one scale, and nothing else; null otherwise. `currency` is `''` for a sign of several. */
function wordsOf(
  text: string,
  locale: string | undefined,
): { readonly scale: number | undefined; readonly currency: string | undefined } | null {
  let scale: number | undefined;
  let currency: string | undefined;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const found = [...readings(word)].find(
      ([sign, abbreviated]) =>
        (sign === '' || currencyOf(sign, locale) !== null) &&
        (abbreviated === '' || Object.hasOwn(SCALES, abbreviated.toLowerCase())),
    );
    if (!found) return null;
    const [sign, abbreviated] = found;
    if (sign) {
      const named = currencyOf(sign, locale) ?? '';
      // `$5,000 USD` names one currency twice.
      if (currency && named && currency !== named) return null;
      currency = named || currency || '';
    }
    if (abbreviated) {
      if (scale !== undefined) return null;
      scale = SCALES[abbreviated.toLowerCase()];
    }
  }
  return { scale, currency };
}

/** A word as currency and scale: one of them, or both without a space between (`k€`, `M€`, `€M`). */
function* readings(word: string): Iterable<readonly [sign: string, abbreviated: string]> {
  yield [word, ''];
  yield ['', word.replace(/\.$/, '')];
  for (let cut = 1; cut < word.length; cut++) {
    yield [word.slice(cut), word.slice(0, cut).replace(/\.$/, '')];
    yield [word.slice(0, cut), word.slice(cut).replace(/\.$/, '')];
  }
}

/** Without the dust of binary fractions: 1.1 million is 1,100,000 and no cent more. */
const scaled = (number: number, scale: number): number => Math.round(number * scale * 1e6) / 1e6;
