import { newStrategy } from '../../../lib/domain/new-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Template } from './template.ts';

/** The strategy a template stands for, in the person's language. `zone` is an IANA time zone. */
export function templateStrategy(template: Template, zone: string): Strategy {
  const { goals, categories, rules, guardrails, decisionRights } = template;
  return {
    ...newStrategy(t(template.title), zone),
    goals: goals.map((goal) => ({
      ...goal,
      title: t(goal.title),
      description: t(goal.description),
      ownerRole: t(goal.ownerRole),
      status: 'active',
    })),
    categories: categories.map((category) => ({ ...category, title: t(category.title) })),
    rules: rules.map((rule) => ({ ...rule, title: t(rule.title) })),
    guardrails: guardrails.map((guardrail) => ({
      ...guardrail,
      title: t(guardrail.title),
      because: t(guardrail.because),
    })),
    decisionRights: decisionRights.map((right) => ({
      ...right,
      title: t(right.title),
      decides: t(right.decides),
      consulted: right.consulted.map((role) => t(role)),
      escalatesTo: t(right.escalatesTo),
    })),
  };
}
