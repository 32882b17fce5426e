import { dayOf } from './day.ts';
import type { Scalar } from './field-values.ts';
import { fold } from './folded-text.ts';
import { compileGlob } from './glob.ts';
import { toNumber, type FieldView } from './prepared-item.ts';
import { rowOf, wordsOf, type Row, type WordHash } from './spoken-text.ts';

/** Does a field of an item satisfy one op with its value? A field of several values does when any of them does. */
export type ViewTest = (view: FieldView) => boolean;

const never: ViewTest = () => false;

/**
 * The test of one op, made once. Total: an unknown op or a value of the wrong type matches nothing (`checkStrategy` says
 * so); `isNot` stays the exact opposite of `is`. `timeZone` is where `before` and `after` compare days; `listen` is told a word
 * that the view must be able to say it has heard.
 */
export function viewTest(
  op: unknown,
  value: unknown,
  timeZone: string,
  listen: (word: WordHash) => void,
): ViewTest {
  switch (op) {
    case 'is':
      return isScalar(value) ? oneOf([value]) : never;
    case 'isNot':
      return opposite(isScalar(value) ? oneOf([value]) : never);
    case 'in':
      return Array.isArray(value) ? oneOf(value.filter(isScalar)) : never;
    case 'contains':
      return isScalar(value) ? containsPhrase(rowOf(String(value)), listen) : never;
    case 'startsWith':
      return isScalar(value) ? startsWith(fold(String(value))) : never;
    case 'glob':
      return isScalar(value) ? matchesGlob(compileGlob(fold(String(value)))) : never;
    case 'exists':
      return value === false ? (view) => view.values === null : (view) => view.values !== null;
    case 'gt':
      return compared(value, (found, limit) => found > limit);
    case 'gte':
      return compared(value, (found, limit) => found >= limit);
    case 'lt':
      return compared(value, (found, limit) => found < limit);
    case 'lte':
      return compared(value, (found, limit) => found <= limit);
    case 'before':
      return dated(value, timeZone, (found, limit) => found < limit);
    case 'after':
      return dated(value, timeZone, (found, limit) => found > limit);
    default:
      return never;
  }
}

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

const opposite =
  (test: ViewTest): ViewTest =>
  (view) =>
    !test(view);

/**
 * Equality with any of a list. Two texts are equal when they fold to the same; as soon as one side is a number, both are
 * compared as numbers; a truth value equals its word.
 */
function oneOf(wanted: readonly Scalar[]): ViewTest {
  const texts = new Set(
    wanted.filter((value) => typeof value !== 'number').map((value) => fold(String(value))),
  );
  const exact = new Set(wanted.filter((value) => typeof value === 'number'));
  const numbers = new Set(wanted.map(toNumber).filter((value) => !Number.isNaN(value)));
  const [only] = texts.size === 1 && exact.size === 0 && numbers.size === 0 ? texts : [];
  if (only !== undefined) return (view) => view.folded.includes(only);
  return ({ values, folded }) =>
    values !== null &&
    values.some((value, place) =>
      typeof value === 'number'
        ? numbers.has(value)
        : texts.has(folded[place] ?? '') || (exact.size > 0 && exact.has(toNumber(value))),
    );
}

/** A phrase without any word, such as “…”, is in no text. A text that lacks one of its words is told apart before the search. */
function containsPhrase(phrase: Row, listen: (word: WordHash) => void): ViewTest {
  const words = wordsOf(phrase);
  if (words.length === 0) return never;
  words.forEach(listen);
  const hashes = words.map(({ hash }) => hash);
  return (view) => {
    for (const hash of hashes) if (!view.heard.includes(hash)) return false;
    return view.rows.some((row) => row.includes(phrase));
  };
}

const startsWith =
  (start: string): ViewTest =>
  (view) =>
    view.folded.some((text) => text.startsWith(start));

const matchesGlob =
  (glob: (text: string) => boolean): ViewTest =>
  (view) =>
    view.folded.some(glob);

/** Compares as numbers; what is none on either side never matches, since NaN compares false with everything. */
function compared(value: unknown, holds: (found: number, limit: number) => boolean): ViewTest {
  const limit = isScalar(value) ? toNumber(value) : Number.NaN;
  return ({ values }) => values?.some((found) => holds(toNumber(found), limit)) ?? false;
}

/** Compares as calendar days in the zone; what is no day or instant on either side never matches. */
function dated(value: unknown, timeZone: string, holds: (found: number, limit: number) => boolean): ViewTest {
  const limit = typeof value === 'string' ? dayOf(timeZone, value) : Number.NaN;
  return ({ values }) =>
    values?.some((found) => typeof found === 'string' && holds(dayOf(timeZone, found), limit)) ?? false;
}
