import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../lib/domain/tracker.ts';
import { hubspotFields } from '../../../lib/trackers/hubspot/fields.ts';
import { testHubSpot } from '../../../lib/trackers/hubspot/test-connection.ts';
import { fakeHubSpot, hang, html, idsOf, json, NEVER, PLACE, TOKEN, type Behaviour } from './fake-hubspot.ts';

const network: Behaviour = () => Promise.reject(new TypeError(`Failed to fetch with ${TOKEN}`));
const redirect: Behaviour = () =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
const twice = (behaviour: Behaviour): readonly Behaviour[] => [behaviour, behaviour];
const limit = (policyName: string, headers = {}): Behaviour => () =>
  json({ status: 'error', errorType: 'RATE_LIMIT', message: `Limit of ${TOKEN}`, policyName }, 429, headers); // prettier-ignore

const LATER = 30_000;
const TABLE: readonly (readonly [string, readonly Behaviour[], Fault])[] = [
  ['401', [() => json({ category: 'INVALID_AUTHENTICATION', message: TOKEN }, 401)], { code: 'signed_out' }],
  ['404', [() => json({}, 404)], { code: 'not_found' }],
  ['410', [() => json({}, 410)], { code: 'gone' }],
  ['400', [() => json({ category: 'VALIDATION_ERROR' }, 400)], { code: 'bad_answer' }],
  ['another 4xx', [() => json({}, 414)], { code: 'bad_answer' }],
  ['429 of the ten seconds', [limit('TEN_SECONDLY_ROLLING')], { code: 'rate_limited', retryAfterMs: 10_000 }],
  ['429 of another window', [limit('SECONDLY', { 'X-HubSpot-RateLimit-Interval-Milliseconds': '20000' })], { code: 'rate_limited', retryAfterMs: 20_000 }],
  ['429 of the day', [limit('DAILY')], { code: 'rate_limited', retryAfterMs: 600_000 }],
  ['429 with Retry-After', [limit('DAILY', { 'Retry-After': '60' })], { code: 'rate_limited', retryAfterMs: 60_000 }],
  ['423 twice', twice(() => json({}, 423)), { code: 'server_error', retryAfterMs: 2_000 }],
  ['477, the portal is being moved', [() => json({}, 477)], { code: 'server_error', retryAfterMs: 600_000 }],
  ['500 twice', twice(() => json({}, 500)), { code: 'server_error', retryAfterMs: LATER }],
  ['503 as HTML twice', twice(() => html(503)), { code: 'server_error', retryAfterMs: LATER }],
  ['a page with status 200', [() => html()], { code: 'bad_answer' }],
  ['a redirect', [redirect], { code: 'bad_answer' }],
  ['a broken connection', [network], { code: 'server_error', retryAfterMs: LATER }],
  ['silence', [hang], { code: 'timeout', retryAfterMs: LATER }],
  ['truncated JSON', [() => json('{"results":[{"id":"70000')], { code: 'bad_answer' }],
  ['an empty body', [() => json('')], { code: 'bad_answer' }],
  ['null', [() => json('null')], { code: 'bad_answer' }],
  ['results that are none', [() => json({ results: { length: 1 } })], { code: 'bad_answer' }],
  ['too much', [() => json({ results: [], rest: 'x'.repeat(5_000_001) })], { code: 'bad_answer' }],
]; // prettier-ignore

/** Faults for which a record is nevertheless read, without its company. */
const WITHHELD = new Set(['404']);

describe.each(['deals/batch/read', 'deals/companies', 'objects/companies'])(
  'what goes wrong at %s',
  (part) => {
    const rows = TABLE.filter(([what]) => part === 'deals/batch/read' || !WITHHELD.has(what));
    test.each(rows)(
      '%s: every key failed, none absent, the token nowhere',
      async (_what, behaviours, fault) => {
        const hubspot = fakeHubSpot();
        hubspot.add('7000000001', {}, '611');
        hubspot.company('611', { name: 'Harbour Ltd' });
        hubspot.next(part, ...behaviours);
        const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
        const answer = await hubspot.clock.run(source.fields(['7000000001', '7000000002'], NEVER));
        expect(answer).toEqual({
          items: [],
          absent: [],
          failed: ['7000000001', '7000000002'],
          moved: {},
          fault,
        });
        expect(JSON.stringify(answer)).not.toContain(TOKEN);
      },
    );
  },
);

test('403 at the records is forbidden', async () => {
  const hubspot = fakeHubSpot();
  hubspot.next('deals/batch/read', () => json({ category: 'MISSING_SCOPES' }, 403));
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  const answer = await hubspot.clock.run(source.fields(['7000000001'], NEVER));
  expect(answer.fault).toEqual({ code: 'forbidden' });
});

test('offline is said when the browser knows it', async () => {
  const hubspot = fakeHubSpot();
  hubspot.online = false;
  hubspot.next('', network, network, network, network);
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  const answer = await hubspot.clock.run(source.fields(['7000000001'], NEVER));
  expect(answer.fault).toEqual({ code: 'offline', retryAfterMs: LATER });
});

