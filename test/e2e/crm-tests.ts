// What holds on the pages of every CRM whose deals are read with a key: the two test files name the views and add their own.
import { expect, it } from 'vitest';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import type { ConnectRequest } from '../../lib/messages/connections.ts';
import { BADGE } from '../world/badges.ts';
import type { Fault } from '../world/control.ts';
import { openCard } from './card.ts';
import { bare, connect, harm, popupSays, scrollTo, seenBadges, settled, type PageScope } from './crm-page.ts';
import { crmTruth, type Crm } from './crm-truth.ts';
import { salesStrategy } from './salesforce-truth.ts';
import { inBothBrowsers, keepStrategy, until, type Stage } from './support.ts';
import { wrongBadges } from './truth.ts';

/** A view: its address, the rows of which each in sight has exactly one badge, and the fewest badges. */
export interface CrmView {
  readonly name: string;
  readonly url: string;
  readonly rows: string;
  readonly least: number;
  /** What scrolls, where its rows are recycled, and how far a jump goes. */
  readonly boxes?: string;
  readonly jumps?: readonly number[];
}

export interface CrmPlan extends Crm {
  readonly title: string;
  /** Hosts of the API and of the pages. */
  readonly api: string;
  readonly pages: string;
  readonly lookAlikes: readonly string[];
  readonly token: string;
  /** What is typed beside the token. */
  readonly company?: string;
  /** Part of the path by which deals are read. */
  readonly path: string;
  readonly list: CrmView;
  readonly board: CrmView;
  /** Of the second deal, a large one with a small company. */
  readonly record: CrmView;
  /** Where people's words name other deals. */
  readonly prose: string;
}

const FAULTS: readonly (readonly [name: string, fault: Omit<Fault, 'path'>, code: FaultCode])[] = [
  ['401', { answer: 401 }, 'key_refused'],
  ['429', { answer: 429, retryAfter: '60' }, 'rate_limited'],
  ['500', { answer: 500 }, 'server_error'],
  ['a truncated answer', { answer: 'truncated' }, 'bad_answer'],
];

interface StorageScope {
  readonly chrome: { readonly storage: { readonly local: { get(keys: null): Promise<object> } } };
}

const ATTEMPT = { timeout: 60_000 };

