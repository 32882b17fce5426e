import { BACKFILL } from '../../lib/app/backfill/backfill.ts';
import { TRACKERS } from '../../lib/app/connections/trackers.ts';
import { MEASURES } from '../../lib/app/measures/measures.ts';
import type { Extension, SiteScript } from '../../lib/platform/extension.ts';

/** The browser as far as use cases see it, with its memory laid open. */
export interface FakeExtension extends Extension {
  readonly shared: Map<string, unknown>;
  readonly session: Map<string, unknown>;
  readonly scripts: Map<string, SiteScript>;
  readonly allowed: Set<string>;
  /** Sites and match patterns whose open tabs were reached. */
  readonly reached: [string, readonly string[]][];
  /** Tab, frame and name of scripts that were run on request. */
  readonly ran: [number, number, string][];
  optionsOpened: number;
  /** What the toolbar shows, by tab. */
  readonly counts: Map<number, number>;
  /** What an administrator has set; null = there is no policy. */
  managed: unknown;
  /** A page that is open, answering tasks; null = no tab. */
  tab: ((origin: string, task: unknown) => Promise<unknown>) | null;
  /** Alarms that are set, by name: milliseconds since 1970. */
  readonly alarms: Map<string, number>;
}

export function fakeExtension(): FakeExtension {
  const shared = new Map<string, unknown>();
  const session = new Map<string, unknown>();
  const scripts = new Map<string, SiteScript>();
  const allowed = new Set<string>();
  const ran: [number, number, string][] = [];
  const reached: [string, readonly string[]][] = [];
  const counts = new Map<number, number>();
  const fake: FakeExtension = {
    shared,
    session,
    scripts,
    allowed,
    ran,
    reached,
    optionsOpened: 0,
    counts,
    managed: null,
    tab: null,
    readManaged: () =>
      fake.managed === null
        ? Promise.reject(new Error('Managed storage manifest not found'))
        : Promise.resolve(fake.managed),
    askTab: (origin, _script, task) => fake.tab?.(origin, task) ?? Promise.resolve(undefined),
    alarms: new Map(),
    permitted: (origin) => Promise.resolve(allowed.has(origin)),
    registered: () => Promise.resolve([...scripts.keys()]),
    register(script) {
      if (scripts.has(script.origin)) return Promise.reject(new Error('Duplicate script ID'));
      scripts.set(script.origin, script);
      return Promise.resolve();
    },
    unregister(origin) {
      if (!scripts.delete(origin)) return Promise.reject(new Error('Nonexistent script ID'));
      return Promise.resolve();
    },
    reach(site, matches) {
      reached.push([site, matches]);
      return Promise.resolve();
    },
    runScript(tab, frame, name) {
      ran.push([tab, frame, name]);
      return Promise.resolve();
    },
    loadLater(script) {
      if (script === 'trackers') globalThis.throughlineTrackers = TRACKERS;
      if (script === 'backfill') globalThis.throughlineBackfill = BACKFILL;
      else globalThis.throughlineMeasures = MEASURES;
      return Promise.resolve();
    },
    showCount(tab, count) {
      counts.set(tab, count);
      return Promise.resolve();
    },
    openOptions() {
      fake.optionsOpened += 1;
      return Promise.resolve();
    },
    wakeAt(name, when) {
      fake.alarms.set(name, when);
      return Promise.resolve();
    },
    readShared: (key) => Promise.resolve(shared.get(key)),
    share(values) {
      for (const [key, value] of Object.entries(values)) shared.set(key, value);
      return Promise.resolve();
    },
    clearShared() {
      shared.clear();
      return Promise.resolve();
    },
    readSession: (key) => Promise.resolve(session.get(key)),
    keepSession(key, value) {
      session.set(key, value);
      return Promise.resolve();
    },
    signInRedirect: () => 'https://throughline-id.chromiumapp.org/',
    signIn: () => Promise.reject(new Error('The user did not approve access.')),
    cookie: () => Promise.resolve(null),
    cookiesBelow: () => Promise.resolve([]),
    space: () => Promise.resolve({ bytes: 1000, quota: 1_000_000 }),
  };
  return fake;
}
