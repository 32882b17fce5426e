/** What somebody has written: the first issues of each team, the projects and the initiatives. All of it made up. */
import type { Initiative, Label, Project, StateName } from './issue.ts';

export const INITIATIVES: readonly Initiative[] = [
  { slugId: 'a1b2c3d4e501', name: 'Win enterprise customers' },
  { slugId: 'a1b2c3d4e502', name: 'Security reviews pass', parent: 'a1b2c3d4e501' },
  { slugId: 'a1b2c3d4e503', name: 'Handle ten times the load', parent: 'a1b2c3d4e501' },
  { slugId: 'a1b2c3d4e504', name: 'Enter the health sector' },
  { slugId: 'a1b2c3d4e505', name: 'Legacy mobile app' },
];

export const PROJECTS: readonly Project[] = [
  {
    slugId: '0a1b2c3d4e01',
    name: 'Onboarding revamp',
    status: 'In Progress',
    labels: [],
    initiatives: [],
  },
  {
    slugId: '0a1b2c3d4e02',
    name: 'Audit log for admins',
    status: 'In Progress',
    labels: [{ name: 'goal-enterprise-access' }],
    initiatives: ['a1b2c3d4e502'],
  },
  // Only the initiative says what these two are for, and only the API tells of it.
  {
    slugId: '0a1b2c3d4e03',
    name: 'Queues that hold',
    status: 'In Progress',
    labels: [],
    initiatives: ['a1b2c3d4e503'],
  },
  {
    slugId: '0a1b2c3d4e04',
    name: 'Device trust',
    status: 'Planned',
    labels: [],
    initiatives: ['a1b2c3d4e502'],
  },
  {
    slugId: '0a1b2c3d4e05',
    name: 'First clinics',
    status: 'Planned',
    labels: [{ name: 'goal-health-sector' }],
    initiatives: ['a1b2c3d4e504'],
  },
  { slugId: '0a1b2c3d4e06', name: 'Invoices in two columns', status: 'Planned', labels: [], initiatives: [] },
  {
    slugId: '0a1b2c3d4e07',
    name: 'Old phone app',
    status: 'Completed',
    labels: [],
    initiatives: ['a1b2c3d4e505'],
  },
];

const [ONBOARDING, AUDIT, QUEUES, DEVICES, CLINICS, INVOICES] = PROJECTS.map(({ slugId }) => slugId);

const label = (...names: readonly string[]): readonly Label[] => names.map((name) => ({ name }));
/** Of the group "Goal": a page shows the name alone. */
const goal = (name: string): Label => ({ name, group: 'Goal' });

/** An issue as it is written down; what is left out is usual or invented. */
export interface Written {
  readonly title: string;
  readonly state?: StateName;
  readonly priority?: number;
  readonly labels?: readonly Label[];
  readonly project?: string | undefined;
  /** Number in the same team. */
  readonly parent?: number;
  readonly cycle?: number;
  readonly estimate?: number;
  /** The key may not read it, though the person sees it on pages. */
  readonly forbidden?: true;
  /** The key it has now; pages that were open before still show the old one. */
  readonly movedTo?: string;
}

export const WRITTEN: Readonly<Record<string, readonly Written[]>> = {
  ENG: [
    {
      title: 'Export the audit log',
      state: 'In Progress',
      priority: 1,
      project: AUDIT,
      estimate: 5,
      cycle: 14,
    },
    { title: 'Stream audit events to a bucket', state: 'In Progress', priority: 2, parent: 1, cycle: 14 },
    { title: 'Sign each page of an export', state: 'In Progress', priority: 3, parent: 1 },
    { title: 'Delay in the invitation queue', state: 'In Progress', priority: 2, project: QUEUES, cycle: 14 },
    {
      title: 'Checklist for a new team',
      state: 'In Progress',
      priority: 3,
      project: ONBOARDING,
      labels: label('Feature'),
    },
    { title: 'Trial ends with a summary', state: 'In Progress', labels: label('goal-self-serve', 'Feature') },
    {
      title: 'Roles that admins can name themselves, with a default for everybody who joins later',
      state: 'In Progress',
      priority: 2,
      labels: label('goal-enterprise-access', 'Feature', 'Design'),
      project: DEVICES,
      cycle: 14,
    },
    { title: 'Custom report for one bank', state: 'In Progress', priority: 1, labels: label('custom-work') },
    {
      title: 'Import hangs at the last row',
      state: 'In Progress',
      priority: 1,
      labels: label('support', 'Bug'),
    },
    { title: 'HIPAA notice in exports', state: 'In Progress', priority: 3 },
    { title: 'Delete people on request', state: 'In Progress', labels: label('gdpr') },
    { title: 'Tidy up build scripts', state: 'In Progress', priority: 4 },
    { title: 'Goal by its group', state: 'In Progress', labels: [goal('enterprise-access')] },
    {
      title: 'Two goals at once',
      state: 'In Progress',
      labels: [goal('self-serve'), { name: 'goal-scale-platform' }],
    },
    { title: 'Work of a private team', state: 'In Progress', forbidden: true },
    { title: 'Sign-up form with fewer fields', state: 'In Progress', priority: 3, movedTo: 'WEB-5' },
    { title: 'Agreement with the first clinic', state: 'In Progress', project: CLINICS },
    { title: 'Old push messages', state: 'Todo', labels: label('goal-legacy-mobile') },
    { title: 'Trust a laptop for thirty days', state: 'Todo', priority: 3, project: DEVICES },
    { title: 'Ask again on a new network', state: 'Todo', parent: 19 },
    { title: 'Second column for taxes', state: 'Todo', project: INVOICES },
    { title: 'Report: export misses the last day', state: 'Triage', labels: label('support') },
    { title: 'Wish: darker charts', state: 'Triage' },
    { title: 'Report: slow search on Mondays', state: 'Triage', project: QUEUES },
  ],
  WEB: [
    { title: 'Pricing page in Finnish', state: 'In Progress', priority: 3 },
    { title: 'Dark mode for invoices', state: 'In Progress', priority: 4, project: INVOICES },
    { title: 'Sign-up without a card', state: 'In Progress', priority: 2, project: ONBOARDING },
    { title: 'Status page', state: 'Todo', labels: label('incident') },
    { title: 'Sign-up form with fewer fields', state: 'In Progress', labels: label('goal-self-serve') },
  ],
};
