// When the tracker's API fails: a clear state on the badge, a sentence in the popup, nothing lost, and no storm of requests.
import { expect, it } from 'vitest';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import words from '../../lib/locales/common.en.json' with { type: 'json' };
import type { Fault } from '../world/control.ts';
import { BOARD, inBothBrowsers, until } from './support.ts';
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

inBothBrowsers('a failing API', (stage) => {
  it.each(FAULTS)(
    '%s',
    async (_, answer, retryAfter, code) => {
      const { session, world } = stage;
      // Nothing is known yet, so nothing can be painted from before.
      const rev = await session.ask('strategy.get', {});
      if (!rev.ok || !rev.value.strategy) throw new Error('no strategy');
      const { strategy } = rev.value;
      await session.ask('wipe', { requestId: crypto.randomUUID() });
      const fresh = await session.ask('strategy.get', {});
      if (!fresh.ok) throw new Error('no answer');
      await session.ask('strategy.put', { rev: fresh.value.rev, requestId: crypto.randomUUID(), strategy });

      const levers = world.control.host('acme.atlassian.net');
      levers.clearFaults();
      levers.fault({ path: 'bulkfetch', answer, ...(retryAfter && { retryAfter }) });
      levers.requests.length = 0;
      const page = await session.page(BOARD);
      const badges = await until(
        'badges that say that they cannot see',
        async () => {
          const now = await session.badges(page);
          return now.length >= 10 && now.every(({ state }) => state === 'unknown') && now;
        },
        25_000,
      );
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
      const truth = truthOf('acme.atlassian.net');
      await until(
        'right badges once the API is back',
        async () => {
          const now = await session.badges(page);
          return now.length >= 10 && wrongBadges(now, truth).length === 0;
        },
        20_000,
      );
      await page.close();
    },
    60_000,
  );

  it('a slow answer: loading, never untagged, then right', async () => {
    const { session, world } = stage;
    const levers = world.control.host('acme.atlassian.net');
    levers.set({ latencyMs: 2_500 });
    await session.ask('wipe', { requestId: crypto.randomUUID() });
    const page = await session.page(BOARD);
    const early = await until('first badges', async () => {
      const now = await session.badges(page);
      return now.length >= 10 && now;
    });
    expect(early.filter(({ state }) => state === 'untagged')).toEqual([]);
    levers.set({ latencyMs: 0 });
    await page.close();
  });
});