export function onCrm(plan: CrmPlan, items: number, more: (stage: Stage) => void): void {
  const { site, tenant, token, list, board, record } = plan;
  const [ofPage, ofApi] = [crmTruth(plan, 'page'), crmTruth(plan, 'api')];
  const second = plan.deals[1]?.id ?? '';
  const request: ConnectRequest =
    site === 'pipedrive'
      ? { site, tenant, key: token, keep: 'always' }
      : { site, key: token, keep: 'always' };

  /** Forgets everything, keeps the strategy, and connects again. */
  const afresh = async ({ session }: Stage): Promise<void> => {
    await session.ask('wipe', { requestId: crypto.randomUUID() });
    await keepStrategy(session, salesStrategy);
    const added = await session.ask('connections.add', request);
    if (!added.ok) throw new Error(JSON.stringify(added.error));
  };

  inBothBrowsers(
    `on ${plan.title}`,
    (stage) => {
      it('not connected: says clearly that it cannot see', ATTEMPT, async () => {
        for (const { name, url, rows, least } of [list, board, record]) {
          const page = await stage.session.page(url);
          const badges = await settled(stage, page, rows, least);
          expect(badges.length, name).toBeGreaterThanOrEqual(least);
          expect(wrongBadges(badges, ofPage), name).toEqual([]);
          const unseen = badges.filter(({ state }) => state === 'unknown').map(({ label }) => label);
          expect(new Set(unseen)).toEqual(
            new Set([`${common.state_unknown}: ${common.fault_not_connected}`]),
          );
          if (name === list.name) await popupSays(stage, page, common.fault_not_connected);
          await page.close();
        }
      });

      it('leaves hosts that only look like it as they are', ATTEMPT, async () => {
        for (const host of plan.lookAlikes) {
          const page = await stage.session.page(list.url.replace(plan.pages, host));
          await new Promise((done) => setTimeout(done, 700));
          expect(await stage.session.badges(page), host).toEqual([]);
          await page.close();
        }
      });

      it(
        'connects by the options page, and an open page shows at once what the API decides',
        ATTEMPT,
        async () => {
          const { session } = stage;
          const page = await session.page(record.url);
          const [before] = await settled(stage, page, record.rows);
          expect(before).toMatchObject({ key: second, state: 'unknown' });
          await session.grantOrigin(`https://${plan.api}/*`);
          const typed = { key: token, ...(plan.company && { company: plan.company }) };
          const said = await connect(session, plan.title, typed, `${plan.title} is connected`);
          expect(said).not.toContain(token);
          await page.bringToFront();
          await until('the guardrail on the open page', async () =>
            (await session.badges(page)).some(({ key, state }) => key === second && state === 'off_strategy'),
          );
          const card = await openCard(session, page, second);
          expect(card).toContain('Large deal outside the target segments');
          expect(card).toContain('Head of Product');
          await page.close();
        },
      );

      it('connected: right on every view, one a row, none in prose, and no row grows', ATTEMPT, async () => {
        const { session } = stage;
        const settings = await session.ask('settings.get', {});
        if (!settings.ok) throw new Error(settings.error.message);
        for (const { name, url, rows, least } of [list, board, record]) {
          const page = await session.page(url);
          const badges = await settled(stage, page, rows, least);
          expect(badges.length, name).toBeGreaterThanOrEqual(least);
          expect(wrongBadges(badges, ofApi), name).toEqual([]);
          expect(await bare(page, rows), `${name}: rows without exactly one badge`).toBe(0);
          const inProse = await page.$$eval(`:is(${plan.prose}) ${BADGE}`, ({ length }) => length);
          expect(inProse, `${name}: badges in prose`).toBe(0);
          const heights = () =>
            page.$$eval(rows, (all) => all.map((row) => row.getBoundingClientRect().height));
          const withBadges = await heights();
          await session.ask('settings.put', { ...settings.value, badges: false });
          await until('badges to go', async () => (await page.$$(BADGE)).length === 0);
          expect(withBadges, name).toEqual(await heights());
          await session.ask('settings.put', { ...settings.value, badges: true });
          await until('badges to come back', async () => (await page.$$(BADGE)).length >= least);
          expect(await harm(page), `${name}: errors of the page`).toEqual([]);
          await page.close();
        }
      });

      it.each([list, board])('recycled rows are right after rest: $name', ATTEMPT, async (view) => {
        const page = await stage.session.page(view.url);
        await settled(stage, page, view.rows, view.least);
        for (const top of view.jumps ?? []) {
          await scrollTo(page, view.boxes ?? '', top);
          // Keys and paint are read one after the other, so a single look in the midst of a change may mix two rows up.
          await until('right badges', async () => {
            const now = await seenBadges(stage, page);
            return now.length >= view.least && wrongBadges(now, ofApi).length === 0;
          }).catch(() => undefined);
          const badges = await settled(stage, page, view.rows, view.least);
          expect(await bare(page, view.rows), `at ${top}`).toBe(0);
          expect(wrongBadges(badges, ofApi), `at ${top}`).toEqual([]);
        }
        expect(await harm(page)).toEqual([]);
        await page.close();
      });

      it('sorts, and every row keeps its own badge', ATTEMPT, async () => {
        const page = await stage.session.page(list.url);
        await settled(stage, page, list.rows, list.least);
        const first = () => page.$eval(list.rows, (row) => row.getAttribute('data-world-deal'));
        const before = await first();
        for (const button of await page.$$('th button')) {
          await button.click();
          const badges = await settled(stage, page, list.rows, list.least);
          expect(await bare(page, list.rows)).toBe(0);
          expect(wrongBadges(badges, ofApi)).toEqual([]);
        }
        expect(await first()).not.toBe(before);
        expect(await harm(page)).toEqual([]);
        await page.close();
      });

      it('changes routes without loading, and counts only what is shown', ATTEMPT, async () => {
        const page = await stage.session.page(list.url);
        for (const { url, rows, least } of [list, record, board, record, list]) {
          await page.evaluate(
            (path) => (window as unknown as PageScope).world.go(path),
            new URL(url).pathname,
          );
          await page.waitForSelector(rows, { visible: true });
          const badges = await settled(stage, page, rows, least);
          expect(await bare(page, rows), url).toBe(0);
          expect(wrongBadges(badges, ofApi), url).toEqual([]);
        }
        expect(await harm(page)).toEqual([]);
        await page.close();
      });

      more(stage);

      it('keeps its token to the background', ATTEMPT, async () => {
        const { session, world } = stage;
        await afresh(stage);
        const logs: string[] = [];
        const page = await session.page(record.url);
        page.on('console', (message) => logs.push(message.text()));
        await settled(stage, page, record.rows);
        const told = await Promise.all([
          session.ask('export', {}),
          session.ask('connections.get', {}),
          session.ask('connections.test', { site, tenant }),
        ]);
        expect(told.map(({ ok }) => ok)).toEqual([true, true, true]);
        // The planted token is one that is in use: requests to the API carry it, in no address and no body.
        const sent = world.control.host(plan.api).calls(plan.path);
        expect(sent.length).toBeGreaterThan(0);
        expect(sent.every(({ headers }) => JSON.stringify(headers).includes(token))).toBe(true);
        const shared = await session.inExtension(async () =>
          JSON.stringify(await (globalThis as unknown as StorageScope).chrome.storage.local.get(null)),
        );
        const ofThePage = await page.evaluate(() =>
          JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }]),
        );
        const all = [plan.api, plan.pages].flatMap((host) => world.control.host(host).requests);
        for (const [where, text] of Object.entries({
          told: JSON.stringify(told),
          shared,
          ofThePage,
          badges: JSON.stringify(await session.badges(page)),
          logs: logs.join('\n'),
          addresses: JSON.stringify(all.map(({ path, body }) => [path, body])),
          pages: JSON.stringify(all.filter(({ api }) => !api)),
        }))
          expect(text.includes(token), where).toBe(false);
        await page.close();
      });

      it.each(FAULTS)('a failing API: %s', ATTEMPT, async (_, fault, code) => {
        const { session, world } = stage;
        const levers = world.control.host(plan.api);
        await afresh(stage);
        levers.fault({ path: plan.path, ...fault });
        const sentence = common[`fault_${code}`];
        const page = await session.page(list.url);
        const badges = await until(
          'badges that say that they cannot see',
          async () => {
            const now = await seenBadges(stage, page);
            const done = now.length >= list.least && now.every(({ state }) => state !== 'loading');
            return done && now.some(({ state }) => state === 'unknown') && now;
          },
          25_000,
        );
        expect(new Set(badges.map(({ label }) => label))).toEqual(
          new Set([`${common.state_unknown}: ${sentence}`]),
        );
        await popupSays(stage, page, sentence);
        expect(levers.calls(plan.path).length).toBeLessThanOrEqual(60);
        levers.clearFaults();
        await afresh(stage);
        // As the sentences ask a person to.
        await page.reload();
        await until(
          'right badges once the API is back',
          async () => {
            const now = await seenBadges(stage, page);
            return now.length >= list.least && wrongBadges(now, ofApi).length === 0;
          },
          20_000,
        );
        await page.close();
      });
    },
    { world: { items }, strategy: salesStrategy },
  );
}
