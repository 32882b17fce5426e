import type { SiteId } from '../domain/work-item.ts';

/** A content script that runs on a site a person has added. */
export interface SiteScript {
  readonly site: SiteId;
  readonly origin: string;
}

/**
 * What the use cases need of the browser, and nothing else of it, so that they run under a test without one.
 * Every method rejects with the browser's own error where it cannot do it.
 */
export interface Extension {
  /** Does the person allow us on this origin? */
  permitted(origin: string): Promise<boolean>;
  /** Origins whose content script is registered. */
  registered(): Promise<readonly string[]>;
  /** Registers the site's content script on the origin, over restarts of the browser. */
  register(script: SiteScript): Promise<void>;
  unregister(origin: string): Promise<void>;
  /**
   * Runs the site's content script in tabs that are open already, in which the browser does not start it. Tabs that cannot be
   * reached are passed over.
   */
  reach(site: SiteId, matches: readonly string[]): Promise<void>;
  /** Runs the panel script in one frame of one tab. */
  injectPanel(tabId: number, frameId: number): Promise<void>;
  openOptions(): Promise<void>;
  /** What content scripts may know without asking: `storage.local`. */
  readShared(key: string): Promise<unknown>;
  share(values: Readonly<Record<string, unknown>>): Promise<void>;
  clearShared(): Promise<void>;
  /** Bytes used and allowed, where the browser says. */
  space(): Promise<{ readonly bytes?: number; readonly quota?: number }>;
}
