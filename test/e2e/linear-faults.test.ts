// When Linear's API fails: a clear state on the badge, a sentence in the popup, nothing lost, and no storm of requests. And the
// key stays where it belongs.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import type { Fault } from '../world/control.ts';
import { API_HOST, API_KEY } from '../world/linear/workspace.ts';
import { openCard } from './card.ts';
import { afresh, connectLinear, LIST, ROWS, settled } from './linear-support.ts';
import { linearStrategy, linearTruth } from './linear-truth.ts';
import { inBothBrowsers, until, type Stage } from './support.ts';
import { wrongBadges } from './truth.ts';

const FAULTS: readonly (readonly [
  name: string,
  answer: Fault['answer'],
  retryAfter: string | undefined,
  code: FaultCode,
])[] = [
  ['RATELIMITED as 400', 400, undefined, 'rate_limited'],
  ['401', 401, undefined, 'key_refused'],
  ['403', 403, undefined, 'forbidden'],
  ['404', 404, undefined, 'not_found'],
  ['429', 429, '60', 'rate_limited'],
  ['500', 500, undefined, 'server_error'],
  ['503', 503, undefined, 'server_error'],
  ['a page with 200', 'login', undefined, 'bad_answer'],
  ['a truncated answer', 'truncated', undefined, 'bad_answer'],
  ['a dropped connection', 'drop', undefined, 'server_error'],
];

interface StorageScope {
  readonly chrome: { readonly storage: { readonly local: { get(keys: null): Promise<object> } } };
}

async function popupSays({ session }: Stage, page: Page, sentence: string): Promise<void> {
  const popup = await session.openPopupFor(page);
  await until(`the popup to say: ${sentence}`, () =>
    popup.evaluate((text) => document.body.innerText.includes(text), sentence),
  );
  await popup.close();
}

inBothBrowsers(
  "Linear's API",
  (stage) => {
    it('keeps its key to the background', async () => {
      const { session, world } = stage;
      await connectLinear(session);
      const page = await session.page(LIST);
      const logs: string[] = [];
      page.on('console', (message) => logs.push(message.text()));
      await settled(session, page, ROWS, 14);
      const card = await openCard(session, page, 'ENG-4');
      expect(card).toContain('Handle ten times the load');
      const told = await Promise.all([
        session.ask('export', {}),
        session.ask('connections.get', {}),
        session.ask('connections.test', { site: 'linear', tenant: 'acme' }),
      ]);
      expect(told.map(({ ok }) => ok)).toEqual([true, true, true]);
      const shared = await session.inExtension(async () =>
        JSON.stringify(await (globalThis as unknown as StorageScope).chrome.storage.local.get(null)),
      );
      const ofPage = await page.evaluate(async () =>
        JSON.stringify([
          document.documentElement.outerHTML,
          { ...localStorage },
          { ...sessionStorage },
          await indexedDB.databases(),
        ]),
      );
      const toPages = world.control.host('linear.app').requests;
      for (const [where, text] of Object.entries({
        told: JSON.stringify(told),
        shared,
        ofPage,
        card,
        badges: JSON.stringify(await session.badges(page)),
        logs: logs.join('\n'),
        toPages: JSON.stringify(toPages.map(({ path, headers, body }) => [path, headers, body])),
      }))
        expect(text.includes(API_KEY), where).toBe(false);
      // The planted key is one that is in use, and it is sent as it is.
      const sent = world.control.host(API_HOST).calls();
      expect(sent.length).toBeGreaterThan(0);
      expect(new Set(sent.map(({ headers }) => headers['authorization']))).toEqual(new Set([API_KEY]));
      expect(sent.filter(({ headers }) => headers['cookie'] !== undefined)).toEqual([]);
      await page.close();
    }, 60_000);

    it('asks for a screen of issues in one query', async () => {
      const { session, world } = stage;
      await afresh(stage);
      const levers = world.control.host(API_HOST);
      levers.requests.length = 0;
      const page = await session.page(LIST);
      await settled(session, page, ROWS, 14);
      const issues = levers.calls().filter(({ body }) => body.includes('query Issues'));
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(3);
      await page.close();
    });

    it.each(FAULTS)(
      'fails: %s',
      async (_, answer, retryAfter, code) => {
        const { session, world } = stage;
        const levers = world.control.host(API_HOST);
        await afresh(stage);
        levers.fault({ path: '/graphql', answer, ...(retryAfter && { retryAfter }) });
        levers.requests.length = 0;
        const page = await session.page(LIST);
        const sentence = common[`fault_${code}`];
        const badges = await until(
          'badges that say that they cannot see',
          async () => {
            const now = await session.badges(page);
            const done = now.length >= 14 && now.every(({ state }) => state !== 'loading');
            return done && now.some(({ state }) => state === 'unknown') && now;
          },
          25_000,
        );
        // What the page itself decides is said all the same.
        expect(wrongBadges(badges, linearTruth('page'))).toEqual([]);
        expect(new Set(badges.filter(({ state }) => state === 'unknown').map(({ label }) => label))).toEqual(
          new Set([`${common.state_unknown}: ${sentence}`]),
        );
        await popupSays(stage, page, sentence);
        const before = levers.calls().length;
        await new Promise((done) => setTimeout(done, 1_500));
        expect(levers.calls().length - before, 'requests at rest').toBeLessThanOrEqual(2);
        expect(before).toBeLessThanOrEqual(10);

        levers.clearFaults();
        await afresh(stage);
        await page.bringToFront();
        await page.reload();
        await until(
          'right badges once the API is back',
          async () => {
            const now = await session.badges(page);
            return now.length >= 14 && wrongBadges(now, linearTruth('api')).length === 0;
          },
          20_000,
        );
        await page.close();
      },
      60_000,
    );

    it('a slow answer: never untagged meanwhile, then right', async () => {
      const { session, world } = stage;
      const levers = world.control.host(API_HOST);
      await afresh(stage);
      levers.set({ latencyMs: 2_500 });
      const page = await session.page(LIST);
      const early = await until('first badges', async () => {
        const now = await session.badges(page);
        return now.length >= 14 && now;
      });
      expect(early.filter(({ state }) => state === 'untagged')).toEqual([]);
      levers.set({ latencyMs: 0 });
      await until('right badges', async () => {
        const now = await session.badges(page);
        return now.length >= 14 && wrongBadges(now, linearTruth('api')).length === 0;
      });
      await page.close();
    }, 30_000);
  },
  { strategy: linearStrategy },
);
