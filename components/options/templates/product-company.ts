import {
  bugsAreUpkeep,
  compliance,
  complianceByLabel,
  customWork,
  ktlo,
  support,
  supportByLabel,
  usualDecisions,
} from './shared-parts.ts';
import type { Template } from './template.ts';

/** A company that lives by one product. */
export const productCompany: Template = {
  id: 'product',
  title: 'template_product',
  about: 'template_product_about',
  goals: [
    {
      id: 'first-success',
      title: 'template_product_first',
      description: 'template_product_first_text',
      level: 'company',
      ownerRole: 'template_role_growth',
      target: { lo: 0.15, hi: 0.3 },
    },
    {
      id: 'retention',
      title: 'template_product_stay',
      description: 'template_product_stay_text',
      level: 'company',
      ownerRole: 'template_role_product',
      target: { lo: 0.2, hi: 0.35 },
    },
    {
      id: 'next-product',
      title: 'template_product_next',
      description: 'template_product_next_text',
      level: 'company',
      ownerRole: 'template_role_product',
      target: { lo: 0.1, hi: 0.25 },
    },
    {
      id: 'reliability',
      title: 'template_product_fast',
      description: 'template_product_fast_text',
      level: 'company',
      ownerRole: 'template_role_engineering',
      target: { lo: 0.1, hi: 0.2 },
    },
  ],
  categories: [ktlo, support, compliance],
  rules: [
    bugsAreUpkeep,
    supportByLabel,
    complianceByLabel,
    {
      id: 'first-success-labels',
      title: 'template_rule_first',
      when: { field: 'label', op: 'in', value: ['onboarding', 'activation', 'sign-up', 'trial'] },
      then: { goal: 'first-success' },
    },
    {
      id: 'reliability-labels',
      title: 'template_rule_fast',
      when: { field: 'label', op: 'in', value: ['performance', 'reliability', 'scalability', 'tech-debt'] },
      then: { goal: 'reliability' },
    },
  ],
  guardrails: [customWork],
  decisionRights: usualDecisions({
    keeper: 'template_role_product',
    consulted: ['template_role_engineering', 'template_role_sales'],
    top: 'template_role_ceo',
  }),
};
