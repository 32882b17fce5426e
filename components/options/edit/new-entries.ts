import type {
  Category,
  Day,
  DecisionRight,
  Exception,
  Guardrail,
  Rule,
  Strategy,
} from '../../../lib/domain/strategy.ts';
import { idFromTitle } from './id-from-title.ts';

const ids = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map((entry) => entry.id);

/** Entries as they begin, with an id made from the title. What only a person can say is left empty, and asked for by the check. */
export const newCategory = (strategy: Strategy, title: string): Category => ({
  id: idFromTitle(title, ids(strategy.categories), 'category'),
  title,
  kind: 'other',
});

/** Points at the first goal, else the first category. */
export function newRule(strategy: Strategy, title: string): Rule {
  const goal = strategy.goals[0]?.id;
  const category = strategy.categories[0]?.id;
  return {
    id: idFromTitle(title, ids(strategy.rules), 'rule'),
    title,
    when: { field: 'label', op: 'is', value: '' },
    then: goal === undefined && category !== undefined ? { category } : { goal: goal ?? '' },
  };
}

/** Settled by the first decision right there is. */
export const newGuardrail = (strategy: Strategy, title: string): Guardrail => ({
  id: idFromTitle(title, ids(strategy.guardrails), 'guardrail'),
  title,
  when: { field: 'label', op: 'is', value: '' },
  because: '',
  decision: strategy.decisionRights[0]?.id ?? '',
});

export const newDecisionRight = (strategy: Strategy, title: string): DecisionRight => ({
  id: idFromTitle(title, ids(strategy.decisionRights), 'decision'),
  title,
  decides: '',
  consulted: [],
  reversible: true,
});

/** From every guardrail, until `until`. `item` is `site/tenant/key`. */
export const newException = (strategy: Strategy, item: string, until: Day): Exception => ({
  id: idFromTitle(item.split('/').at(-1) ?? '', ids(strategy.exceptions), 'exception'),
  item,
  guardrail: null,
  until,
  reason: '',
  byRole: '',
});
