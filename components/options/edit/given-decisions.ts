import type { DecisionRight } from '../../../lib/domain/strategy.ts';
import { t, type MessageKey } from '../../../lib/platform/i18n.ts';

/** Kinds of decisions that come up in every cycle, under the ids the templates give them too. */
const GIVEN: readonly (readonly [id: string, title: MessageKey, reversible: boolean])[] = [
  ['add-outside', 'template_decision_outside', true],
  ['change-target', 'template_decision_target', true],
  ['commit-feature', 'template_decision_feature', false],
  ['above-range', 'template_decision_upkeep', true],
  ['close-goal', 'template_decision_close', false],
];

/** The given kinds that are not taken yet, as they begin: who decides is left to be said. */
export function givenDecisions(rights: readonly DecisionRight[]): readonly DecisionRight[] {
  const taken = new Set(rights.flatMap(({ id, title }) => [id, title]));
  return GIVEN.map(([id, title, reversible]) => ({
    id,
    title: t(title),
    decides: '',
    consulted: [],
    reversible,
  })).filter(({ id, title }) => !taken.has(id) && !taken.has(title));
}
