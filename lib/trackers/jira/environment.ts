/** The browser, as far as reading fields needs it; a parameter, so that tests have their own time and network. */
export interface JiraEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Scheme and host that every request goes to: the page's own. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ x < 1; spreads retries. */
  readonly random: () => number;
  /** Runs `run` after `ms` milliseconds, unless the function it returns is called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly online: () => boolean;
}

/**
 * The page's browser. Requests name the page's own origin instead of being relative, because `<base href>` would send a
 * relative one elsewhere. Plain `fetch` of a content script is the page's own, to Jira's XSRF check as well: Origin, Referer
 * and SameSite=Strict cookies are those of the page in Chromium and in Firefox (tried 2026-11-22, Firefox 153). Firefox applies
 * the page's `connect-src` too. `content.fetch` does not exist under manifest V3, and in Chromium a frame named `content`
 * would stand in for it.
 */
export const browserEnvironment = (): JiraEnvironment => ({
  fetch: (url, init) => fetch(url, init),
  origin: location.origin,
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  online: () => navigator.onLine,
});
