import { browserEnvironment, type Environment } from '../environment.ts';

export interface JiraEnvironment extends Environment {
  /** Scheme and host that every request goes to: the page's own. */
  readonly origin: string;
}

/**
 * The page's browser. Requests name the page's own origin instead of being relative, because `<base href>` would send a
 * relative one elsewhere. Plain `fetch` of a content script is the page's own, to Jira's XSRF check as well: Origin, Referer
 * and SameSite=Strict cookies are those of the page in Chromium and in Firefox (tried 2026-11-22, Firefox 153). Firefox applies
 * the page's `connect-src` too. `content.fetch` does not exist under manifest V3, and in Chromium a frame named `content`
 * would stand in for it.
 */
export const pageEnvironment = (): JiraEnvironment => ({ ...browserEnvironment(), origin: location.origin });
