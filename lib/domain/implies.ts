import { CONDITION_OPS, type Condition, type FieldTest } from './condition.ts';
import { isScalar } from './field-test.ts';
import { fold } from './folded-text.ts';

/** Steps of one proof; a hostile document must not make it long. Without a proof nothing is claimed. */
const MOST_STEPS = 2_000;

/**
 * Does every item that meets `narrow` meet `wide` too? True only where that follows from the conditions alone; false means "not
 * shown", never "no".
 */
export function implies(narrow: Condition, wide: Condition): boolean {
  let steps = 0;
  const follows = (from: Condition, to: Condition): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    // What can never be met is being written just now: there is nothing to say of it yet.
    if ('any' in from) return from.any.length > 0 && from.any.every((part) => follows(part, to));
    if ('all' in to) return to.all.every((part) => follows(from, part));
    if ('all' in from && from.all.some((part) => follows(part, to))) return true;
    if ('any' in to) return to.any.some((part) => follows(from, part));
    if ('not' in from && 'not' in to) return follows(to.not, from.not);
    return isTest(from) && isTest(to) && testFollows(from, to);
  };
  return follows(narrow, wide);
}

const isTest = (condition: Condition): condition is FieldTest => 'field' in condition;

/** `custom.<name>` keeps its case: two tools' fields may differ by nothing else. */
const sameField = (from: FieldTest, to: FieldTest): boolean => from.field === to.field;

/** Texts and truth values that a test of equality accepts, folded; null where numbers are among them or it is no such test. */
function wordsOf({ op, value }: FieldTest): readonly string[] | null {
  const values: readonly unknown[] | null =
    op === 'is' ? [value] : op === 'in' && Array.isArray(value) ? value : null;
  if (!values || values.length === 0) return null;
  const words = values.filter((each) => typeof each === 'string' || typeof each === 'boolean');
  return words.length === values.length ? words.map((word) => fold(String(word))) : null;
}

const isKnownOp = ({ op }: FieldTest): boolean => (CONDITION_OPS as readonly unknown[]).includes(op);

function equalTests(from: FieldTest, to: FieldTest): boolean {
  if (from.op !== to.op || !isKnownOp(from)) return false;
  return JSON.stringify(from.value) === JSON.stringify(to.value);
}

/** Ops that only a field with a value can meet. */
const NEEDS_VALUE: readonly unknown[] = [
  'is', 'in', 'contains', 'startsWith', 'glob', 'gt', 'gte', 'lt', 'lte', 'before', 'after',
]; // prettier-ignore

const UP: readonly unknown[] = ['gt', 'gte'];
const DOWN: readonly unknown[] = ['lt', 'lte'];

/** Is everything beyond one limit beyond the other too? */
function limitFollows(from: FieldTest, to: FieldTest): boolean {
  const [least, most] = [from.value, to.value];
  if (typeof least !== 'number' || typeof most !== 'number') return false;
  const strictly = (to.op === 'gt' || to.op === 'lt') && (from.op === 'gte' || from.op === 'lte');
  if (UP.includes(from.op) && UP.includes(to.op)) return strictly ? least > most : least >= most;
  if (DOWN.includes(from.op) && DOWN.includes(to.op)) return strictly ? least < most : least <= most;
  return false;
}

function testFollows(from: FieldTest, to: FieldTest): boolean {
  if (!sameField(from, to)) return false;
  if (equalTests(from, to)) return true;
  if (to.op === 'exists' && to.value !== false)
    return NEEDS_VALUE.includes(from.op) || (from.op === 'exists' && from.value !== false);
  if (limitFollows(from, to)) return true;
  const words = wordsOf(from);
  const accepted = wordsOf(to);
  if (words && accepted) return words.every((word) => accepted.includes(word));
  if (to.op === 'startsWith' && isScalar(to.value)) {
    const start = fold(String(to.value));
    if (from.op === 'startsWith' && isScalar(from.value)) return fold(String(from.value)).startsWith(start);
  }
  return false;
}
