import { fullId } from '../../../lib/domain/salesforce-id.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { STAGES, type Account, type Deal } from './deal.ts';

/** `006` and `001` say which kind of record it is; Salesforce's three letters at the end are a checksum of the capitals. */
const idOf = (kind: '006' | '001', number: number): string =>
  fullId(`${kind}Kd00${String(number).padStart(4, '0')}${number % 2 ? 'AcMe' : 'acmE'}`) ?? '';

const ACCOUNTS: readonly (readonly [
  name: string,
  industry: string,
  employees: number,
  country: string,
  segment: string,
])[] = [
  ['Beanworks', 'Food & Beverage', 4_200, 'Germany', 'Enterprise'],
  ['Orchard & Sons', 'Agriculture', 60, 'Germany', 'SMB'],
  ['Kliniken Nord', 'Healthcare', 2_600, 'Germany', 'Enterprise'],
  ['Quarry Tools', 'Manufacturing', 310, 'United States', 'Mid-Market'],
  ['Harbour Freight Lines', 'Transportation', 8_900, 'Netherlands', 'Enterprise'],
  ['Paper Lantern', 'Retail', 24, 'Switzerland', 'SMB'],
];

type Given = Pick<Deal, 'name'> & Partial<Omit<Deal, 'account'>> & { readonly of?: number };

/** The first deals of an org: what tests name. */
const WRITTEN: readonly Given[] = [
  { name: 'Beanworks audit package', of: 0, amount: 48_000, goal: 'enterprise-access', layout: 'page', description: 'Promised with SHOP-2, see https://acme.atlassian.net/browse/SHOP-2.' },
  { name: 'Orchard rollout', of: 1, amount: 80_000, goal: null, description: 'Wants SHOP-2 and SHOP-17 first, and all of it in UTF-8.', layout: 'dynamic' },
  { name: 'Kliniken Nord: HIPAA review', of: 2, amount: 126_500, currency: 'CHF', goal: null, description: 'Waits for SHOP-2 and ISO-27001.', layout: 'page' },
  { name: 'Quarry pilot', of: 3, amount: 12_500, goal: null, layout: 'dynamic', notes: [{ title: 'Call', body: 'They wait for SHOP-22.' }], fileNotes: [{ title: 'SHOP-11', body: 'See the title.' }] },
  { name: 'Harbour renewal', of: 4, amount: null, goal: 'Handle ten times the load', layout: 'page' },
  { name: 'Lantern starter', of: 5, amount: 900, goal: 'self-serve', layout: 'dynamic' },
  { name: 'Lantern whole chain', of: 5, amount: 50_000, goal: 'self-serve', layout: 'page' },
  { name: 'Orchard extension, not for all eyes', of: 1, amount: 7_000, goal: null, layout: 'page' },
]; // prettier-ignore

/** Of the written deals: on pages, and by its sharing rules in no answer of the API. */
const FORBIDDEN = [8] as const;

const WHATS = [
  'expansion',
  'renewal',
  'first year',
  'pilot',
  'rollout',
  'audit package',
  'extra seats',
] as const;
const GOALS = [
  null,
  null,
  null,
  'enterprise-access',
  'self-serve',
  'health-sector',
  'scale-platform',
] as const;
const TYPES = ['New Business', 'Existing Business', 'Renewal'] as const;

const day = (offset: number): string =>
  new Date(Date.parse('2026-08-01') + offset * 86_400_000).toISOString().slice(0, 10);

export interface Generated {
  readonly deals: readonly Deal[];
  /** Ids. */
  readonly forbidden: readonly string[];
}

/** The written deals, then invented ones up to `count`, at most 9,999. */
export function generate(count: number, seed: number): Generated {
  const chance = chanceOf(seed * 7_919 + 6);
  const accounts = ACCOUNTS.map(([name, industry, employees, country, segment], i): Account => ({
    id: idOf('001', i + 1),
    name,
    industry,
    employees,
    country,
    segment,
  }));
  const deals = Array.from({ length: Math.max(count, WRITTEN.length) }, (_, i) =>
    dealOf(i, accounts, chance),
  );
  return { deals, forbidden: FORBIDDEN.map((number) => idOf('006', number)) };
}

function dealOf(i: number, accounts: readonly Account[], chance: Chance): Deal {
  const usual = invented(i, accounts, chance);
  const { of, ...given } = WRITTEN[i] ?? { name: usual.name };
  return { ...usual, ...given, account: (of === undefined ? null : accounts[of]) ?? usual.account };
}

function invented(i: number, accounts: readonly Account[], chance: Chance): Deal {
  const account = accounts[chance.below(accounts.length)] as Account;
  const stage = chance.pick(STAGES);
  const at = STAGES.indexOf(stage);
  return {
    id: idOf('006', i + 1),
    name: `${account.name} ${chance.pick(WHATS)} ${i + 1}`,
    account,
    stage,
    amount: chance.next() < 0.1 ? null : 500 * (1 + chance.below(300)),
    currency: chance.pick(['EUR', 'EUR', 'EUR', 'USD', 'CHF']),
    closeDate: day(chance.below(240)),
    probability: [10, 20, 60, 80, 100, 0][at] ?? 0,
    type: chance.pick(TYPES),
    nextStep: chance.pick(['', '', 'Show the export', 'Call the buyer']),
    description: '',
    notes: [],
    fileNotes: [],
    goal: chance.pick(GOALS),
    layout: i % 2 === 0 ? 'page' : 'dynamic',
    created: day(-chance.below(120)),
  };
}
