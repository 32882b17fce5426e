/**
 * The items a person sees first, written by hand so that every state of a badge is on the first screen of each view.
 * Each line: title, then what makes it what it is. Epics come first and give their children a parent by number.
 */
import type { Issue, Status } from './issue.ts';

export interface Written {
  readonly title: string;
  readonly type?: Issue['type'];
  readonly status?: Status;
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  /** Number of the parent within the project. */
  readonly parent?: number;
  readonly sprint?: number;
  readonly priority?: Issue['priority'];
  readonly points?: number;
  readonly links?: readonly number[];
  /** Shown on pages, absent from every REST answer. */
  readonly forbidden?: true;
  /** Pages show this key; REST answers with this one. */
  readonly movedTo?: string;
}

const epic = (title: string, more: Partial<Written> = {}): Written => ({
  title,
  type: 'Epic',
  status: 'In Progress',
  ...more,
});

/** SHOP: software, company-managed. */
export const SHOP: readonly Written[] = [
  epic('Onboarding revamp'),
  epic('Audit log for admins'),
  epic('Checkout at ten times the load', { labels: ['goal-scale-platform'] }),
  epic('Clinics and practices', { labels: ['goal-health-sector'] }),
  epic('Storefront polish'),
  epic('Mobile app 2.x', { labels: ['goal-legacy-mobile'] }),
  {
    title: 'Guide a new team through its first project',
    parent: 1,
    sprint: 0,
    points: 5,
    links: [8, 21, 11],
  },
  {
    title: 'Export audit events as CSV',
    labels: ['goal-enterprise-access'],
    sprint: 0,
    status: 'In Progress',
    points: 3,
  },
  {
    title: 'Invoice totals differ by one cent after a currency change',
    type: 'Bug',
    components: ['Billing'],
    sprint: 0,
    status: 'In Review',
    priority: 'High',
    points: 2,
  },
  {
    title: 'Move invoice rendering to the queue',
    components: ['Billing'],
    sprint: 0,
    status: 'Done',
    points: 5,
  },
  { title: 'Rework the links in the footer', parent: 5, sprint: 0, points: 1, priority: 'Low' },
  { title: 'Offline drafts in the old mobile app', parent: 6, sprint: 0, status: 'In Progress', points: 8 },
  {
    title: 'Custom approval flow for Northwind',
    labels: ['custom-work', 'goal-enterprise-access'],
    sprint: 0,
    status: 'In Review',
    points: 5,
  },
  {
    title: 'White-label the portal for Fabrikam',
    labels: ['custom-work'],
    sprint: 0,
    status: 'To Do',
    points: 8,
    priority: 'High',
  },
  { title: 'Prepare the price list for the committee', sprint: 0, status: 'In Progress', forbidden: true },
  { title: 'Show push settings beside e-mail settings', sprint: 0, status: 'In Review', movedTo: 'APP-23' },
  { title: 'Sign in with SAML and map groups to roles', parent: 2, sprint: 0, status: 'To Do', points: 8 },
  {
    title: 'Customers in the EU cannot download receipts',
    labels: ['incident'],
    type: 'Task',
    sprint: 0,
    status: 'In Progress',
    priority: 'Highest',
  },
  {
    title: 'Erase personal data 30 days after an account closes',
    labels: ['gdpr'],
    type: 'Task',
    sprint: 0,
    status: 'Done',
    points: 3,
  },
  { title: 'Keep HIPAA consent with each visit record', sprint: 0, status: 'Done', points: 5 },
  { title: 'Shorten sign-up to two steps', parent: 1, sprint: 0, status: 'In Review', points: 3 },
  { title: 'Search by customer number in the back office', sprint: 0, status: 'Done', points: 2 },
  {
    title: 'Cart loses its items after a session times out',
    type: 'Bug',
    parent: 3,
    sprint: 1,
    priority: 'High',
    points: 3,
  },
  { title: 'Warm the price cache before a sale starts', parent: 3, sprint: 1, points: 3 },
  { title: 'Filter the audit log by actor', parent: 2, sprint: 1, points: 3 },
  { title: 'Sample data for an empty workspace', labels: ['goal-self-serve'], sprint: 1, points: 5 },
  { title: 'Rename “Basket” to “Cart” everywhere', parent: 5, sprint: 1, points: 1, priority: 'Low' },
  { title: 'Appointment reminders for clinics', parent: 4, sprint: 1, points: 5 },
  { title: 'Separate price list for Contoso', labels: ['custom-work'], sprint: 1, points: 5 },
  { title: 'Answer tickets on the new refund policy', labels: ['support'], type: 'Task', sprint: 1 },
];

