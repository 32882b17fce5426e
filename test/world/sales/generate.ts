import { chanceOf, type Chance } from '../chance.ts';
import { GOALS, STAGES, type Company, type Deal } from './deal.ts';

const COMPANIES: readonly (readonly [
  name: string,
  industry: string,
  employees: number,
  country: string,
  segment: string,
])[] = [
  ['Beanworks', 'Food', 4_200, 'Germany', 'Enterprise'],
  ['Orchard & Sons', 'Farming', 60, 'Germany', 'SMB'],
  ['Kliniken Nord', 'Health', 2_600, 'Germany', 'Enterprise'],
  ['Quarry Tools', 'Machinery', 310, 'United States', 'Mid-Market'],
  ['Harbour Freight Lines', 'Transport', 8_900, 'Netherlands', 'Enterprise'],
  ['Paper Lantern', 'Retail', 24, 'Switzerland', 'SMB'],
];

/** What the segments and industries are, for definitions of fields. */
export const SEGMENTS = [...new Set(COMPANIES.map(([, , , , segment]) => segment))];
export const INDUSTRIES = [...new Set(COMPANIES.map(([, industry]) => industry))];

type Given = Pick<Deal, 'name'> & Partial<Omit<Deal, 'company'>> & { readonly of?: number };

/** The first deals: what tests name. */
const WRITTEN: readonly Given[] = [
  { name: 'Beanworks audit package', of: 0, amount: 48_000, goal: 'enterprise-access', stage: 'Qualified', description: 'Promised with SHOP-2, see https://acme.atlassian.net/browse/SHOP-2.' },
  { name: 'Orchard rollout', of: 1, amount: 80_000, goal: null, description: 'Wants SHOP-2 and SHOP-17 first, and all of it in UTF-8.', stage: 'Qualified' },
  { name: 'Kliniken Nord: HIPAA review', of: 2, amount: 126_500, goal: null, description: 'Waits for SHOP-2 and ISO-27001.', stage: 'Demo' },
  { name: 'Quarry pilot', of: 3, amount: 12_500, goal: null, stage: 'Demo', notes: ['<p>Will they sign?</p>', '<p>Yes, with <a href="https://acme.atlassian.net/browse/SHOP-22">this</a>&nbsp;and SHOP&#45;11</p>'] },
  { name: 'Harbour renewal', of: 4, amount: null, goal: 'scale-platform', stage: 'Proposal' },
  { name: 'Lantern starter', of: 5, amount: 900, goal: 'self-serve', stage: 'Proposal' },
  { name: 'Lantern whole chain', of: 5, amount: 50_000, goal: 'self-serve', stage: 'Negotiation' },
  { name: 'Orchard extension, not for all eyes', of: 1, amount: 7_000, goal: null, stage: 'Qualified' },
  { name: 'Quarry, with a report nobody else wants', of: 3, amount: 9_000, goal: null, labels: ['custom-work'], stage: 'Demo' },
]; // prettier-ignore

/** Numbers of the written deals that pages show and no answer of the API holds. */
const FORBIDDEN = [8] as const;

const WHATS = ['expansion', 'renewal', 'first year', 'pilot', 'rollout', 'extra seats'] as const;

const day = (offset: number): string =>
  new Date(Date.parse('2026-08-01') + offset * 86_400_000).toISOString().slice(0, 10);

/** Ids as a tool has them, of the deal or company with a number from 1. */
export type IdOf = (kind: 'deal' | 'company', number: number) => string;

/** The written deals, then invented ones up to `count`. `forbidden`: ids. */
export function generate(
  count: number,
  seed: number,
  idOf: IdOf,
): { readonly deals: readonly Deal[]; readonly forbidden: readonly string[] } {
  const chance = chanceOf(seed * 6_007 + 11);
  const companies = COMPANIES.map(([name, industry, employees, country, segment], i) => ({
    id: idOf('company', i + 1),
    name,
    industry,
    employees,
    country,
    segment,
  }));
  const deals = Array.from({ length: Math.max(count, WRITTEN.length) }, (_, i): Deal => {
    const usual = invented(idOf('deal', i + 1), i, companies, chance);
    const { of, ...given } = WRITTEN[i] ?? { name: usual.name };
    return { ...usual, ...given, company: (of === undefined ? null : companies[of]) ?? usual.company };
  });
  return { deals, forbidden: FORBIDDEN.map((number) => idOf('deal', number)) };
}

function invented(id: string, i: number, companies: readonly Company[], chance: Chance): Deal {
  const company = companies[chance.below(companies.length)] as Company;
  const goal = chance.next() < 0.4 ? null : chance.below(GOALS.length);
  return {
    id,
    name: `${company.name} ${chance.pick(WHATS)} ${i + 1}`,
    company,
    stage: chance.pick(STAGES),
    amount: chance.next() < 0.1 ? null : 500 * (1 + chance.below(300)),
    currency: chance.next() < 0.2 ? 'USD' : 'EUR',
    closeDate: day(chance.below(240)),
    goal: goal === null ? null : (GOALS[goal]?.[0] ?? null),
    labels: [],
    description: '',
    notes: [],
    created: day(-30 - chance.below(200)),
  };
}
