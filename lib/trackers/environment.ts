/** The browser, as far as asking an API needs it; a parameter, so that tests have their own time and network. */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ x < 1; spreads retries. */
  readonly random: () => number;
  /** Runs `run` after `ms` milliseconds, unless the function it returns is called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly online: () => boolean;
}

/** The browser this runs in, page and background alike. */
export const browserEnvironment = (): Environment => ({
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  online: () => navigator.onLine,
});
