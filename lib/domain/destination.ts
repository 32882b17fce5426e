import type { Place } from './place-item.ts';
import type { Rule } from './strategy.ts';

/** Where its tag, or else the first rule that matches, leads an item, before guardrails are looked at; undefined = nowhere. */
export function destinationOf(
  tag: Place | null | undefined,
  rule: Rule | undefined,
): Rule['then'] | undefined {
  const target = tag?.target;
  if (!target) return rule?.then;
  return 'goal' in target ? { goal: target.goal.id } : { category: target.id };
}
