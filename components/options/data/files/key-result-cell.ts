import type { KeyResult } from '../../../../lib/domain/strategy.ts';

/**
 * Key results in one cell: `Customers on the new plan: 12 / 40 customers | Audit log shipped`. A bar parts them, a dash stands for
 * a number that is not known, and after a backslash any character is nothing but itself.
 */
const NUMBERS =
  /^(.*):\s*([-−]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|[–?-])\s*\/\s*([-−]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|[–?-])(?:\s([^:]*))?$/s;
/** As many as a goal may hold, and the longest unit, in characters. */
const MOST = 50;
const LONGEST_UNIT = 40;

/** Escaped characters stand in the private use area while a cell is taken apart. */
const hidden = (text: string): string =>
  text.replace(/\\([\\|:;,])/g, (_, sign: string) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
const restored = (text: string): string =>
  text.replace(/[\ue02c\ue03a\ue03b\ue05c\ue07c]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xe000),
  );

/** Parts a cell at its bars, else at the first of `otherwise` that it holds; without what is empty. */
export function cellParts(cell: string, otherwise: readonly string[]): readonly string[] {
  const safe = hidden(cell);
  const mark = ['|', ...otherwise].find((one) => safe.includes(one));
  const parts = mark === undefined ? [safe] : safe.split(mark);
  return parts.map((part) => restored(part.trim())).filter((part) => part !== '');
}

const numberOf = (text: string): number | undefined =>
  /\d/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : undefined;

/** The key results of a cell; `toolong` where there are more than a goal may hold, or a unit is longer than it may be. */
export function keyResultsFrom(cell: string): readonly KeyResult[] | 'toolong' {
  const results = hidden(cell)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): KeyResult => {
      const [, title, current, target, unit] = NUMBERS.exec(part) ?? [];
      if (title === undefined) return { title: restored(part) };
      const [now, to] = [numberOf(current ?? ''), numberOf(target ?? '')];
      return {
        title: restored(title.trim()),
        ...(now !== undefined && { current: now }),
        ...(to !== undefined && { target: to }),
        ...(unit?.trim() && { unit: restored(unit.trim()) }),
      };
    });
  const fits = results.length <= MOST && results.every(({ unit = '' }) => unit.length <= LONGEST_UNIT);
  return fits ? results : 'toolong';
}

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => `\\${sign}`);

/** Texts as one cell, to be read again as the same. */
export const textsAsCell = (texts: readonly string[]): string =>
  texts.map((text) => escaped(text, /[\\|]/g)).join('|') +
  (texts.length === 1 && /[;,]/.test(texts[0] ?? '') ? '|' : '');

/** Key results as one cell, to be read again as the same. */
export const keyResultsAsCell = (results: readonly KeyResult[]): string =>
  results
    .map(({ title, current, target, unit }) => {
      const name = escaped(title, /[\\|]/g);
      const bare = current === undefined && target === undefined && unit === undefined;
      if (bare && !NUMBERS.test(name)) return name;
      const numbers = `${current ?? '–'} / ${target ?? '–'}`;
      return `${name}: ${numbers}${unit === undefined ? '' : ` ${escaped(unit, /[\\|:]/g)}`}`;
    })
    .join(' | ');