test('a result that is no record is a bad answer', async () => {
  const hubspot = fakeHubSpot();
  hubspot.next('deals/batch/read', () => json({ results: [{ id: 'x', properties: {} }] }));
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  expect((await hubspot.clock.run(source.fields(['7000000001'], NEVER))).fault).toEqual({
    code: 'bad_answer',
  });
});

test('5xx that passes is tried once more', async () => {
  const hubspot = fakeHubSpot();
  hubspot.add('7000000001');
  hubspot.next('deals/batch/read', () => json({}, 502));
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  expect((await hubspot.clock.run(source.fields(['7000000001'], NEVER))).items).toHaveLength(1);
  expect(hubspot.asked('deals/batch/read')).toHaveLength(2);
});

test('after a limit nothing is sent until its time has come', async () => {
  const hubspot = fakeHubSpot();
  hubspot.add('7000000001');
  hubspot.next('deals/batch/read', limit('TEN_SECONDLY_ROLLING'));
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  await hubspot.clock.run(source.fields(['7000000001'], NEVER));
  const before = hubspot.sent.length;
  hubspot.clock.pass(9_000);
  const early = await hubspot.clock.run(source.fields(['7000000001'], NEVER));
  expect(early.fault).toEqual({ code: 'rate_limited', retryAfterMs: 1_000 });
  expect(hubspot.sent).toHaveLength(before);
  hubspot.clock.pass(1_000);
  expect((await hubspot.clock.run(source.fields(['7000000001'], NEVER))).items).toHaveLength(1);
});

test('a failed batch keeps what the others read, and a failed beginning is tried again', async () => {
  const hubspot = fakeHubSpot();
  for (const id of idsOf(150)) hubspot.add(id);
  const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
  hubspot.next('properties/deals', () => json({}, 500), () => json({}, 500)); // prettier-ignore
  expect((await hubspot.clock.run(source.fields(['7000000001'], NEVER))).failed).toEqual(['7000000001']);
  hubspot.next('deals/batch/read', (_sent, usual) => usual(), () => json({}, 403)); // prettier-ignore
  const answer = await hubspot.clock.run(source.fields(idsOf(150), NEVER));
  expect([answer.items.length, answer.failed.length].sort()).toEqual([100, 50]);
  expect(answer.fault).toEqual({ code: 'forbidden' });
});

describe('the token', () => {
  test('goes to one address, in one header, and with no cookie', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', {}, '611');
    hubspot.company('611', { name: 'Harbour Ltd' });
    const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
    const answer = await hubspot.clock.run(source.fields(['7000000001'], NEVER));
    expect(hubspot.sent.length).toBeGreaterThan(5);
    for (const { url, headers, init } of hubspot.sent) {
      expect(url.origin).toBe('https://api.hubapi.com');
      expect(url.href).not.toContain(TOKEN);
      expect(headers['Authorization']).toBe(`Bearer ${TOKEN}`);
      expect(init.credentials).toBe('omit');
      expect(init.redirect).toBe('manual');
      expect(JSON.stringify(init.body ?? '')).not.toContain(TOKEN);
    }
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  test.each(['', 'short', 'two words-here', 'line\nbreak-in-it', 'ümlaut-in-token'])(
    '%j is none and is not sent',
    async (token) => {
      const hubspot = fakeHubSpot();
      const answer = await hubspot.clock.run(
        hubspotFields(PLACE, token, hubspot.environment).fields(['7000000001'], NEVER),
      );
      expect(answer.fault).toEqual({ code: 'signed_out' });
      expect(hubspot.sent).toEqual([]);
    },
  );
});

describe('the test of a connection', () => {
  const tested = (hubspot = fakeHubSpot(), place = PLACE) =>
    hubspot.clock.run(testHubSpot(place, TOKEN, NEVER, hubspot.environment));

  test('says whose it is, what it sees and what it lacks', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001');
    const fields = {
      segment: 'company.segment',
      product: 'produkt',
      custom: ['sla', 'not a name', 'company.tier'],
    };
    expect(await tested(hubspot, { ...PLACE, fields })).toEqual({
      ok: true,
      value: {
        portal: '4400112',
        samePortal: true,
        seesRecords: true,
        seesCompanies: true,
        goal: 'Strategic goal',
        missing: ['produkt', 'not a name', 'company.tier'],
      },
    });
  });

  test('of another portal asks no further', async () => {
    const hubspot = fakeHubSpot();
    hubspot.account = { portalId: 5 };
    expect(await tested(hubspot)).toMatchObject({ ok: true, value: { portal: '5', samePortal: false } });
    expect(hubspot.sent).toHaveLength(1);
  });

  test('without leave for companies or deals', async () => {
    const hubspot = fakeHubSpot();
    hubspot.next('objects/companies', () => json({}, 403));
    expect(await tested(hubspot)).toMatchObject({ value: { seesRecords: false, seesCompanies: false } });
  });

  test.each(TABLE)('%s', async (_what, behaviours, fault) => {
    const hubspot = fakeHubSpot();
    hubspot.next('account-info', ...behaviours);
    const result = await tested(hubspot);
    expect(result).toEqual({ ok: false, error: fault });
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });
});
