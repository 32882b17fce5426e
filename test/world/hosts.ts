import { html } from './answer.ts';
import type { WorldControl } from './control.ts';
import { cloud } from './jira/cloud.ts';
import { CLOUD_PROJECTS, SERVER_PROJECTS } from './jira/issue.ts';
import { dataCenter } from './jira/server-dc.ts';
import { tenantOf } from './jira/tenant.ts';
import type { Site } from './server.ts';

/** Jira Cloud of two customers; hosts that only look like Jira; a page that has nothing to do with any of it. */
const CLOUD_HOSTS = ['acme.atlassian.net', 'globex.atlassian.net'];
/** Data Center, at the root of its host and below a context path. */
const SERVERS = [
  ['jira.example.com', ''],
  ['work.example.com', '/jira'],
] as const;
const LOOK_ALIKES = ['evil-atlassian.net', 'acme.atlassian.net.evil.example'];

/** Every host of the world and what answers there. */
export function sitesOfWorld(
  size: { readonly seed: number; readonly items: number },
  control: WorldControl,
): Map<string, Site> {
  const sites = new Map<string, Site>();
  // Size is for the first host of a kind: the others are there to be told apart from it.
  const others = Math.min(size.items, 120);
  [...CLOUD_HOSTS, ...LOOK_ALIKES].forEach((host, i) => {
    const items = i === 0 ? size.items : others;
    const tenant = tenantOf(
      { host, flavour: 'cloud', projects: CLOUD_PROJECTS, seed: size.seed + i, items },
      control,
    );
    sites.set(host, (asked, levers) => cloud(tenant, asked, levers));
  });
  for (const [host, contextPath] of SERVERS) {
    const items = contextPath === '' ? size.items : others;
    const tenant = tenantOf(
      { host, flavour: 'server', contextPath, projects: SERVER_PROJECTS, seed: size.seed, items },
      control,
    );
    sites.set(host, (asked, levers) => dataCenter(tenant, asked, levers));
  }
  sites.set('www.example.com', () =>
    html(
      '<!doctype html><html lang="en"><title>Elsewhere</title><p>We shipped <a href="https://acme.atlassian.net/browse/SHOP-7">SHOP-7</a>.</p>',
    ),
  );
  return sites;
}
