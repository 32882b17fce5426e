import type { SiteId } from '../domain/work-item.ts';

/** Where a site lives on vendor hosts. The one source for the manifest, permission requests and sender checks. */
export interface SiteHosts {
  readonly id: SiteId;
  readonly title: string;
  /** Host suffixes with their dot. */
  readonly hosts: readonly string[];
  /** Match patterns of the content script on vendor hosts. */
  readonly matches: readonly string[];
}

export const jiraHosts: SiteHosts = {
  id: 'jira',
  title: 'Jira',
  hosts: ['.atlassian.net', '.jira.com'],
  matches: ['https://*.atlassian.net/*', 'https://*.jira.com/*'],
};

export const SITE_HOSTS: readonly SiteHosts[] = [jiraHosts];

/**
 * The vendor site a page belongs to, by parsed host and dotted suffix, https on the default port only; null for every
 * other page, look-alike hosts (`evil-atlassian.net`, `atlassian.net.evil.com`) included.
 */
export function vendorSiteOf(url: URL): SiteHosts | null {
  const { href, hostname } = url;
  if (!href.startsWith(`https://${hostname}/`)) return null;
  const isOn = (host: string): boolean => hostname.endsWith(host) && hostname.length > host.length;
  return SITE_HOSTS.find((site) => site.hosts.some(isOn)) ?? null;
}
