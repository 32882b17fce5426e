import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../lib/domain/tracker.ts';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, hang, html, json, keysOf, NEVER, SERVER, type Behaviour } from './fake-jira.ts';

const LATER = 33_750; // 30 s with the jitter of random() = 0.5
const network: Behaviour = () => Promise.reject(new TypeError('Failed to fetch'));
const redirect: Behaviour = () =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
const twice = (behaviour: Behaviour): readonly Behaviour[] => [behaviour, behaviour];

describe.each([
  ['cloud', CLOUD],
  ['Data Center', SERVER],
])('what goes wrong on %s', (_name, place) => {
  const table: readonly (readonly [string, readonly Behaviour[], Fault, number])[] = [
    ['a login page with status 200', [() => html()], { code: 'signed_out' }, 1],
    ['a redirect to a login page', [redirect], { code: 'signed_out' }, 1],
    ['a bulkfetch without a session', [() => json({ message: '', status: 400 }, 400)], { code: 'signed_out' }, 1],
    ['a query by nobody', [() => json({}, 400, { 'X-AUSERNAME': 'anonymous' })], { code: 'signed_out' }, 1],
    ['401', [() => json({}, 401)], { code: 'signed_out' }, 1],
    ['403', [() => json({}, 403)], { code: 'forbidden' }, 1],
    ['403 of the XSRF check', [() => new Response('XSRF check failed', { status: 403 })], { code: 'forbidden' }, 1],
    ['404', [() => json({}, 404)], { code: 'not_found' }, 1],
    ['410', [() => json({}, 410)], { code: 'gone' }, 1],
    ['another 4xx', [() => json({}, 418)], { code: 'bad_answer' }, 1],
    ['429 twice', twice(() => json({}, 429)), { code: 'rate_limited', retryAfterMs: LATER }, 2],
    ['500 twice', twice(() => json({}, 500)), { code: 'server_error', retryAfterMs: LATER }, 2],
    ['503 as HTML twice', twice(() => html(503)), { code: 'server_error', retryAfterMs: LATER }, 2],
    ['a broken connection', [network], { code: 'server_error', retryAfterMs: 30_000 }, 1],
    ['silence', [hang], { code: 'timeout', retryAfterMs: 30_000 }, 1],
    ['truncated JSON', [() => json('{"issues":[{"key":"SHOP-1","fi')], { code: 'bad_answer' }, 1],
    ['an empty body', [() => json('')], { code: 'bad_answer' }, 1],
    ['null', [() => json('null')], { code: 'bad_answer' }, 1],
    ['no issues in it', [() => json({ total: 0 })], { code: 'bad_answer' }, 1],
    ['issues that are none', [() => json({ issues: { length: 1 } })], { code: 'bad_answer' }, 1],
    ['plain text', [() => new Response('{"issues":[]}', { headers: { 'Content-Type': 'text/plain' } })], { code: 'bad_answer' }, 1],
    ['no content', [() => new Response(null, { status: 204 })], { code: 'bad_answer' }, 1],
    ['too much, and said so', [() => json({ issues: [] }, 200, { 'Content-Length': '5000001' })], { code: 'bad_answer' }, 1],
    ['too much', [() => json({ issues: [], rest: 'x'.repeat(5_000_001) })], { code: 'bad_answer' }, 1],
  ]; // prettier-ignore

  test.each(table)(
    '%s: every key failed, none absent, nothing thrown',
    async (_what, behaviours, fault, requests) => {
      const jira = fakeJira(place);
      jira.add('SHOP-1');
      jira.next.push(...behaviours);
      const answer = await jira.clock.run(
        jiraFields(place, jira.environment).fields(['SHOP-1', 'SHOP-2'], NEVER),
      );
      expect(answer).toEqual({ items: [], absent: [], failed: ['SHOP-1', 'SHOP-2'], moved: {}, fault });
      expect(jira.asked).toHaveLength(requests);
    },
  );

  test('offline is said when the browser knows it', async () => {
    const jira = fakeJira(place);
    jira.online = false;
    jira.next.push(network);
    const answer = await jira.clock.run(jiraFields(place, jira.environment).fields(['SHOP-1'], NEVER));
    expect(answer.fault).toEqual({ code: 'offline', retryAfterMs: 30_000 });
  });
});

describe('trouble that passes', () => {
  test.each([
    ['429, then good', [() => json({}, 429)], 1_125],
    ['500, then good', [() => json({}, 500)], 1_125],
    ['Retry-After in seconds', [() => json({}, 429, { 'Retry-After': '4' })], 4_500],
    [
      'Retry-After as a date',
      [() => json({}, 503, { 'Retry-After': 'Mon, 02 Nov 2026 09:00:03 GMT' })],
      3_375,
    ],
    ['Retry-After now', [() => json({}, 429, { 'Retry-After': '0' })], 562.5],
    ['Retry-After that is none', [() => json({}, 429, { 'Retry-After': 'soon' })], 1_125],
    [
      'Retry-After in the past',
      [() => json({}, 429, { 'Retry-After': 'Sun, 01 Nov 2026 09:00:00 GMT' })],
      562.5,
    ],
  ])('%s: one more try after the pause it asks for', async (_what, behaviours, pauseMs) => {
    const jira = fakeJira();
    jira.add('SHOP-1');
    jira.next.push(...behaviours);
    const start = jira.clock.now();
    const answer = await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(['SHOP-1'], NEVER));
    expect(answer).toMatchObject({ items: [{ key: 'SHOP-1' }], failed: [] });
    expect(answer.fault).toBeUndefined();
    expect(jira.clock.now() - start).toBe(pauseMs);
    expect(jira.asked).toHaveLength(2);
  });

  test.each([
    ['6', 6_750],
    ['Mon, 02 Nov 2026 09:01:00 GMT', 67_500],
    ['99999999', 675_000],
  ])(
    'Retry-After: %s is too long to wait: it is reported, and kept until then',
    async (header, retryAfterMs) => {
      const jira = fakeJira();
      jira.add('SHOP-1');
      jira.next.push(() => json({}, 429, { 'Retry-After': header }));
      const source = jiraFields(CLOUD, jira.environment);
      const first = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
      expect(first.fault).toEqual({ code: 'rate_limited', retryAfterMs });

      jira.clock.pass(retryAfterMs - 1_000);
      const tooEarly = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
      expect(tooEarly.fault).toEqual({ code: 'rate_limited', retryAfterMs: 1_000 });
      expect(jira.asked).toHaveLength(1);

      jira.clock.pass(1_000);
      const inTime = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
      expect(inTime.items).toHaveLength(1);
    },
  );

  test('a failed batch keeps what the others read', async () => {
    const jira = fakeJira();
    for (const key of keysOf(250)) jira.add(key);
    jira.next.push(
      (_sent, usual) => usual(),
      () => json({}, 403),
    );
    const answer = await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(keysOf(250), NEVER));
    expect(answer.items).toHaveLength(150);
    expect(answer.failed).toEqual(keysOf(250).slice(100, 200));
    expect(answer.fault).toEqual({ code: 'forbidden' });
  });
});
