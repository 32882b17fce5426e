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
 * relative one elsewhere. Plain `fetch` is the page's own as far as Jira's XSRF check can tell, in Firefox too: content
 * scripts of a manifest V3 extension fetch as the page, and `content.fetch` exists in manifest V2 only (MDN, Content scripts).
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
