import { implies } from './implies.ts';
import type { Rule } from './strategy.ts';

/**
 * The first rule above that takes every item this one could take, so that this one is never reached; null where none is shown to.
 * The first rule that matches wins, whatever it leads to.
 */
export function shadowing(rules: readonly Rule[], index: number): Rule | null {
  const rule = rules[index];
  if (!rule) return null;
  return rules.slice(0, index).find((above) => implies(rule.when, above.when)) ?? null;
}
