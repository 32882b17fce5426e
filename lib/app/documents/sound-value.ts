import { ok, fail, type Problem, type Result } from '../../domain/result.ts';
import { pathOf } from './path.ts';

/** Levels of nesting that a document may have. The deepest condition allowed needs a little more than half. */
export const DEEPEST_VALUE = 80;
/** Values that a document may hold where nothing else is said, so that a small text cannot make a huge one. */
const MOST_VALUES = 500_000;
const LONGEST_TEXT = 500_000;
const MOST_PROBLEMS = 20;

/** Keys that reach an object's prototype in careless code. Nothing of ours is called so. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What must hold for any value from outside before a schema looks at it: not too deep, not too much, no text too long, and no
 * key that reaches a prototype. Returns the value itself.
 */
export function soundValue(value: unknown, mostValues = MOST_VALUES): Result<unknown, Problem[]> {
  const problems: Problem[] = [];
  /** Where we are; copied only where something is wrong, since there may be millions of places. */
  const path: PropertyKey[] = [];
  let left = mostValues;
  let tooDeep = false;

  const step = (key: PropertyKey, inner: unknown): void => {
    path.push(key);
    visit(inner);
    path.pop();
  };
  const visit = (inner: unknown): void => {
    if (tooDeep || left-- <= 0 || problems.length >= MOST_PROBLEMS) return;
    if (typeof inner === 'string' && inner.length > LONGEST_TEXT)
      problems.push(problem(path, `is a text of more than ${LONGEST_TEXT} characters; shorten it.`));
    if (typeof inner !== 'object' || inner === null) return;
    if (path.length >= DEEPEST_VALUE) {
      tooDeep = true;
      problems.push(problem(path.slice(0, 3), `is nested deeper than ${DEEPEST_VALUE} levels.`));
      return;
    }
    if (Array.isArray(inner)) {
      for (let n = 0; n < inner.length && left > 0; n++) step(n, inner[n]);
      return;
    }
    for (const key of Object.keys(inner)) {
      if (REFUSED_KEYS.has(key))
        problems.push(problem([...path, key], 'is a key that is never accepted; remove it.'));
      else step(key, (inner as Record<string, unknown>)[key]);
    }
  };

  visit(value);
  if (left <= 0) problems.push({ path: '', message: `The document holds more than ${mostValues} values.` });
  return problems.length > 0 ? fail(problems) : ok(value);
}

function problem(keys: readonly PropertyKey[], sentence: string): Problem {
  const path = pathOf(keys);
  return { path, message: `${path || 'The document'} ${sentence}` };
}
