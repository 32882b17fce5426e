import type { Strategy } from '../../../lib/domain/strategy.ts';

/** Something in the strategy that names another entry, and would be left pointing at nothing. */
export interface Reference {
  readonly kind: 'goal' | 'rule' | 'guardrail' | 'exception';
  readonly id: string;
  readonly title: string;
}

/** What points at a goal: goals under it, rules that give it. */
export const pointingAtGoal = (strategy: Strategy, id: string): readonly Reference[] => [
  ...strategy.goals
    .filter((goal) => goal.parentId === id)
    .map((goal) => ({ kind: 'goal' as const, id: goal.id, title: goal.title })),
  ...strategy.rules
    .filter((rule) => 'goal' in rule.then && rule.then.goal === id)
    .map((rule) => ({ kind: 'rule' as const, id: rule.id, title: rule.title })),
];

/** What points at a category: rules that give it. */
export const pointingAtCategory = (strategy: Strategy, id: string): readonly Reference[] =>
  strategy.rules
    .filter((rule) => 'category' in rule.then && rule.then.category === id)
    .map((rule) => ({ kind: 'rule' as const, id: rule.id, title: rule.title }));

/** What points at a guardrail: exceptions from it. */
export const pointingAtGuardrail = (strategy: Strategy, id: string): readonly Reference[] =>
  strategy.exceptions
    .filter((exception) => exception.guardrail === id)
    .map((exception) => ({ kind: 'exception' as const, id: exception.id, title: exception.item }));

/** What points at a decision right: guardrails it settles. */
export const pointingAtDecision = (strategy: Strategy, id: string): readonly Reference[] =>
  strategy.guardrails
    .filter((guardrail) => guardrail.decision === id)
    .map((guardrail) => ({ kind: 'guardrail' as const, id: guardrail.id, title: guardrail.title }));
