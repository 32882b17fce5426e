/** What the portal's ids and codes are called: pipelines with their stages, and properties. */
import { CHANCES, GOALS, STAGES, type Stage } from '../sales/deal.ts';
import { INDUSTRIES, SEGMENTS } from '../sales/generate.ts';
import { CATEGORIES, PRIORITIES, TICKET_STAGES, type Ticket } from './ticket.ts';

/** HubSpot's own code of each stage, which is all that records hold. */
export const CODES: Readonly<Record<Stage, string>> = {
  Qualified: 'qualifiedtobuy',
  Demo: 'presentationscheduled',
  Proposal: 'decisionmakerboughtin',
  Negotiation: '994201337',
  'Contract sent': 'contractsent',
};

/** Options are kept by codes too. */
export const codeOf = (label: string): string => label.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

const stage = (id: string, label: string, share: number, isClosed: boolean) => ({
  id,
  label,
  archived: false,
  metadata: { probability: share.toFixed(1), isClosed: String(isClosed) },
});

const DEAL_PIPELINES = [
  {
    id: 'default',
    label: 'Sales Pipeline',
    archived: false,
    stages: [
      ...STAGES.map((label) => stage(CODES[label], label, CHANCES[label] / 100, false)),
      stage('closedwon', 'Closed won', 1, true),
      stage('closedlost', 'Closed lost', 0, true),
    ],
  },
];

/** Stages of tickets are numbered. */
export const stageCode = (stage: Ticket['stage']): string => String(TICKET_STAGES.indexOf(stage) + 1);

const TICKET_PIPELINES = [
  {
    id: '0',
    label: 'Support Pipeline',
    archived: false,
    stages: TICKET_STAGES.map((label) => ({
      id: stageCode(label),
      label,
      archived: false,
      metadata: { ticketState: label === 'Closed' ? 'CLOSED' : 'OPEN', isClosed: String(label === 'Closed') },
    })),
  },
];

const PIPELINES: Readonly<Record<string, readonly unknown[]>> = {
  deals: DEAL_PIPELINES,
  tickets: TICKET_PIPELINES,
};

const property = (name: string, label: string, type: string, options: readonly [string, string][] = []) => ({
  name,
  label,
  type,
  archived: false,
  options: options.map(([value, text], displayOrder) => ({
    value,
    label: text,
    displayOrder,
    hidden: false,
  })),
});
const coded = (labels: readonly string[]) => labels.map((label): [string, string] => [codeOf(label), label]);

const PROPERTIES: Readonly<Record<string, readonly ReturnType<typeof property>[]>> = {
  deals: [
    property('dealname', 'Deal Name', 'string'),
    property('amount', 'Amount', 'number'),
    property('deal_currency_code', 'Currency', 'enumeration', [['EUR', 'EUR'], ['USD', 'USD']]),
    property('dealstage', 'Deal Stage', 'enumeration'),
    property('pipeline', 'Pipeline', 'enumeration', [['default', 'Sales Pipeline']]),
    property('closedate', 'Close Date', 'datetime'),
    property('description', 'Deal Description', 'string'),
    property('hs_deal_stage_probability', 'Deal probability', 'number'),
    property('hs_is_closed', 'Is Deal Closed?', 'bool'),
    property('hs_is_closed_won', 'Is Closed Won', 'bool'),
    property('our_goal_2026', 'Strategic goal', 'enumeration', GOALS.map(([id, title]) => [id, title])),
  ],
  companies: [
    property('name', 'Company name', 'string'),
    property('industry', 'Industry', 'enumeration', coded(INDUSTRIES)),
    property('numberofemployees', 'Number of Employees', 'number'),
    property('country', 'Country/Region', 'string'),
    property('customer_segment', 'Segment', 'enumeration', coded(SEGMENTS)),
  ],
  tickets: [
    property('subject', 'Ticket name', 'string'),
    property('content', 'Ticket description', 'string'),
    property('hs_pipeline_stage', 'Ticket status', 'enumeration'),
    property('hs_ticket_priority', 'Priority', 'enumeration', coded(PRIORITIES)),
    property('hs_ticket_category', 'Category', 'enumeration', coded(CATEGORIES)),
  ],
}; // prettier-ignore

/** Lists of definitions by their paths. */
export function definitions(path: string): readonly unknown[] | null {
  const [, list = '', object = ''] = /^\/crm\/v3\/(pipelines|properties)\/(\w+)$/.exec(path) ?? [];
  if (list === 'pipelines') return PIPELINES[object] ?? [];
  return PROPERTIES[object] ?? null;
}
