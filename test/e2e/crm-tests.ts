// What holds on the pages of every CRM whose deals are read with a key: the two test files name the views and add their own.
// Tests of one browser build on the connection that the first of them makes.
import type { ConsoleMessage, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import popup from '../../lib/locales/popup.en.json' with { type: 'json' };
import type { ConnectRequest } from '../../lib/messages/connections.ts';
import { BADGE } from '../world/badges.ts';
import { openCard } from './card.ts';
import {
  bare,
  connect,
  go,
  harm,
  popupSays,
  rightBadges,
  scrollAbout,
  seenBadges,
  settled,
  withoutBadges,
} from './crm-page.ts';
import { crmTruth, type Crm } from './crm-truth.ts';
import { salesStrategy } from './salesforce-truth.ts';
import { inBothBrowsers, keepStrategy, until, type Stage } from './support.ts';
import { wrongBadges, type Truth } from './truth.ts';

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

/** What the API answers, and what is said of it; the rest of the table is in the trackers' own tests. */
const FAULTS = [
  [429, 'rate_limited'],
  [401, 'key_refused'],
  [404, 'not_found'],
  [503, 'server_error'],
  ['login', 'bad_answer'],
  ['truncated', 'bad_answer'],
  ['drop', 'server_error'],
] as const;

type Truths = (key: string) => Truth | undefined;
/** What one CRM alone has to show, on a page that is open and right. */
type Further = (stage: Stage, page: Page, truth: Truths) => Promise<void>;

export interface CrmPlan extends Crm {
  readonly title: string;
  /** Hosts of the API and of the pages. */
  readonly api: string;
  readonly pages: string;
  /** A host that only looks like it, and what the popup says there. */
  readonly lookAlike: string;
  readonly lookAlikeSays: 'popup_other_page' | 'popup_nothing_here';
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
  readonly onList?: Further;
  readonly onBoard: Further;
  readonly onRecord?: Further;
}

interface StorageScope {
  readonly chrome: { readonly storage: { readonly local: { get(keys: null): Promise<object> } } };
}

export function onCrm(plan: CrmPlan, items: number): void {
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

  /** Every row in sight has its own right badge, none grows by it, and none stands in prose. */
  const holds = async (stage: Stage, page: Page, { name, rows, least }: CrmView): Promise<void> => {
    const badges = await settled(stage, page, rows, least);
    expect(badges.length, name).toBeGreaterThanOrEqual(least);
    expect(wrongBadges(badges, ofApi), name).toEqual([]);
    expect(await bare(page, rows), `${name}: rows without exactly one badge`).toBe(0);
    const inProse = await page.$$eval(`:is(${plan.prose}) ${BADGE}`, ({ length }) => length);
    expect(inProse, `${name}: badges in prose`).toBe(0);
    const heights = () => page.$$eval(rows, (all) => all.map((row) => row.getBoundingClientRect().height));
    const withBadges = await heights();
    expect(withBadges, `${name}: rows that badges make grow`).toEqual(
      await withoutBadges(stage, page, heights),
    );
  };

  /** Rows are recycled as they are scrolled: whatever a badge says meanwhile is of the row it stands in. */
  const scrolls = async (stage: Stage, page: Page, { name, rows, least, boxes, jumps }: CrmView) => {
    const onTime: boolean[] = [];
    const tops = jumps ?? [];
    // What has to be asked for is "Reading" until it is known; the second time all of it is.
    for (const [i, top] of [...tops, ...tops].entries()) {
      await scrollAbout(page, boxes ?? '', top);
      if (i >= tops.length) {
        await new Promise((done) => setTimeout(done, 300));
        onTime.push(wrongBadges(await seenBadges(stage, page), ofApi).length === 0);
      }
      await rightBadges(stage, page, ofApi, least);
      expect(await bare(page, rows), `${name} at ${top}`).toBe(0);
    }
    // Half of them, since the machine is shared: a reader that is slow is slow each time.
    expect(onTime.filter(Boolean).length, `${name}: right 300 ms after rest`).toBeGreaterThanOrEqual(
      tops.length / 2,
    );
  };

  /** The planted token is in use: requests to the API carry it. It is in no address, no body, no page, no answer. */
  const holdsToken = async (
    { session, world }: Stage,
    page: Page,
    logs: readonly string[],
  ): Promise<void> => {
    const told = await Promise.all([
      session.ask('export', {}),
      session.ask('connections.get', {}),
      session.ask('connections.test', { site, tenant }),
    ]);
    expect(told.map(({ ok }) => ok)).toEqual([true, true, true]);
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
  };

  inBothBrowsers(
    `on ${plan.title}`,
    (stage) => {
      it('says clearly that it cannot see, until it is connected by the options page', async () => {
        const { session } = stage;
        await session.grantOrigin(`https://${plan.api}/*`);
        const page = await session.page(list.url);
        const unseen = await settled(stage, page, list.rows, list.least);
        expect(unseen.length).toBeGreaterThanOrEqual(list.least);
        expect(wrongBadges(unseen, ofPage)).toEqual([]);
        expect(new Set(unseen.map(({ label }) => label))).toEqual(
          new Set([`${common.state_unknown}: ${common.fault_not_connected}`]),
        );
        await popupSays(stage, page, common.fault_not_connected);
        await page.bringToFront();
        await go(page, record.url);
        // Until then the badges of the list would do.
        await page.waitForSelector(record.rows, { visible: true });
        const [before] = await settled(stage, page, record.rows);
        expect(before).toMatchObject({ key: second, state: 'unknown' });
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
      });

      it(`${list.name}: right, recycled, sorted, and no row grows`, async () => {
        const page = await stage.session.page(list.url);
        await holds(stage, page, list);
        await scrolls(stage, page, list);
        const first = () => page.$eval(list.rows, (row) => row.getAttribute('data-world-item'));
        const before = await first();
        for (const button of await page.$$('th button')) {
          await button.click();
          await rightBadges(stage, page, ofApi, list.least);
          expect(await bare(page, list.rows)).toBe(0);
        }
        expect(await first()).not.toBe(before);
        await plan.onList?.(stage, page, ofApi);
        expect(await harm(page)).toEqual([]);
        await page.close();
      });

      it(`${board.name}: right, recycled, no row grows, and drags work, also by a badge`, async () => {
        const page = await stage.session.page(board.url);
        await holds(stage, page, board);
        await scrolls(stage, page, board);
        await plan.onBoard(stage, page, ofApi);
        expect(page.url()).toBe(board.url);
        expect(await harm(page)).toEqual([]);
        await page.close();
      });

      it(`${record.name}: right, and on the way from view to view only what is shown counts`, async () => {
        const page = await stage.session.page(record.url);
        await holds(stage, page, record);
        for (const { url, rows, least } of [list, board, record]) {
          await go(page, url);
          await page.waitForSelector(rows, { visible: true });
          await rightBadges(stage, page, ofApi, least);
          expect(await bare(page, rows), url).toBe(0);
        }
        await plan.onRecord?.(stage, page, ofApi);
        expect(await harm(page)).toEqual([]);
        // A host that only looks like it has the same page, and nothing of ours.
        const other = await stage.session.page(list.url.replace(plan.pages, plan.lookAlike));
        await other.waitForSelector(list.rows);
        await popupSays(stage, other, popup[plan.lookAlikeSays]);
        expect(await stage.session.badges(other)).toEqual([]);
        await other.close();
        await page.close();
      });

      it('says what fails, is right once the API is back, and keeps its token to the background', async () => {
        const { session, world } = stage;
        const levers = world.control.host(plan.api);
        const logs: string[] = [];
        const keep = (message: ConsoleMessage): void => void logs.push(message.text());
        let page: Page | null = null;
        for (const [answer, code] of FAULTS) {
          levers.clearFaults();
          await afresh(stage);
          levers.fault({ path: plan.path, answer, ...(answer === 429 && { retryAfter: '60' }) });
          const before = levers.calls(plan.path).length;
          // As the sentence asks a person to.
          await page?.bringToFront();
          await page?.reload();
          const shown: Page = (page ??= await session.page(list.url));
          shown.off('console', keep).on('console', keep);
          const sentence = common[`fault_${code}`];
          const badges = await until(`badges that say: ${sentence}`, async () => {
            const now = await seenBadges(stage, shown);
            const done = now.length >= list.least && now.every(({ state }) => state !== 'loading');
            return done && now.some(({ label }) => label.includes(sentence)) && now;
          });
          expect(new Set(badges.map(({ label }) => label)), `${answer}`).toEqual(
            new Set([`${common.state_unknown}: ${sentence}`]),
          );
          await popupSays(stage, shown, sentence);
          expect(levers.calls(plan.path).length - before, `requests on ${answer}`).toBeLessThanOrEqual(20);
        }
        levers.clearFaults();
        await afresh(stage);
        if (!page) throw new Error('No fault was tried.');
        await page.bringToFront();
        await page.reload();
        await rightBadges(stage, page, ofApi, list.least);
        await holdsToken(stage, page, logs);
        await page.close();
      });
    },
    { world: { items }, strategy: salesStrategy },
  );
}
