import { hubspotRecord } from '../domain/hubspot-key.ts';
import { isHttpHere } from '../domain/this-computer.ts';
import type { ItemId, SiteId, WorkItem } from '../domain/work-item.ts';
import type { Observation } from '../store/records.ts';
import { partsOf } from './id-parts.ts';

type Named = Pick<WorkItem, 'tenant' | 'key'>;

interface Addresses {
  /** Is this the site's own address of the item? Whatever it says, only https is opened, and http where `plain` allows it. */
  own(url: URL, item: Named): boolean;
  plain?(url: URL): boolean;
  /** Where the item is when nothing else is known. */
  usual(tenant: string, key: string): string;
}

const HUBSPOT = /^app(?:-[a-z]{2,4}\d{1,2})?\.hubspot\.com$/;

/** Where a record is, in whatever region. */
function hubspotPath(tenant: string, key: string): string {
  const { kind, id } = hubspotRecord(key) ?? { kind: 'deal', id: key };
  return `/contacts/${tenant}/record/${kind === 'ticket' ? '0-5' : '0-3'}/${id}`;
}

const SITES: Readonly<Record<SiteId, Addresses>> = {
  // Self-hosted ones live under a context path, which only the page knows.
  jira: {
    own: (url, { tenant, key }) => url.host === tenant && url.pathname.endsWith(`/browse/${key}`),
    usual: (tenant, key) => `https://${tenant}/browse/${key}`,
  },
  linear: {
    own: ({ host, pathname }, { tenant, key }) =>
      host === 'linear.app' && [`/${tenant}/issue/${key}`, `/${tenant}/project/${key}`].includes(pathname),
    usual: (tenant, key) => `https://linear.app/${tenant}/issue/${key}`,
  },
  salesforce: {
    own: ({ host, pathname }, { tenant, key }) =>
      host === tenant && pathname === `/lightning/r/Opportunity/${key}/view`,
    usual: (tenant, key) => `https://${tenant}/lightning/r/Opportunity/${key}/view`,
  },
  hubspot: {
    own: ({ host, pathname }, { tenant, key }) => HUBSPOT.test(host) && pathname === hubspotPath(tenant, key),
    usual: (tenant, key) => `https://app.hubspot.com${hubspotPath(tenant, key)}`,
  },
  pipedrive: {
    own: ({ host, pathname }, { tenant, key }) =>
      host === `${tenant}.pipedrive.com` && pathname === `/deal/${key}`,
    usual: (tenant, key) => `https://${tenant}.pipedrive.com/deal/${key}`,
  },
  custom: {
    own: ({ host }, { tenant }) => host === tenant,
    plain: isHttpHere,
    usual: (tenant) => `https://${tenant}/`,
  },
};

/**
 * The address that opens the item: rebuilt on https (http for a described tool on this computer) and the item's own tenant, so
 * that no page can plant another. The path is the page's only where it is the site's own for this key.
 */
export function addressOf({ id, item }: Observation): string {
  const url = URL.parse(item.url);
  const { own, plain } = SITES[item.site];
  if (!url || !own(url, item)) return usualAddress(id);
  return `${plain?.(url) ? 'http:' : 'https:'}//${url.host}${url.pathname}`;
}

/** Where an item is when nothing else is known of it. */
export function usualAddress(id: ItemId): string {
  const { site, tenant, key } = partsOf(id);
  return SITES[site].usual(tenant, encodeURIComponent(key));
}
