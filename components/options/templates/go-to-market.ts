import { usualDecisions } from './shared-parts.ts';
import type { Template } from './template.ts';

/** Sales and marketing of a B2B software company, seen in its CRM. */
export const goToMarket: Template = {
  id: 'gtm',
  title: 'template_gtm',
  about: 'template_gtm_about',
  goals: [
    {
      id: 'enterprise',
      title: 'template_gtm_enterprise',
      description: 'template_gtm_enterprise_text',
      level: 'company',
      ownerRole: 'template_role_sales',
      target: { lo: 0.25, hi: 0.4 },
    },
    {
      id: 'expansion',
      title: 'template_gtm_expand',
      description: 'template_gtm_expand_text',
      level: 'company',
      ownerRole: 'template_role_success',
      target: { lo: 0.2, hi: 0.35 },
    },
    {
      id: 'mid-market',
      title: 'template_gtm_mid',
      description: 'template_gtm_mid_text',
      level: 'company',
      ownerRole: 'template_role_marketing',
      target: { lo: 0.15, hi: 0.3 },
    },
    {
      id: 'new-segment',
      title: 'template_gtm_segment',
      description: 'template_gtm_segment_text',
      level: 'company',
      ownerRole: 'template_role_ceo',
      target: { lo: 0.05, hi: 0.15 },
    },
  ],
  categories: [
    { id: 'renewals', title: 'template_gtm_renewals', kind: 'support', target: { lo: 0.1, hi: 0.25 } },
    { id: 'sales-upkeep', title: 'template_gtm_upkeep', kind: 'enabling' },
  ],
  rules: [
    {
      id: 'renewals',
      title: 'template_rule_renewals',
      when: { field: 'dealType', op: 'in', value: ['Renewal', 'Verlängerung'] },
      then: { category: 'renewals' },
    },
    {
      id: 'existing-customers',
      title: 'template_rule_existing',
      when: {
        field: 'dealType',
        op: 'in',
        value: [
          'Existing Business',
          'existingbusiness',
          'Upsell',
          'Cross-sell',
          'Expansion',
          'Bestandsgeschäft',
        ],
      },
      then: { goal: 'expansion' },
    },
    {
      id: 'large-companies',
      title: 'template_rule_large',
      when: { field: 'employees', op: 'gte', value: 1000 },
      then: { goal: 'enterprise' },
    },
    {
      id: 'middle-companies',
      title: 'template_rule_middle',
      when: { field: 'employees', op: 'gte', value: 100 },
      then: { goal: 'mid-market' },
    },
  ],
  guardrails: [
    {
      id: 'deep-discount',
      title: 'template_guard_discount',
      when: { field: 'discountPercent', op: 'gt', value: 25 },
      because: 'template_guard_discount_because',
      decision: 'deep-discount',
    },
    {
      id: 'too-small',
      title: 'template_guard_small',
      when: { field: 'employees', op: 'lt', value: 20 },
      because: 'template_guard_small_because',
      decision: 'add-outside',
    },
  ],
  decisionRights: [
    ...usualDecisions({
      keeper: 'template_role_sales',
      consulted: ['template_role_marketing', 'template_role_success'],
      top: 'template_role_ceo',
    }),
    {
      id: 'deep-discount',
      title: 'template_decision_discount',
      decides: 'template_role_sales',
      consulted: ['template_role_finance'],
      escalatesTo: 'template_role_ceo',
      afterDays: 2,
      reversible: false,
    },
  ],
};
