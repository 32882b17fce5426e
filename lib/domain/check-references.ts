import type { Note } from './check-strategy.ts';
import { sayable } from './folded-text.ts';
import type { Strategy } from './strategy.ts';

const UNKNOWN = {
  goal: 'unknown_goal',
  category: 'unknown_category',
  guardrail: 'unknown_guardrail',
  'decision right': 'unknown_decision_right',
} as const;

/** What rules, guardrails and exceptions name is there. */
export function checkReferences(strategy: Strategy, note: Note): void {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  const goals = ids(strategy.goals);
  const categories = ids(strategy.categories);
  const guardrails = ids(strategy.guardrails);
  const rights = ids(strategy.decisionRights);
  const missing = (path: string, id: string, what: keyof typeof UNKNOWN): void =>
    note(
      path,
      `names “${sayable(id)}”, which is no ${what}; choose an existing one or add it.`,
      UNKNOWN[what],
      sayable(id),
    );

  strategy.rules.forEach(({ then }, n) => {
    if ('goal' in then) {
      if (!goals.has(then.goal)) missing(`rules[${n}].then.goal`, then.goal, 'goal');
    } else if (!categories.has(then.category))
      missing(`rules[${n}].then.category`, then.category, 'category');
  });
  strategy.guardrails.forEach(({ decision }, n) => {
    if (!rights.has(decision)) missing(`guardrails[${n}].decision`, decision, 'decision right');
  });
  strategy.exceptions.forEach(({ guardrail, item }, n) => {
    if (guardrail !== null && !guardrails.has(guardrail))
      missing(`exceptions[${n}].guardrail`, guardrail, 'guardrail');
    if (!isItemId(item))
      note(
        `exceptions[${n}].item`,
        'must be written site/tenant/key, such as jira/acme.atlassian.net/ABC-1.',
        'item_id',
      );
  });
  strategy.decisionRights.forEach(({ afterDays, escalatesTo }, n) => {
    const path = `decisionRights[${n}].afterDays`;
    if (afterDays === undefined) return;
    if (!(afterDays > 0)) note(path, 'must be a number of days above 0.', 'days_above_zero');
    else if (escalatesTo === undefined || sayable(escalatesTo) === '')
      note(
        path,
        'is set, but nobody to escalate to; add escalatesTo or leave afterDays out.',
        'nobody_to_escalate_to',
      );
  });
}

/** A tenant may hold a slash itself (a Jira under a context path). */
function isItemId(item: string): boolean {
  const parts = item.split('/');
  return parts.length >= 3 && parts.every((part) => part.trim() !== '');
}
