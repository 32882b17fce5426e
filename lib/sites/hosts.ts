import type { SiteId } from '../domain/work-item.ts';

/** Where a site lives on vendor hosts. The one source for the manifest, permission requests and sender checks. */
export interface SiteHosts {
  readonly id: SiteId;
  readonly title: string;
  /** Host suffixes with their dot; a name without a dot in front is that one host. */
  readonly hosts: readonly string[];
  /** Match patterns of the content script on vendor hosts. */
  readonly matches: readonly string[];
  /** Match patterns of an API on other hosts; asked for when somebody connects it, not at installation. */
  readonly api?: readonly string[];
  /** The tenant an address of the site belongs to, where that is not its host; null = none. */
  readonly tenantOf?: (url: URL) => string | null;
}

/** What people call each of them. Apart, so that the card, which says no more of them, does not carry their hosts. */
export const SITE_TITLES: { readonly [S in SiteId]?: string } = {
  jira: 'Jira',
  linear: 'Linear',
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
};

export const jiraHosts: SiteHosts = {
  id: 'jira',
  title: 'Jira',
  hosts: ['.atlassian.net', '.jira.com'],
  matches: ['https://*.atlassian.net/*', 'https://*.jira.com/*'],
};

/** Other clouds (government, China) and proxies are added by hand. */
export const salesforceHosts: SiteHosts = {
  id: 'salesforce',
  title: 'Salesforce',
  hosts: ['.lightning.force.com'],
  matches: ['https://*.lightning.force.com/*'],
  api: ['https://*.my.salesforce.com/*'],
};

export const linearHosts: SiteHosts = {
  id: 'linear',
  title: 'Linear',
  hosts: ['linear.app'],
  matches: ['https://linear.app/*'],
  api: ['https://api.linear.app/*'],
  tenantOf: ({ pathname }) => /^\/([a-z0-9][a-z0-9-]*)\//i.exec(pathname)?.[1]?.toLowerCase() ?? null,
};

/** One host per region (`app-eu1` …), which no match pattern can name alone; the adapter knows the others by their address. */
export const hubspotHosts: SiteHosts = {
  id: 'hubspot',
  title: 'HubSpot',
  hosts: ['.hubspot.com'],
  matches: ['https://*.hubspot.com/*'],
  api: ['https://api.hubapi.com/*'],
  tenantOf: ({ pathname }) => /^\/[a-z-]+\/(\d{1,15})(?=\/|$)/.exec(pathname)?.[1] ?? null,
};

/** The API is on the company's own host. */
export const pipedriveHosts: SiteHosts = {
  id: 'pipedrive',
  title: 'Pipedrive',
  hosts: ['.pipedrive.com'],
  matches: ['https://*.pipedrive.com/*'],
  tenantOf: ({ hostname }) => hostname.slice(0, hostname.indexOf('.')),
};

export const SITE_HOSTS: readonly SiteHosts[] = [
  jiraHosts,
  linearHosts,
  salesforceHosts,
  hubspotHosts,
  pipedriveHosts,
];

/**
 * Is the address on one of the site's own hosts, by parsed host, to the dot, https on the default port only? Look-alike
 * hosts (`evil-atlassian.net`, `atlassian.net.evil.com`) are not.
 */
export function isOnHost({ href, hostname }: URL, { hosts }: SiteHosts): boolean {
  if (!href.startsWith(`https://${hostname}/`)) return false;
  return hosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) && hostname.length > host.length : hostname === host,
  );
}

/** The vendor site a page belongs to; null for every other page. Content scripts know their own site, and ask `isOnHost`. */
export const vendorSiteOf = (url: URL): SiteHosts | null =>
  SITE_HOSTS.find((site) => isOnHost(url, site)) ?? null;
