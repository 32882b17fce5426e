import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { Deal } from '../world/sales/deal.ts';
import { salesStrategy } from './salesforce-truth.ts';
import type { Truth } from './truth.ts';

const compiled = compileStrategy(salesStrategy);
const titles = new Map(
  [...salesStrategy.goals, ...salesStrategy.categories].map((part) => [part.id, part.title]),
);

/** A tool of the world whose deals are judged, with all of them. */
export interface Crm {
  readonly site: 'hubspot' | 'pipedrive';
  readonly tenant: string;
  readonly deals: readonly Deal[];
  /** On pages, and in no answer of the API. */
  readonly forbidden: readonly string[];
}

/**
 * What every badge must say, from the world's own deals and the strategy, past all of the extension's reading. `page`: the field
 * with the goal would be stronger than what a page shows, so nothing is certain without the API; `api`: with all fields.
 */
export function crmTruth(
  { site, tenant, deals, forbidden }: Crm,
  known: 'page' | 'api',
): (id: string) => Truth | undefined {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return (id) => {
    const deal = byId.get(id);
    if (!deal) return undefined;
    if (known === 'page') return { state: 'unknown', title: '' };
    const { company, goal, amount } = deal;
    const item: WorkItem = {
      site,
      tenant,
      key: id,
      kind: 'deal',
      title: deal.name,
      url: '',
      segment: company.segment,
      ...(amount !== null && { amount, currency: deal.currency }),
      ...(goal !== null && { custom: { goal } }),
      // HubSpot's deals have no labels.
      ...(site === 'pipedrive' && { labels: deal.labels }),
      ...(forbidden.includes(id) && { readable: false }),
    };
    const { bucket } = resolve(compiled, item, new Date());
    const [state = '', part = ''] = bucket.split(':');
    return { state, title: titles.get(part) ?? '' };
  };
}
