import { usualDecisions } from './shared-parts.ts';
import type { Template } from './template.ts';

/** A company that works for clients, and for its own future beside that. */
export const agency: Template = {
  id: 'agency',
  title: 'template_agency',
  about: 'template_agency_about',
  goals: [
    {
      id: 'key-clients',
      title: 'template_agency_key',
      description: 'template_agency_key_text',
      level: 'company',
      ownerRole: 'template_role_accounts',
      target: { lo: 0.15, hi: 0.3 },
    },
    {
      id: 'new-clients',
      title: 'template_agency_new',
      description: 'template_agency_new_text',
      level: 'company',
      ownerRole: 'template_role_director',
      target: { lo: 0.1, hi: 0.2 },
    },
    {
      id: 'own-offers',
      title: 'template_agency_offers',
      description: 'template_agency_offers_text',
      level: 'company',
      ownerRole: 'template_role_director',
      target: { lo: 0.05, hi: 0.15 },
    },
  ],
  categories: [
    { id: 'client-work', title: 'template_agency_work', kind: 'other', target: { lo: 0.35, hi: 0.55 } },
    { id: 'care', title: 'template_agency_care', kind: 'support', target: { lo: 0.05, hi: 0.15 } },
    { id: 'own-house', title: 'template_agency_house', kind: 'enabling' },
  ],
  rules: [
    {
      id: 'care',
      title: 'template_rule_care',
      when: {
        any: [
          { field: 'type', op: 'in', value: ['Bug', 'Fehler'] },
          { field: 'label', op: 'in', value: ['maintenance', 'support', 'warranty', 'wartung'] },
        ],
      },
      then: { category: 'care' },
    },
    {
      id: 'pitches',
      title: 'template_rule_pitches',
      when: { field: 'label', op: 'in', value: ['pitch', 'proposal', 'lead', 'angebot'] },
      then: { goal: 'new-clients' },
    },
    {
      id: 'internal',
      title: 'template_rule_internal',
      when: { field: 'label', op: 'in', value: ['internal', 'intern', 'training', 'hiring'] },
      then: { category: 'own-house' },
    },
    {
      id: 'billable',
      title: 'template_rule_billable',
      when: { field: 'label', op: 'in', value: ['billable', 'client', 'retainer', 'kunde'] },
      then: { category: 'client-work' },
    },
  ],
  guardrails: [
    {
      id: 'unpaid',
      title: 'template_guard_unpaid',
      when: { field: 'label', op: 'in', value: ['unpaid', 'scope-creep', 'goodwill', 'kulanz'] },
      because: 'template_guard_unpaid_because',
      decision: 'add-outside',
    },
  ],
  decisionRights: usualDecisions({
    keeper: 'template_role_director',
    consulted: ['template_role_accounts', 'template_role_delivery'],
    top: 'template_role_ceo',
  }),
};
