/**
 * Which Pipedrive page an address is: `https://COMPANY.pipedrive.com/deal/ID`, boards (`/pipeline/ID/user/everyone`,
 * `/pipeline/ID/filter/ID`), lists (`/deals`, `/deals/list/…`), and any other page for the deals linked there. The company's
 * name in the host is the tenant; it may hold digits and hyphens.
 * Fragile: nothing known. Evidence: addresses in use by extensions and end-to-end tests, 2019-26.
 */
import type { Route, View } from '../adapter.ts';

const HOST = /^([a-z0-9][a-z0-9-]{0,62})\.pipedrive\.com$/;
/** Pipedrive's own hosts, which are no company's. */
const OWN = new Set(['app', 'www', 'api', 'oauth', 'developers', 'support', 'learn', 'community', 'marketplace', 'status', 'academy']); // prettier-ignore
const DEAL = /^\/(?:v1\/)?deal\/(\d{1,15})(?=$|[/?#])/;
/** Settings hold no work. */
const NOT_OURS = /^\/(?:settings|auth|api)(?=$|\/)/;
const VIEWS: Readonly<Record<string, View>> = { pipeline: 'board', deals: 'list' };

/** Null = nothing of ours: other hosts, settings, sign-in. */
export function route(url: URL): Route | null {
  const tenant = url.protocol === 'https:' && !url.port ? HOST.exec(url.hostname)?.[1] : undefined;
  if (!tenant || OWN.has(tenant) || NOT_OURS.test(url.pathname)) return null;
  const key = DEAL.exec(url.pathname)?.[1];
  if (key) return { site: 'pipedrive', tenant, view: 'deal', key };
  const area = url.pathname.split('/')[1] ?? '';
  const view = Object.hasOwn(VIEWS, area) ? VIEWS[area] : undefined;
  return { site: 'pipedrive', tenant, view: view ?? 'links' };
}

/** The deal of this very company that a link leads to; null for other hosts and pages. */
export function dealOfHref(href: string, { tenant }: Route): string | null {
  let path: string | undefined = href;
  // Almost all links are paths, and parsing an address is dear.
  if (!/^\/(?![/\\])/.test(href)) {
    const home = `https://${tenant}.pipedrive.com`;
    const url = URL.parse(href, home);
    path = url?.origin === home ? url.pathname : undefined;
  }
  return path === undefined ? null : (DEAL.exec(path)?.[1] ?? null);
}

/** The page of a deal. */
export const addressOf = (key: string, { tenant }: Route): string =>
  `https://${tenant}.pipedrive.com/deal/${key}`;