/** APP: software, team-managed. */
export const APP: readonly Written[] = [
  epic('Onboarding revamp'),
  epic('Widgets and shortcuts'),
  epic('Old tablet layout', { labels: ['goal-legacy-mobile'] }),
  { title: 'Welcome tour with a skip button', parent: 1, sprint: 0 },
  { title: 'Scan a QR code to join a team', labels: ['goal-self-serve'], sprint: 0, status: 'In Progress' },
  {
    title: 'App closes when a photo is larger than 20 MB',
    type: 'Bug',
    sprint: 0,
    status: 'In Review',
    priority: 'High',
  },
  { title: 'Home screen widget for open orders', parent: 2, sprint: 0, status: 'Done' },
  { title: 'Split view on old tablets', parent: 3, sprint: 0, status: 'In Progress' },
  { title: 'Kiosk mode for Northwind stores', labels: ['custom-work'], sprint: 0 },
  { title: 'Pay an open invoice from a notification', components: ['Billing'], sprint: 0, status: 'Done' },
  {
    title: 'Ask for consent before contacts are read',
    labels: ['gdpr'],
    type: 'Task',
    sprint: 0,
    status: 'In Review',
  },
  { title: 'Contract terms for the app stores', sprint: 0, forbidden: true },
  { title: 'Sign in with a passkey', labels: ['goal-enterprise-access'], sprint: 0, status: 'In Review' },
  { title: 'HIPAA banner on shared devices', sprint: 0, status: 'Done' },
  { title: 'Haptic feedback when an order is packed', parent: 2, sprint: 1 },
];

/** OPS: business. */
export const OPS: readonly Written[] = [
  {
    title: 'Renew the data processing agreement with the host',
    type: 'Task',
    labels: ['gdpr'],
    status: 'In Progress',
  },
  { title: 'Write the self-serve plan comparison page', type: 'Task', labels: ['goal-self-serve'] },
  {
    title: 'Security questionnaire for enterprise trials',
    type: 'Task',
    labels: ['goal-enterprise-access'],
    status: 'In Progress',
  },
  { title: 'Plan the summer party', type: 'Task', status: 'Done' },
  { title: 'Train support on the new refund policy', type: 'Task', labels: ['support'], status: 'Done' },
  { title: 'Press kit for the old mobile app', type: 'Task', labels: ['goal-legacy-mobile'] },
  { title: 'Travel to Northwind for a custom workshop', type: 'Task', labels: ['custom-work'] },
  { title: 'Salary bands 2027', type: 'Task', status: 'In Progress', forbidden: true },
  { title: 'HIPAA training for the health team', type: 'Task', status: 'Done' },
  { title: 'Reconcile payouts with the bank', type: 'Task', components: ['Billing'], status: 'In Progress' },
  { title: 'Order badges for new starters', type: 'Task' },
];

/** PLAT: Data Center. */
export const PLAT: readonly Written[] = [
  epic('Audit log for admins'),
  epic('Ten times the load', { labels: ['goal-scale-platform'] }),
  epic('Build farm'),
  {
    title: 'Write audit events in append-only files',
    parent: 1,
    sprint: 0,
    status: 'In Progress',
    points: 5,
  },
  { title: 'Shard the session store', parent: 2, sprint: 0, points: 8 },
  { title: 'Replace the disks of the build farm', parent: 3, sprint: 0, type: 'Task', status: 'In Review' },
  {
    title: 'Nightly backup fails when a volume is full',
    type: 'Bug',
    sprint: 0,
    status: 'In Progress',
    priority: 'High',
  },
  { title: 'Dedicated cluster for Fabrikam', labels: ['custom-work'], sprint: 0 },
  { title: 'Gateway for the old mobile app', labels: ['goal-legacy-mobile'], sprint: 0, status: 'Done' },
  { title: 'Rate limits per invoice job', components: ['Billing'], sprint: 0, status: 'Done', points: 3 },
  {
    title: 'Answer the outage of 3 November',
    labels: ['incident'],
    type: 'Task',
    sprint: 0,
    status: 'In Review',
    priority: 'Highest',
  },
  { title: 'Licence talks with the database vendor', sprint: 0, forbidden: true },
  { title: 'Encrypt HIPAA exports at rest', sprint: 0, status: 'Done' },
  { title: 'Retire log shipping by mail', sprint: 1, type: 'Task' },
  { title: 'Self-serve keys for new services', labels: ['goal-self-serve'], sprint: 1, points: 3 },
];
