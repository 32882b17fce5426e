import { hubspotKey } from '../../lib/domain/hubspot-key.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { Ticket } from '../world/hubspot/ticket.ts';
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
  /** Of HubSpot, which are judged as well. */
  readonly tickets?: readonly Ticket[];
  /** On pages, and in no answer of the API. */
  readonly forbidden: readonly string[];
}

/**
 * What every badge must say, from the world's own records and the strategy, past all of the extension's reading. `page`: the field
 * with the goal would be stronger than what a page shows, so nothing is certain without the API; `api`: with all fields.
 */
export function crmTruth(crm: Crm, known: 'page' | 'api'): (key: string) => Truth | undefined {
  const items = new Map(
    [...crm.deals.map((deal) => ofDeal(crm, deal)), ...(crm.tickets ?? []).map((each) => ofTicket(crm, each))].map(
      (item) => [item.key, item],
    ),
  ); // prettier-ignore
  return (key) => {
    const item = items.get(key);
    if (!item) return undefined;
    if (known === 'page') return { state: 'unknown', title: '' };
    const { bucket } = resolve(compiled, item, new Date());
    const [state = '', part = ''] = bucket.split(':');
    return { state, title: titles.get(part) ?? '' };
  };
}

function ofDeal({ site, tenant, forbidden }: Crm, deal: Deal): WorkItem {
  const { id, company, goal, amount } = deal;
  return {
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
}

const ofTicket = ({ site, tenant }: Crm, { id, subject, category, stage }: Ticket): WorkItem => ({
  site,
  tenant,
  key: hubspotKey({ kind: 'ticket', id }),
  kind: 'ticket',
  title: subject,
  url: '',
  type: category,
  status: stage,
});
