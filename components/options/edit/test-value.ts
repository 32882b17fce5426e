import type { FieldTest } from '../../../lib/domain/condition.ts';
import { sortOf } from './condition-fields.ts';
import { wordsAsText, wordsFrom } from './words.ts';

const COMPARES_NUMBERS: readonly string[] = ['gt', 'gte', 'lt', 'lte'];

const number = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** The value of a test as a person types it. */
export const valueAsText = (value: unknown): string =>
  Array.isArray(value) ? wordsAsText(value.map(String)) : value === undefined ? '' : String(value);

/** What was typed as the value its field and comparison ask for: a list, a number, or the text. Text that is no number stays text, and the check says so. */
export function valueFrom(test: FieldTest, text: string): unknown {
  if (test.op === 'in') return wordsFrom(text);
  const numeric = sortOf(test.field) === 'number' || COMPARES_NUMBERS.includes(test.op);
  return numeric ? (number(text) ?? text) : text;
}
