import type { SiteId } from '../domain/work-item.ts';
import type { LaterScript } from './later-script.ts';

/** A content script that runs on a site a person has added. */
export interface SiteScript {
  readonly site: SiteId;
  readonly origin: string;
}

export interface ExtensionCookie {
  readonly value: string;
  readonly domain: string;
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
  /** Runs one of our scripts, by its name, in one frame of one tab. */
  runScript(tabId: number, frameId: number, name: string): Promise<void>;
  /** Runs one of the background's later scripts in the background itself: once, however often it is asked for. */
  loadLater(script: LaterScript): Promise<void>;
  openOptions(): Promise<void>;
  /** Shows a count on the toolbar's button while the tab shows this page; 0 takes it away. */
  showCount(tabId: number, count: number): Promise<void>;
  /**
   * Sets the alarm of this name, in place of the one there was: it goes off at the instant (milliseconds since 1970), or as soon as the
   * browser runs again.
   */
  wakeAt(name: string, when: number): Promise<void>;
  /** What content scripts may know without asking: `storage.local`. */
  readShared(key: string): Promise<unknown>;
  share(values: Readonly<Record<string, unknown>>): Promise<void>;
  clearShared(): Promise<void>;
  /** What is forgotten when the browser is closed, and is out of every content script's reach. */
  readSession(key: string): Promise<unknown>;
  keepSession(key: string, value: unknown): Promise<void>;
  /** What an administrator has set for this extension: `storage.managed`. Rejects where the browser has no such policy. */
  readManaged(): Promise<unknown>;
  /**
   * Runs one of our scripts in an open tab of the origin and hands it a task, which it answers as JSON; undefined without such a
   * tab. What comes back is a page's word.
   */
  askTab(origin: string, script: string, task: unknown): Promise<unknown>;
  /** Where a sign-in window has to end. */
  signInRedirect(): string;
  /** Opens the browser's sign-in window; resolves to the address it ended at, rejects when it is closed. */
  signIn(url: string): Promise<string>;
  /** The one cookie of that name that is sent to `url`; null without one, and without the permission. */
  cookie(url: string, name: string): Promise<ExtensionCookie | null>;
  /** All secure cookies of that name below the domain. */
  cookiesBelow(domain: string, name: string): Promise<readonly ExtensionCookie[]>;
  /** Bytes used and allowed, where the browser says. */
  space(): Promise<{ readonly bytes?: number; readonly quota?: number }>;
}
