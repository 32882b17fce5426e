import type { Site, WorldSite } from '../site.ts';
import { cloud } from './cloud.ts';
import { CLOUD_PROJECTS, SERVER_PROJECTS } from './issue.ts';
import { keyOf } from './key-of.ts';
import { dataCenter } from './server-dc.ts';
import { tenantOf } from './tenant.ts';

/** Jira Cloud of two customers, and hosts that only look like Jira. */
const CLOUDS = [
  'acme.atlassian.net',
  'globex.atlassian.net',
  'evil-atlassian.net',
  'acme.atlassian.net.evil.example',
];
/** Data Center, at the root of its host and below a context path. */
const SERVERS = [
  ['jira.example.com', ''],
  ['work.example.com', '/jira'],
] as const;

export const jira: WorldSite = {
  hosts: [...CLOUDS, ...SERVERS.map(([host]) => host)],
  isApi: (_, path) => path.includes('/rest/'),
  keyOf,
  open({ seed, items }, control) {
    const sites = new Map<string, Site>();
    // Size is for the first host of a kind: the others are there to be told apart from it.
    const others = Math.min(items, 120);
    CLOUDS.forEach((host, i) => {
      const tenant = tenantOf(
        { host, flavour: 'cloud', projects: CLOUD_PROJECTS, seed: seed + i, items: i === 0 ? items : others },
        control,
      );
      sites.set(host, (asked, levers) => cloud(tenant, asked, levers));
    });
    SERVERS.forEach(([host, contextPath], i) => {
      const size = i === 0 ? items : others;
      const tenant = tenantOf(
        { host, flavour: 'server', contextPath, projects: SERVER_PROJECTS, seed, items: size },
        control,
      );
      sites.set(host, (asked, levers) => dataCenter(tenant, asked, levers));
    });
    return sites;
  },
};
