import { CONDITION_FIELDS, CONDITION_OPS } from './condition.ts';
import type { Note } from './check-strategy.ts';
import { dayOf } from './day.ts';
import { isScalar } from './field-test.ts';
import { fieldReader } from './field-values.ts';
import { fold, sayable } from './folded-text.ts';
import { DEEPEST_CONDITION } from './match.ts';
import type { ProblemCode } from './problem-codes.ts';
import { toNumber } from './prepared-item.ts';
import { rowOf, wordsOf } from './spoken-text.ts';

const LONGEST_VALUE = 1000;
/** A glob costs its length for each character of the text. */
const LONGEST_GLOB = 200;

const FORMS = '{all: […]}, {any: […]}, {not: …} or {field, op, value}';

/** Notes everything about a condition that would keep it from meaning something. Takes anything, at any depth. */
export function checkCondition(condition: unknown, path: string, note: Note, depth = 1): void {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return note(path, `must be a condition: ${FORMS}.`, 'no_condition');
  if (depth > DEEPEST_CONDITION)
    return note(
      path,
      `is nested deeper than ${DEEPEST_CONDITION} levels; split it into several rules.`,
      'too_deep',
      DEEPEST_CONDITION,
    );
  const form = ['all', 'any', 'not', 'field'].find((key) => key in condition);
  if (form === undefined) return note(path, `must be a condition: ${FORMS}.`, 'no_condition');
  const known = form === 'field' ? ['field', 'op', 'value'] : [form];
  for (const key of Object.keys(condition))
    if (!known.includes(key))
      note(`${path}.${sayable(key)}`, `is not known beside “${form}”; remove it.`, 'unknown_key');
  if (form === 'field') return checkFieldTest(condition, path, note);
  const part = (condition as Record<string, unknown>)[form];
  if (form === 'not') return checkCondition(part, `${path}.not`, note, depth + 1);
  if (!Array.isArray(part)) return note(`${path}.${form}`, 'must be a list of conditions.', 'no_conditions');
  part.forEach((inner, n) => checkCondition(inner, `${path}.${form}[${n}]`, note, depth + 1));
}

function checkFieldTest(test: object, path: string, note: Note): void {
  const { field, op, value } = test as { field: unknown; op?: unknown; value?: unknown };
  if (typeof field !== 'string' || !fieldReader(field))
    note(
      `${path}.field`,
      `${shown(field)}, which is no field; use ${CONDITION_FIELDS.join(', ')} or custom.<name>.`,
      'no_field',
    );
  const known = CONDITION_OPS.find((name) => name === op);
  if (!known)
    return note(`${path}.op`, `${shown(op)}, which is no op; use ${CONDITION_OPS.join(', ')}.`, 'no_op');
  const wanted = VALUES[known];
  if (!wanted.fits(value)) note(`${path}.value`, `must be ${wanted.is} for “${known}”.`, wanted.code);
}

function shown(value: unknown): string {
  if (value === undefined) return 'is missing';
  return typeof value === 'string' ? `is “${sayable(value)}”` : 'is no text';
}

interface Wanted {
  readonly code: ProblemCode;
  readonly is: string;
  fits(value: unknown): boolean;
}

const fitsText = (value: unknown): value is string | number | boolean =>
  isScalar(value) && (typeof value !== 'string' || (fold(value) !== '' && value.length <= LONGEST_VALUE));

const SCALAR: Wanted = {
  code: 'value_plain',
  is: `a text of 1 to ${LONGEST_VALUE} characters, a number, true or false`,
  fits: fitsText,
};
const NUMBER: Wanted = {
  code: 'value_number',
  is: 'a number',
  fits: (value) => isScalar(value) && !Number.isNaN(toNumber(value)),
};
const DATE: Wanted = {
  code: 'value_day',
  is: 'a day such as 2026-03-31 or an instant such as 2026-03-31T09:00:00Z',
  fits: (value) => typeof value === 'string' && !Number.isNaN(dayOf('UTC', value)),
};

const VALUES: Readonly<Record<(typeof CONDITION_OPS)[number], Wanted>> = {
  is: SCALAR,
  isNot: SCALAR,
  in: {
    code: 'value_list',
    is: `a list with at least one text of 1 to ${LONGEST_VALUE} characters, number, true or false`,
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(fitsText),
  },
  contains: {
    code: 'value_words',
    is: `a text of at most ${LONGEST_VALUE} characters with at least one word`,
    fits: (value) => fitsText(value) && wordsOf(rowOf(String(value))).length > 0,
  },
  startsWith: SCALAR,
  glob: {
    code: 'value_glob',
    is: `a text of 1 to ${LONGEST_GLOB} characters, where * is any run of characters and ? is one,`,
    fits: (value) => typeof value === 'string' && fitsText(value) && value.length <= LONGEST_GLOB,
  },
  exists: {
    code: 'value_flag',
    is: 'true or false, or left out,',
    fits: (value) => value === undefined || typeof value === 'boolean',
  },
  gt: NUMBER,
  gte: NUMBER,
  lt: NUMBER,
  lte: NUMBER,
  before: DATE,
  after: DATE,
};
