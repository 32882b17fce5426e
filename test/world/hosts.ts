import type { WorldControl } from './control.ts';
import { elsewhere } from './elsewhere.ts';
import { hubspot } from './hubspot/site.ts';
import { jira } from './jira/site.ts';
import { linear } from './linear/site.ts';
import { pipedrive } from './pipedrive/site.ts';
import { salesforce } from './salesforce/site.ts';
import { strategyFile } from './strategy-file.ts';
import type { Site, WorldSite, WorldSize } from './site.ts';

/** Every tool that the world plays. To add one, see README.md beside this file. */
export const SITES: readonly WorldSite[] = [
  jira,
  linear,
  salesforce,
  hubspot,
  pipedrive,
  strategyFile,
  elsewhere,
];

/** The tool at a host, or null where the world has none. */
export const siteAt = (host: string): WorldSite | null =>
  SITES.find(({ hosts }) => hosts.includes(host)) ?? null;

/** Every host of the world and what answers there. */
export const sitesOfWorld = (size: WorldSize, control: WorldControl): Map<string, Site> =>
  new Map(SITES.flatMap((site) => [...site.open(size, control)]));
