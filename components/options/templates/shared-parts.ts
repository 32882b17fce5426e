import type { Template, TemplateText } from './template.ts';

type Category = Template['categories'][number];
type Rule = Template['rules'][number];
type Guardrail = Template['guardrails'][number];

/** Upkeep, which every team has. */
export const ktlo: Category = {
  id: 'ktlo',
  title: 'template_ktlo',
  kind: 'ktlo',
  target: { lo: 0.1, hi: 0.25 },
};

export const support: Category = {
  id: 'support',
  title: 'template_support',
  kind: 'support',
  target: { lo: 0.05, hi: 0.15 },
};

/** Without a range: it takes what it takes. */
export const compliance: Category = { id: 'compliance', title: 'template_compliance', kind: 'compliance' };

export const bugsAreUpkeep: Rule = {
  id: 'bugs',
  title: 'template_rule_bugs',
  when: { field: 'type', op: 'in', value: ['Bug', 'Fehler', 'Defect', 'Incident', 'Störung'] },
  then: { category: 'ktlo' },
};

export const supportByLabel: Rule = {
  id: 'support-labels',
  title: 'template_rule_support',
  when: { field: 'label', op: 'in', value: ['support', 'customer-request', 'escalation', 'kundenanfrage'] },
  then: { category: 'support' },
};

export const complianceByLabel: Rule = {
  id: 'compliance-labels',
  title: 'template_rule_compliance',
  when: {
    field: 'label',
    op: 'in',
    value: ['compliance', 'gdpr', 'dsgvo', 'security', 'audit', 'sicherheit'],
  },
  then: { category: 'compliance' },
};

/** Settled by the decision right of the same template. */
export const customWork: Guardrail = {
  id: 'custom-work',
  title: 'template_guard_custom',
  when: { field: 'label', op: 'in', value: ['custom-work', 'customer-specific', 'sonderwunsch'] },
  because: 'template_guard_custom_because',
  decision: 'commit-feature',
};

interface Roles {
  /** Keeps the strategy day by day. */
  readonly keeper: TemplateText;
  readonly consulted: readonly TemplateText[];
  /** Has the last word. */
  readonly top: TemplateText;
}

/** The five decisions that come up in every cycle, by the roles that take them. */
export const usualDecisions = ({ keeper, consulted, top }: Roles): Template['decisionRights'] => [
  decision('add-outside', 'template_decision_outside', keeper, consulted, top, 5, true),
  decision('change-target', 'template_decision_target', keeper, consulted, top, 10, true),
  decision('commit-feature', 'template_decision_feature', keeper, consulted, top, 3, false),
  decision('above-range', 'template_decision_upkeep', keeper, consulted, top, 5, true),
  decision('close-goal', 'template_decision_close', top, [keeper], 'template_role_board', 10, false),
];

const decision = (
  id: string,
  title: TemplateText,
  decides: TemplateText,
  consulted: readonly TemplateText[],
  escalatesTo: TemplateText,
  afterDays: number,
  reversible: boolean,
): Template['decisionRights'][number] => ({
  id,
  title,
  decides,
  consulted,
  escalatesTo,
  afterDays,
  reversible,
});
