import { fail, ok } from '../domain/result.ts';
import type { Answer, MessageError, SitesAnswer } from '../messages/protocol.ts';
import type { SiteId } from '../domain/work-item.ts';
import { SITE_HOSTS } from '../sites/hosts.ts';
import type { KeptSite, State } from '../store/records.ts';
import { nextState, readState } from '../store/state.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { siteOriginOf } from './custom-sites/origin.ts';

const NO_ORIGIN: MessageError = {
  code: 'invalid',
  message: 'A site is an https address without a path, such as https://jira.example.com.',
  problems: [{ path: 'origin', message: 'This is not an https address of a site.' }],
};

const NOT_ALLOWED: MessageError = {
  code: 'privilege',
  message: 'The browser has not been told to allow Throughline on this site.',
};

const vendors: SitesAnswer['vendors'] = SITE_HOSTS.map(({ id, title, matches }) => ({
  site: id,
  title,
  matches,
}));

const answerOf = ({ sites }: State): SitesAnswer => ({ vendors, added: sites });

/** The origin of a site that a person may add; null for anything that is not exactly one https origin outside the vendors'. */
export const siteOrigin = (text: string): string | null => siteOriginOf(text, 'jira');

export async function getSites(app: App): Promise<Answer<SitesAnswer>> {
  return app.store.read(async (tx) => answerOf(await readState(tx)));
}

/** For the router's check of senders. */
export async function keptSites(app: App): Promise<Answer<SitesAnswer['added']>> {
  const sites = await getSites(app);
  return sites.ok ? ok(sites.value.added) : sites;
}

export async function addSite(
  app: App,
  request: { site: SiteId; origin: string },
): Promise<Answer<SitesAnswer>> {
  const origin = siteOrigin(request.origin);
  if (origin === null || !SITE_HOSTS.some(({ id }) => id === request.site)) return fail(NO_ORIGIN);
  if (!(await app.extension.permitted(origin))) return fail(NOT_ALLOWED);
  return keepSite(app, { site: request.site, origin });
}

/**
 * Keeps the site first and registers its script then: a lost registration is made good at the next start, a lost site is not.
 * Whatever was kept for the origin makes room.
 */
export async function keepSite(app: App, site: Omit<KeptSite, 'addedAt'>): Promise<Answer<SitesAnswer>> {
  const addedAt = app.now().toISOString();
  let before: KeptSite | undefined;
  const done = await commit<SitesAnswer>(app, 'strict', (_tx, state) => {
    before = state.sites.find(({ origin }) => origin === site.origin);
    const others = state.sites.filter((one) => one !== before);
    const sites = [...others, { ...site, addedAt: before?.site === site.site ? before.addedAt : addedAt }];
    const next = { ...nextState(state, 'decided'), sites };
    return Promise.resolve(ok({ value: answerOf(next), state: next }));
  });
  if (done.ok) {
    if (before && before.site !== site.site)
      await app.extension.unregister(site.origin).catch(() => undefined);
    await registerSites(app);
    await app.extension.reach(site.site, [pageMatch(site.origin)]);
  }
  return done;
}

export async function removeSite(app: App, request: { origin: string }): Promise<Answer<SitesAnswer>> {
  const done = await commit<SitesAnswer>(app, 'strict', (_tx, state) => {
    const sites = state.sites.filter(({ origin }) => origin !== request.origin);
    const next = { ...nextState(state, 'decided'), sites };
    return Promise.resolve(ok({ value: answerOf(next), state: next }));
  });
  if (done.ok) await registerSites(app);
  return done;
}

/** The origin's pages, on whatever port: Firefox knows no ports in match patterns. */
const pageMatch = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/**
 * Starts the overlay in pages that were open before the extension was there or updated. The overlay sees for itself that it
 * does not run twice.
 */
export async function reachOpenPages(app: App): Promise<void> {
  const kept = await getSites(app);
  const added = kept.ok ? kept.value.added : [];
  const own = (id: SiteId): readonly string[] =>
    added.filter(({ site }) => site === id).map(({ origin }) => pageMatch(origin));
  for (const { id, matches } of SITE_HOSTS) await app.extension.reach(id, [...matches, ...own(id)]);
  const custom = own('custom');
  if (custom.length > 0) await app.extension.reach('custom', custom);
}

/**
 * Makes the registered scripts those of the kept sites: registers what was lost or added, takes off what was removed. Sites
 * without permission wait until it is given again. Repeating it changes nothing.
 */
export async function registerSites(app: App): Promise<void> {
  const kept = await getSites(app);
  if (!kept.ok) return;
  const registered = await app.extension.registered();
  const { added } = kept.value;
  for (const origin of registered)
    if (!added.some((site) => site.origin === origin)) await app.extension.unregister(origin);
  for (const site of added) {
    if (registered.includes(site.origin) || !(await app.extension.permitted(site.origin))) continue;
    await app.extension.register(site);
  }
}
