// When the tracker's API fails: a clear state on the badge, a sentence in the popup, nothing lost, and no storm of requests.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import words from '../../lib/locales/common.en.json' with { type: 'json' };
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Session } from '../world/browser.ts';
import type { Fault } from '../world/control.ts';
import { BOARD, TENANT, forgetAllBut, inBothBrowsers, until } from './support.ts';
import { truthOf, wrongBadges } from './truth.ts';

const FAULTS: readonly (readonly [
  name: string,
  answer: Fault['answer'],
  retryAfter: string | undefined,
  code: FaultCode,
])[] = [
  ['401', 401, undefined, 'signed_out'],
  ['a login page with 200', 'login', undefined, 'signed_out'],
  ['403', 403, undefined, 'forbidden'],
  ['404', 404, undefined, 'not_found'],
  ['410', 410, undefined, 'gone'],
  ['429', 429, '60', 'rate_limited'],
  ['500', 500, undefined, 'server_error'],
  ['a truncated answer', 'truncated', undefined, 'bad_answer'],
  ['a dropped connection', 'drop', undefined, 'server_error'],
];

inBothBrowsers(
  'a failing API',
  (stage) => {
    const truth = truthOf(TENANT);
    let page: Page;
    const rightBadges = (session: Session) =>
      until('right badges once the API answers', async () => {
        const now = await session.badges(page);
        return now.length >= 10 && wrongBadges(now, truth).length === 0;
      });

    it.each(FAULTS)('%s', async (_, answer, retryAfter, code) => {
      const { session, world } = stage;
      page ??= await session.page('about:blank');
      // Nothing is known yet, so nothing can be painted from before, and no open board asks meanwhile.
      await page.goto('about:blank');
      await forgetAllBut(session, sampleStrategy);

      const levers = world.control.host(TENANT);
      levers.clearFaults();
      levers.fault({ path: 'bulkfetch', answer, ...(retryAfter && { retryAfter }) });
      levers.requests.length = 0;
      await page.goto(BOARD);
      const badges = await until('badges that say that they cannot see', async () => {
        const now = await session.badges(page);
        return now.length >= 10 && now.every(({ state }) => state === 'unknown') && now;
      });
      expect(new Set(badges.map(({ label }) => label))).toEqual(
        new Set([`${words.state_unknown}: ${words[`fault_${code}`]}`]),
      );
      const before = levers.calls('bulkfetch').length;
      await new Promise((done) => setTimeout(done, 2_000));
      expect(
        levers.calls('bulkfetch').length - before,
        'requests in two seconds of rest',
      ).toBeLessThanOrEqual(2);
      expect(before).toBeLessThanOrEqual(8);

      levers.clearFaults();
      await page.reload();
      await rightBadges(session);
    });

    it('a slow answer: loading, never untagged, then right', async () => {
      const { session, world } = stage;
      const levers = world.control.host(TENANT);
      await page.goto('about:blank');
      await forgetAllBut(session, sampleStrategy);
      levers.set({ latencyMs: 2_500 });
      await page.goto(BOARD);
      const early = await until('first badges', async () => {
        const now = await session.badges(page);
        return now.length >= 10 && now;
      });
      expect(early.filter(({ state }) => state === 'untagged')).toEqual([]);
      levers.set({ latencyMs: 0 });
      await rightBadges(session);
    });
  },
  { rowsLate: true },
);
