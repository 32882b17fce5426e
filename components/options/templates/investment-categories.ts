import { bugsAreUpkeep, customWork, ktlo, usualDecisions } from './shared-parts.ts';
import type { Template } from './template.ts';

/** No goals yet: only where the work goes, in four kinds. */
export const investmentCategories: Template = {
  id: 'investment',
  title: 'template_invest',
  about: 'template_invest_about',
  goals: [],
  categories: [
    { id: 'new', title: 'template_invest_new', kind: 'other', target: { lo: 0.35, hi: 0.6 } },
    { id: 'improve', title: 'template_invest_improve', kind: 'other', target: { lo: 0.15, hi: 0.3 } },
    ktlo,
    { id: 'enable', title: 'template_invest_enable', kind: 'enabling', target: { lo: 0.05, hi: 0.15 } },
  ],
  rules: [
    bugsAreUpkeep,
    {
      id: 'enable-labels',
      title: 'template_rule_enable',
      when: { field: 'label', op: 'in', value: ['tooling', 'ci', 'developer-experience', 'automation'] },
      then: { category: 'enable' },
    },
    {
      id: 'improvements',
      title: 'template_rule_improve',
      when: {
        any: [
          { field: 'type', op: 'in', value: ['Improvement', 'Verbesserung'] },
          { field: 'label', op: 'in', value: ['improvement', 'tech-debt', 'refactoring', 'performance'] },
        ],
      },
      then: { category: 'improve' },
    },
    {
      id: 'new-things',
      title: 'template_rule_new',
      when: { field: 'type', op: 'in', value: ['Story', 'New Feature', 'Feature', 'Neue Funktion'] },
      then: { category: 'new' },
    },
  ],
  guardrails: [customWork],
  decisionRights: usualDecisions({
    keeper: 'template_role_product',
    consulted: ['template_role_engineering'],
    top: 'template_role_ceo',
  }),
};
