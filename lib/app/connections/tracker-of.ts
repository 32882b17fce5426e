import type { SiteId } from '../../domain/work-item.ts';
import type { App } from '../app.ts';
import type { Tracker } from './tracker.ts';
import type { TRACKERS } from './trackers.ts';

declare global {
  /** Left by the script that holds the trackers; see docs/decisions/0010. */
  var throughlineTrackers: typeof TRACKERS | undefined;
}

/** Sites that have one: `satisfies` keeps the list true. */
const ASKED = { hubspot: true, linear: true, pipedrive: true, salesforce: true } as const satisfies Record<
  keyof typeof TRACKERS,
  true
>;

const isAsked = (site: SiteId): site is keyof typeof ASKED => Object.hasOwn(ASKED, site);

/** The tracker of a site that is asked from the background; its script is loaded when first needed. */
export async function trackerOf(app: App, site: SiteId): Promise<Tracker | undefined> {
  if (!isAsked(site)) return undefined;
  if (!globalThis.throughlineTrackers) await app.extension.loadLater('trackers');
  return globalThis.throughlineTrackers?.[site];
}
