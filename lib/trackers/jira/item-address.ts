import { ticketAt } from '../../domain/ticket-address.ts';
import { apiPath, KEY, type JiraPlace } from './place.ts';

/** One item of one Jira, by the address of its page. */
export interface JiraItem {
  /** Scheme and host: where it is asked. */
  readonly origin: string;
  /** Path of the item in the REST API: version 3 on Cloud, version 2 where a company runs Jira itself. */
  readonly path: string;
  readonly key: string;
}

/** What stands behind the context path in addresses of a Jira that a company runs itself. */
const PAGES = /\/(browse|projects|issues|secure|plugins)\//;

/** Null for no address of a Jira item. `cloud`: does the host belong to the vendor's cloud? */
export function jiraItemAt(address: string, cloud: (url: URL) => boolean): JiraItem | null {
  const url = URL.parse(address.trim());
  const [site, , key = ''] = ticketAt(address.trim())?.split('/') ?? [];
  if (!url || url.protocol !== 'https:' || site !== 'jira' || !KEY.test(key)) return null;
  const context = url.pathname.slice(0, Math.max(0, url.pathname.search(PAGES)));
  const place: JiraPlace = cloud(url)
    ? { tenant: url.host }
    : { tenant: url.host, flavour: 'server', ...(context !== '' && { contextPath: context }) };
  return { origin: url.origin, path: `${apiPath(place)}/issue/${key}`, key };
}
