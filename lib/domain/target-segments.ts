import { fold } from './folded-text.ts';
import type { Condition, FieldTest } from './condition.ts';
import type { Strategy } from './strategy.ts';

/** Is a segment one that the strategy aims at? */
export type TargetTest = (segment: string) => boolean;

/** Deeper conditions match nothing (`match.ts`), so they say nothing here. */
const DEEPEST = 32;

/**
 * The segments a strategy aims at, as its guardrails state them; null where none does. What a guardrail lets pass (`segment not in
 * [Enterprise, Health]`) is a target, of several guardrails whatever any of them lets pass. Where they only say what is outside
 * (`segment is SMB`), all other segments are targets. Compared as `in` compares. See docs/decisions/0202.
 */
export function targetSegments({ guardrails }: Pick<Strategy, 'guardrails'>): TargetTest | null {
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const { when } of guardrails)
    for (const { test, holds } of segmentTests(when, true, 1))
      for (const value of valuesOf(test))
        (holds === (test.op === 'isNot') ? inside : outside).add(fold(value));
  if (inside.size > 0) return (segment) => inside.has(fold(segment));
  return outside.size > 0 ? (segment) => !outside.has(fold(segment)) : null;
}

/** A test of the segment, and whether the guardrail matches where it holds or where it does not. */
interface Stated {
  readonly test: FieldTest;
  readonly holds: boolean;
}

function segmentTests(condition: Condition, holds: boolean, depth: number): readonly Stated[] {
  if (depth > DEEPEST) return [];
  if ('not' in condition) return segmentTests(condition.not, !holds, depth + 1);
  if ('all' in condition) return condition.all.flatMap((part) => segmentTests(part, holds, depth + 1));
  if ('any' in condition) return condition.any.flatMap((part) => segmentTests(part, holds, depth + 1));
  return condition.field === 'segment' ? [{ test: condition, holds }] : [];
}

function valuesOf({ op, value }: FieldTest): readonly string[] {
  if (op !== 'is' && op !== 'isNot' && op !== 'in') return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}
