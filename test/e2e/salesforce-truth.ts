import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { LARGE_DEALS } from '../world/sales/large-deals.ts';
import type { Deal } from '../world/salesforce/deal.ts';
import { generate } from '../world/salesforce/generate.ts';
import type { Truth } from './truth.ts';

/** The sample strategy for an org that keeps a deal's goal in a field, and a rule for deals on it. */
export const salesStrategy: Strategy = {
  ...sampleStrategy,
  tagging: { labelPrefix: 'goal-', field: 'goal' },
  guardrails: [...sampleStrategy.guardrails, LARGE_DEALS],
};

const compiled = compileStrategy(salesStrategy);
const titles = new Map(
  [...salesStrategy.goals, ...salesStrategy.categories].map((part) => [part.id, part.title]),
);

/** What a page of the world shows of every deal. */
const onPage = (tenant: string, deal: Deal): WorkItem => ({
  site: 'salesforce',
  tenant,
  key: deal.id,
  kind: 'deal',
  title: deal.name,
  url: `https://${tenant}/lightning/r/Opportunity/${deal.id}/view`,
  currency: deal.currency,
  ...(deal.amount !== null && { amount: deal.amount }),
  closeDate: deal.closeDate,
  stage: deal.stage,
  account: deal.account.name,
});

/**
 * What of a deal is known: `row` = a page shows it in a row, and its fields are not read; `record` = as its own page shows it;
 * `api` = all fields; `plain api` = all, of an org that has none of its own.
 */
export type Known = 'row' | 'record' | 'api' | 'plain api';

/**
 * What every badge of an org must say, from the world's own deals and the strategy, past all of the extension's reading.
 * Where the API has not been read only a goal that the page names is certain.
 */
export function dealTruth(
  known: Known,
  { items = 120, seed = 1, tenant = 'acme.lightning.force.com' } = {},
): (id: string) => Truth | undefined {
  const { deals, forbidden } = generate(items, seed);
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return (id) => {
    const deal = byId.get(id);
    if (!deal) return undefined;
    const { account, goal, layout } = deal;
    const named = known === 'api' || (known === 'record' && layout === 'page') ? goal : null;
    if ((known === 'row' || known === 'record') && named === null) return { state: 'unknown', title: '' };
    const item: WorkItem = {
      ...onPage(tenant, deal),
      ...(named !== null && { custom: { goal: named } }),
      ...(known === 'api' && { segment: account.segment }),
      ...(known !== 'record' && { industry: account.industry, employees: account.employees }),
      ...(known !== 'record' && forbidden.includes(id) && { readable: false }),
    };
    const { bucket } = resolve(compiled, item, new Date());
    const [state = '', part = ''] = bucket.split(':');
    return { state, title: titles.get(part) ?? '' };
  };
}
