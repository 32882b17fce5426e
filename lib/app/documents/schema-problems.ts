import type * as z from 'zod/mini';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Problem } from '../../domain/result.ts';
import { pathOf } from './path.ts';

/** Said by zod/mini when a schema has no sentence of its own. */
const UNSAID = 'Invalid input';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * The issues a schema found in `value`, one sentence each that names the place: “goals[2].target.lo must be a number from 0 to
 * 1.” A sentence given in the schema is what follows the place. `whole` is what the value itself is called.
 */
export function schemaProblems(
  error: Pick<z.core.$ZodError, 'issues'>,
  value: unknown,
  whole: string,
): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [problem(issue.path, sentence(issue, value), whole, saidOf(issue, value))];
    return issue.keys.map((key) =>
      problem([...issue.path, key], 'is not a known key; remove it.', whole, {
        code: 'unknown_key',
        values: [],
      }),
    );
  });
}

function problem(
  keys: readonly PropertyKey[],
  sentence: string,
  whole: string,
  said: Problem['said'],
): Problem {
  const path = pathOf(keys);
  return { path, message: `${path || whole} ${sentence}`, ...(said && { said }) };
}

const KIND_CODES: Readonly<Record<string, ProblemCode>> = {
  string: 'must_text',
  number: 'must_number',
  boolean: 'must_flag',
  array: 'must_list',
  object: 'must_object',
  record: 'must_object',
};

/** What the sentence says; undefined for a sentence that stands in the schema itself. */
function saidOf(issue: z.core.$ZodIssue, value: unknown): Problem['said'] {
  if (valueAt(value, issue.path) === undefined) return { code: 'missing', values: [] };
  if (issue.message !== UNSAID) return undefined;
  if (issue.code === 'invalid_type') {
    const code = KIND_CODES[issue.expected];
    return code && { code, values: [] };
  }
  if (issue.code === 'invalid_value')
    return { code: 'must_be', values: [issue.values.map((choice) => JSON.stringify(choice)).join(', ')] };
  if (issue.code === 'too_big')
    return { code: issue.origin === 'string' ? 'too_long' : 'too_many', values: [Number(issue.maximum)] };
  return issue.code === 'too_small' ? { code: 'empty', values: [] } : undefined;
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  const wanted = issue.message === UNSAID ? wantedBy(issue) : issue.message;
  return valueAt(value, issue.path) === undefined ? `is missing; it ${wanted}` : wanted;
}

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `must be ${issue.values.map((choice) => JSON.stringify(choice)).join(' or ')}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters long.`
        : `must hold at most ${issue.maximum} entries.`;
    case 'too_small':
      return 'must not be empty.';
    default:
      return 'is not what was expected here.';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
