// Salesforce's API when it fails, is slow, lets a token run out or lacks fields: a clear state, a sentence, nothing lost.
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { FaultCode } from '../../lib/domain/tracker.ts';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import words from '../../lib/locales/connections.en.json' with { type: 'json' };
import type { Fault } from '../world/control.ts';
import { CLIENT_ID } from '../world/salesforce/org.ts';
import { connectBySigningIn, connectOrg } from './salesforce-connect.ts';
import {
  API,
  ITEMS,
  LWC_ROWS,
  ORG,
  TENANT,
  VIEWS,
  afresh,
  inSight,
  listOf,
  popupSays,
  settled,
} from './salesforce-support.ts';
import { dealTruth, salesStrategy } from './salesforce-truth.ts';
import { inBothBrowsers, until } from './support.ts';
import { wrongBadges } from './truth.ts';

const FAULTS: readonly (readonly [
  name: string,
  answer: Fault['answer'],
  retryAfter: string | undefined,
  code: FaultCode,
])[] = [
  ['401 in spite of a new token', 401, undefined, 'key_refused'],
  ['403, the pool of calls is empty', 403, undefined, 'rate_limited'],
  ['404', 404, undefined, 'not_found'],
  ['429', 429, '60', 'rate_limited'],
  ['500', 500, undefined, 'server_error'],
  ['a page with 200', 'login', undefined, 'bad_answer'],
  ['a truncated answer', 'truncated', undefined, 'bad_answer'],
  ['a dropped connection', 'drop', undefined, 'server_error'],
];

inBothBrowsers(
  "Salesforce's API",
  (stage) => {
    beforeAll(() => connectBySigningIn(stage.session));
    // A test that fails leaves nothing behind for the next.
    afterEach(() => {
      const levers = stage.world.control.host(API);
      levers.clearFaults();
      levers.set({ latencyMs: 0 });
    });

    it('renews a token that has run out, and nobody notices', async () => {
      const { session, world } = stage;
      await afresh(stage);
      const levers = world.control.host(API);
      levers.fault({ path: 'query', answer: 401, times: 1 });
      const before = levers.calls('token').length;
      const page = await session.page(ORG + listOf('AllOpportunities'));
      const badges = await settled(stage, page, LWC_ROWS, 15);
      expect(wrongBadges(badges, dealTruth('api', { items: ITEMS }))).toEqual([]);
      expect(levers.calls('token').length - before).toBe(1);
      levers.clearFaults();
      await page.close();
    }, 60_000);

    it.each(FAULTS)(
      'a failing API: %s',
      async (_, answer, retryAfter, code) => {
        const { session, world } = stage;
        const levers = world.control.host(API);
        levers.clearFaults();
        await afresh(stage);
        levers.fault({ path: 'query', answer, ...(retryAfter && { retryAfter }) });
        levers.requests.length = 0;
        const page = await session.page(ORG + listOf('AllOpportunities'));
        const badges = await until(
          'badges that say that they cannot see',
          async () => {
            const now = await inSight(stage, page);
            return now.length >= 15 && now.every(({ state }) => state === 'unknown') && now;
          },
          25_000,
        );
        const sentence = common[`fault_${code}`];
        expect(new Set(badges.map(({ label }) => label))).toEqual(
          new Set([`${common.state_unknown}: ${sentence}`]),
        );
        await popupSays(stage, page, sentence);
        const before = levers.calls('query').length;
        await new Promise((done) => setTimeout(done, 1_500));
        // Firefox itself sends a GET up to ten times when the connection is closed (`network.http.request.max-attempts`).
        const times = answer === 'drop' && session.kind === 'firefox' ? 10 : 1;
        expect(levers.calls('query').length - before, 'requests at rest').toBeLessThanOrEqual(2 * times);
        expect(before).toBeLessThanOrEqual(8 * times);
        levers.clearFaults();
        await afresh(stage);
        await page.reload();
        await until(
          'right badges once the API is back',
          async () => {
            const now = await inSight(stage, page);
            return now.length >= 15 && wrongBadges(now, dealTruth('api', { items: ITEMS })).length === 0;
          },
          20_000,
        );
        await page.close();
      },
      60_000,
    );

    it('a slow answer: loading, never untagged, then right', async () => {
      const { session, world } = stage;
      await afresh(stage);
      const levers = world.control.host(API);
      levers.set({ latencyMs: 2_000 });
      const page = await session.page(ORG + listOf('AllOpportunities'));
      const early = await until('first badges', async () => {
        const now = await inSight(stage, page);
        return now.length >= 15 && now;
      });
      expect(early.filter(({ state }) => state === 'untagged')).toEqual([]);
      await until('right badges', async () => {
        const now = await inSight(stage, page);
        return wrongBadges(now, dealTruth('api', { items: ITEMS })).length === 0;
      });
      levers.set({ latencyMs: 0 });
      await page.close();
    });

    it('connects with the session of the browser, where a person chooses so', async () => {
      const { session, world } = stage;
      await session.ask('connections.remove', { site: 'salesforce', tenant: TENANT });
      const signedIn = await session.page(`https://${API}/`);
      await connectOrg(session, 'session', {
        connect: words.connections_connect,
        submit: words.connections_session,
        done: /is connected/,
      });
      const sent = world.control.host(API).calls('query').at(-1);
      expect(sent?.headers['authorization']).toContain('AQacme.session.api');
      await signedIn.close();
      const page = await session.page(ORG + listOf('Recent'));
      const badges = await settled(stage, page, VIEWS[1]?.[3] ?? '', 15);
      expect(wrongBadges(badges, dealTruth('api', { items: ITEMS }))).toEqual([]);
      await page.close();
    }, 60_000);

    it('reads an org that has no fields of its own', async () => {
      const { session } = stage;
      const tenant = 'globex.lightning.force.com';
      const place = { site: 'salesforce', tenant } as const;
      const added = await session.ask('connections.add', { ...place, clientId: CLIENT_ID, keep: 'session' });
      expect(added.ok).toBe(true);
      expect(await session.ask('connections.test', place)).toMatchObject({
        ok: true,
        value: { missing: [] },
      });
      const page = await session.page(`https://${tenant}${listOf('AllOpportunities')}`);
      const badges = await settled(stage, page, LWC_ROWS, 15);
      expect(wrongBadges(badges, dealTruth('plain api', { items: 60, seed: 2, tenant }))).toEqual([]);
      expect(badges.some(({ state }) => state === 'untagged')).toBe(true);
      await session.ask('connections.remove', place);
      await page.close();
    });
  },
  { world: { items: ITEMS }, strategy: salesStrategy },
);
