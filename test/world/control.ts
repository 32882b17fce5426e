import type { Answered } from './answer.ts';

/** What a host of the world does at this moment. Tests change it while pages are open. */
export interface Behaviour {
  /** Colour mode the pages are served in and the user has chosen; `auto` follows the browser. */
  colorMode: 'light' | 'dark' | 'auto';
  /** Serves `default-src 'self'; style-src 'self'; script-src 'self'`. */
  strictCsp: boolean;
  /** Every answer of the API waits this long. */
  latencyMs: number;
  /** From DOMContentLoaded until the page's framework takes over the server-rendered markup. */
  hydrationMs: number;
  /** After a client-side route change, from the skeleton to the rows. */
  lateMs: number;
  /** The server sends a skeleton and the rows come after the page has loaded, as where nothing is cached for it. */
  rowsLate: boolean;
  /** Rows and cards in the DOM at once; `all` switches virtualisation off (for measuring). */
  virtual: 'window' | 'all';
  /** Session over: GET answers the login page as 200 text/html, POST answers 400. */
  signedOut: boolean;
  /** Salesforce: its components show open shadow roots of their own. */
  nativeShadow: boolean;
}

export const USUAL: Behaviour = {
  colorMode: 'light',
  strictCsp: false,
  latencyMs: 0,
  hydrationMs: 150,
  lateMs: 60,
  rowsLate: false,
  virtual: 'window',
  signedOut: false,
  nativeShadow: false,
};

/** One fault of the API. `path` is a part of the URL path, such as `bulkfetch`; `times` absent = until cleared. */
export interface Fault {
  readonly path: string;
  /** A status code (400: over a limit, where a tool says it that way), the login page as 200 text/html, half a JSON document, or a closed connection. */
  readonly answer: 400 | 401 | 403 | 404 | 410 | 429 | 500 | 502 | 503 | 'login' | 'truncated' | 'drop';
  /** Value of `Retry-After`, in seconds or as an HTTP date. */
  readonly retryAfter?: string;
  times?: number;
}

export interface LoggedRequest {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** A request to the tool's API, not for a page. */
  readonly api: boolean;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The levers of one host. */
export class HostControl {
  behaviour: Behaviour = { ...USUAL };
  readonly requests: LoggedRequest[] = [];
  /** Keys a person sees on pages and may not read by API: absent from every answer. */
  readonly forbidden = new Set<string>();
  /** Old key → key it has now. Pages still show the old one. */
  readonly moved = new Map<string, string>();
  /** What a plain host has at a path. */
  readonly files = new Map<string, Answered>();
  /** Jira: entity properties by item key, by name, as JSON texts. */
  readonly properties = new Map<string, Map<string, string>>();
  /** Jira: items that may be seen and not changed. */
  readonly readOnly = new Set<string>();
  #faults: Fault[] = [];

  set(change: Partial<Behaviour>): void {
    this.behaviour = { ...this.behaviour, ...change };
  }

  fault(fault: Fault): void {
    this.#faults.push({ ...fault });
  }

  clearFaults(): void {
    this.#faults = [];
  }

  /** The fault that applies to this path now, counted down. */
  takeFault(path: string): Fault | null {
    const found = this.#faults.find((fault) => path.includes(fault.path) && (fault.times ?? 1) > 0);
    if (!found) return null;
    if (found.times !== undefined) found.times -= 1;
    return found;
  }

  /** Calls of the API logged so far, of those whose path contains `part`. */
  calls(part = ''): LoggedRequest[] {
    return this.requests.filter(({ api, path }) => api && path.includes(part));
  }
}

/** The levers of every host, by host name. */
export class WorldControl {
  readonly #hosts = new Map<string, HostControl>();

  host(name: string): HostControl {
    let control = this.#hosts.get(name);
    if (!control) this.#hosts.set(name, (control = new HostControl()));
    return control;
  }
}
