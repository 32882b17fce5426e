import { browser } from './browser.ts';
import type { Extension } from './extension.ts';
import { loadLater } from './later-script.ts';

/** Registered scripts carry the origin in their id; ids that begin with an underscore are the browser's. */
const PREFIX = 'added:';

/** With the port, then without: Firefox knows no ports in match patterns, Chrome takes them for a narrower permission. */
const patternsOf = (origin: string): readonly string[] => {
  const { protocol, hostname } = new URL(origin);
  return [`${origin}/*`, `${protocol}//${hostname}/*`];
};

async function permittedPattern(origin: string): Promise<string | undefined> {
  for (const pattern of patternsOf(origin)) {
    // A pattern the browser does not know is rejected: then the next one.
    if (await browser.permissions.contains({ origins: [pattern] }).catch(() => false)) return pattern;
  }
  return undefined;
}

/** What scripts of ours leave in a tab: each answers its own tasks. */
interface TabScope {
  throughlineTasks?: Readonly<Record<string, (task: unknown) => Promise<unknown>>>;
}

/** In the tab, where the script has run before. */
const inTab = (script: string, task: unknown): unknown =>
  (globalThis as unknown as TabScope).throughlineTasks?.[script]?.(task) ?? null;

/** The real browser behind `Extension`. */
export const browserExtension: Extension = {
  permitted: async (origin) => (await permittedPattern(origin)) !== undefined,

  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.filter(({ id }) => id.startsWith(PREFIX)).map(({ id }) => id.slice(PREFIX.length));
  },

  async register({ site, origin }) {
    const pattern = await permittedPattern(origin);
    if (pattern === undefined) throw new Error('There is no permission for this origin.');
    await browser.scripting.registerContentScripts([
      {
        id: PREFIX + origin,
        js: [`content-scripts/${site}.js`],
        matches: [pattern],
        allFrames: false,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  },

  async unregister(origin) {
    await browser.scripting.unregisterContentScripts({ ids: [PREFIX + origin] });
  },

  async reach(site, matches) {
    const tabs = await browser.tabs.query({ url: [...matches] });
    const files = [`/content-scripts/${site}.js`];
    await Promise.all(
      tabs.map(({ id }) =>
        // An error page, a discarded tab, a port without permission: nothing to be done there.
        id === undefined
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => undefined),
      ),
    );
  },

  async runScript(tabId, frameId, name) {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${name}.js`] });
  },

  loadLater,

  openOptions: () => browser.runtime.openOptionsPage(),

  async showCount(tabId, count) {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
    if (count === 0) return;
    // Amber, as everything off strategy; dark on it, at 4.5:1.
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#e0a33a' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#2b1d00' });
  },

  wakeAt: async (name, when) => {
    await browser.alarms.create(name, { when });
  },

  readShared: async (key) => (await browser.storage.local.get(key))[key],
  share: (values) => browser.storage.local.set({ ...values }),
  clearShared: () => browser.storage.local.clear(),

  readSession: async (key) => (await browser.storage.session.get(key))[key],
  keepSession: (key, value) => browser.storage.session.set({ [key]: value }),

  readManaged: () => browser.storage.managed.get(null),

  async askTab(origin, script, task) {
    const tabs = await browser.tabs.query({ url: `https://${new URL(origin).hostname}/*` });
    // The one in use last is the one that is most likely awake and signed in.
    const open = tabs
      .filter(({ url, discarded }) => url?.startsWith(`${origin}/`) && !discarded)
      .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    for (const { id } of open) {
      if (id === undefined) continue;
      const target = { tabId: id };
      const ran = await browser.scripting
        .executeScript({ target, files: [`/${script}.js`] })
        .then(() => browser.scripting.executeScript({ target, func: inTab, args: [script, task] }))
        .catch(() => null);
      if (ran) return (ran[0]?.result as unknown) ?? null;
    }
    return undefined;
  },

  signInRedirect: () => browser.identity.getRedirectURL(),
  signIn: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
  // Without the permission the API is not there.
  cookie: async (url, name) => (await browser.cookies?.get({ url, name })) ?? null,
  cookiesBelow: async (domain, name) => (await browser.cookies?.getAll({ domain, name, secure: true })) ?? [],

  async space() {
    const { usage, quota } = await navigator.storage.estimate();
    return { ...(usage !== undefined && { bytes: usage }), ...(quota !== undefined && { quota }) };
  },
};
