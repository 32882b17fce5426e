import {
  bugsAreUpkeep,
  complianceByLabel,
  customWork,
  ktlo,
  supportByLabel,
  usualDecisions,
} from './shared-parts.ts';
import type { Template } from './template.ts';

/** A team whose customers are the other teams. */
export const platformTeam: Template = {
  id: 'platform',
  title: 'template_platform',
  about: 'template_platform_about',
  goals: [
    {
      id: 'faster-delivery',
      title: 'template_platform_fast',
      description: 'template_platform_fast_text',
      level: 'team',
      ownerRole: 'template_role_platform',
      target: { lo: 0.2, hi: 0.35 },
    },
    {
      id: 'self-service',
      title: 'template_platform_self',
      description: 'template_platform_self_text',
      level: 'team',
      parentId: 'faster-delivery',
      ownerRole: 'template_role_platform',
      target: { lo: 0.1, hi: 0.25 },
    },
    {
      id: 'ready-to-scale',
      title: 'template_platform_scale',
      description: 'template_platform_scale_text',
      level: 'team',
      ownerRole: 'template_role_engineering',
      target: { lo: 0.15, hi: 0.3 },
    },
    {
      id: 'running-cost',
      title: 'template_platform_cost',
      description: 'template_platform_cost_text',
      level: 'team',
      ownerRole: 'template_role_engineering',
      target: { lo: 0.05, hi: 0.15 },
    },
  ],
  categories: [
    { ...ktlo, target: { lo: 0.15, hi: 0.3 } },
    { id: 'support', title: 'template_platform_help', kind: 'support', target: { lo: 0.05, hi: 0.2 } },
    { id: 'compliance', title: 'template_compliance', kind: 'compliance', target: { lo: 0.05, hi: 0.15 } },
  ],
  rules: [
    bugsAreUpkeep,
    supportByLabel,
    complianceByLabel,
    {
      id: 'cost-labels',
      title: 'template_rule_cost',
      when: { field: 'label', op: 'in', value: ['cost', 'finops', 'kosten'] },
      then: { goal: 'running-cost' },
    },
    {
      id: 'scale-labels',
      title: 'template_rule_scale',
      when: { field: 'label', op: 'in', value: ['performance', 'scalability', 'capacity', 'migration'] },
      then: { goal: 'ready-to-scale' },
    },
    {
      id: 'delivery-labels',
      title: 'template_rule_delivery',
      when: { field: 'label', op: 'in', value: ['ci', 'build', 'developer-experience', 'tooling'] },
      then: { goal: 'faster-delivery' },
    },
  ],
  guardrails: [
    { ...customWork, title: 'template_guard_one_team', because: 'template_guard_one_team_because' },
  ],
  decisionRights: usualDecisions({
    keeper: 'template_role_platform',
    consulted: ['template_role_product'],
    top: 'template_role_engineering',
  }),
};
