// What goes wrong on the way to Linear ends in one clear fault; nothing is lost, nothing is thrown, and no key is told.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../lib/domain/tracker.ts';
import { linearFields } from '../../../lib/trackers/linear/fields.ts';
import { hang, html, json } from '../jira/fake-jira.ts';
import { ACME, API_KEY, fakeLinear, keysOf, NEVER, type Behaviour } from './fake-linear.ts';

const error = (code: string, path?: readonly unknown[]) => ({
  message: `about ${API_KEY}`,
  extensions: { code },
  ...(path && { path }),
});
const errors =
  (code: string, status: number, headers = {}): Behaviour =>
  () =>
    json({ errors: [error(code)] }, status, headers);
const network: Behaviour = () => Promise.reject(new TypeError(`Failed with ${API_KEY}`));
const plain =
  (status: number): Behaviour =>
  () =>
    json({}, status);
const LATER = 30_000;
const HOUR = 3_600_000;

/** Epoch milliseconds, as the API counts, from the clock of the fake. */
const at = (ms: number): string => String(Date.UTC(2026, 10, 2, 9) + ms);

const TABLE: readonly (readonly [string, readonly Behaviour[], Fault])[] = [
  ['401', [plain(401)], { code: 'signed_out' }],
  ['401 as GraphQL says it', [errors('AUTHENTICATION_ERROR', 401)], { code: 'signed_out' }],
  ['a key that is refused as 400', [errors('AUTHENTICATION_ERROR', 400)], { code: 'signed_out' }],
  ['a key that is refused as 200', [errors('AUTHENTICATION_ERROR', 200)], { code: 'signed_out' }],
  ['403', [plain(403)], { code: 'forbidden' }],
  ['forbidden as 200', [errors('FORBIDDEN', 200)], { code: 'forbidden' }],
  ['404', [plain(404)], { code: 'not_found' }],
  ['410', [plain(410)], { code: 'gone' }],
  ['a query it does not know', [errors('GRAPHQL_VALIDATION_FAILED', 400)], { code: 'bad_answer' }],
  ['400 without a reason', [plain(400)], { code: 'bad_answer' }],
  ['400 RATELIMITED without a time', [errors('RATELIMITED', 400), errors('RATELIMITED', 400)], { code: 'rate_limited', retryAfterMs: LATER }],
  ['400 RATELIMITED, out of requests', [errors('RATELIMITED', 400, { 'X-RateLimit-Requests-Remaining': '0', 'X-RateLimit-Requests-Reset': at(1_500_000), 'X-RateLimit-Complexity-Remaining': '99', 'X-RateLimit-Complexity-Reset': at(HOUR) })], { code: 'rate_limited', retryAfterMs: 1_500_000 }],
  ['400 RATELIMITED, out of points', [errors('RATELIMITED', 400, { 'X-RateLimit-Complexity-Remaining': '0', 'X-RateLimit-Complexity-Reset': at(60_000) })], { code: 'rate_limited', retryAfterMs: 60_000 }],
  ['400 RATELIMITED until next year', [errors('RATELIMITED', 400, { 'X-RateLimit-Requests-Reset': at(9e10) })], { code: 'rate_limited', retryAfterMs: HOUR }],
  ['400 RATELIMITED with nonsense', [errors('RATELIMITED', 400, { 'X-RateLimit-Requests-Reset': 'soon', 'Retry-After': '90' })], { code: 'rate_limited', retryAfterMs: 90_000 }],
  ['429', [() => json({}, 429, { 'Retry-After': '120' })], { code: 'rate_limited', retryAfterMs: 120_000 }],
  ['500 twice', [plain(500), plain(500)], { code: 'server_error', retryAfterMs: LATER }],
  ['503 as HTML twice', [() => html(503), () => html(503)], { code: 'server_error', retryAfterMs: LATER }],
  ['an error of its own as 200', [errors('INTERNAL_SERVER_ERROR', 200)], { code: 'server_error', retryAfterMs: LATER }],
  ['HTML with 200', [() => html()], { code: 'bad_answer' }],
  ['a redirect', [() => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })], { code: 'bad_answer' }],
  ['truncated JSON', [() => json('{"data":{"issues":{"nodes":[{"identi')], { code: 'bad_answer' }],
  ['an empty body', [() => json('')], { code: 'bad_answer' }],
  ['null', [() => json('null')], { code: 'bad_answer' }],
  ['no data', [() => json({})], { code: 'bad_answer' }],
  ['data without issues', [() => json({ data: { organization: { urlKey: 'acme' } } })], { code: 'bad_answer' }],
  ['an issue that is none', [() => json({ data: { organization: { urlKey: 'acme' }, issues: { nodes: [7] } } })], { code: 'bad_answer' }],
  ['another workspace', [() => json({ data: { organization: { urlKey: 'evil' }, issues: { nodes: [{ identifier: 'ENG-1' }] } } })], { code: 'forbidden' }],
  ['no workspace', [() => json({ data: { issues: { nodes: [{ identifier: 'ENG-1' }] } } })], { code: 'forbidden' }],
  ['too much', [() => json({ data: {}, rest: 'x'.repeat(5_000_001) })], { code: 'bad_answer' }],
  ['a broken connection', [network], { code: 'server_error', retryAfterMs: LATER }],
  ['silence', [hang as unknown as Behaviour], { code: 'timeout', retryAfterMs: LATER }],
]; // prettier-ignore

test.each(TABLE)('%s: every key failed, none absent, no key told', async (_what, behaviours, fault) => {
  const linear = fakeLinear();
  linear.add('ENG-1');
  linear.next.push(...behaviours);
  const answer = await linear.clock.run(
    linearFields(ACME, linear.environment).fields(['ENG-1', 'ENG-2'], NEVER),
  );
  expect(answer).toEqual({ items: [], absent: [], failed: ['ENG-1', 'ENG-2'], moved: {}, fault });
  expect(linear.asked).toHaveLength(behaviours.length);
  expect(JSON.stringify(answer)).not.toContain(API_KEY);
});

test('offline', async () => {
  const linear = fakeLinear();
  linear.online = false;
  linear.next.push(network);
  const answer = await linear.clock.run(linearFields(ACME, linear.environment).fields(['ENG-1'], NEVER));
  expect(answer.fault).toEqual({ code: 'offline', retryAfterMs: LATER });
});

test('after RATELIMITED nothing is sent until the reset, and then it works', async () => {
  const linear = fakeLinear();
  linear.add('ENG-1');
  linear.next.push(errors('RATELIMITED', 400, { 'X-RateLimit-Requests-Reset': at(600_000) }));
  const source = linearFields(ACME, linear.environment);
  const ask = () => linear.clock.run(source.fields(['ENG-1'], NEVER));
  expect((await ask()).fault).toEqual({ code: 'rate_limited', retryAfterMs: 600_000 });
  linear.clock.pass(590_000);
  expect((await ask()).fault).toEqual({ code: 'rate_limited', retryAfterMs: 10_000 });
  expect(linear.asked).toHaveLength(1);
  linear.clock.pass(10_000);
  expect((await ask()).items).toHaveLength(1);
});

test('a failed batch keeps what the others read', async () => {
  const linear = fakeLinear();
  for (const key of keysOf(120)) linear.add(key);
  linear.next.push((_sent, usual) => json(usual()), plain(403));
  const answer = await linear.clock.run(linearFields(ACME, linear.environment).fields(keysOf(120), NEVER));
  expect(answer.items).toHaveLength(70);
  expect(answer.failed).toEqual(keysOf(120).slice(50, 100));
  expect(answer.fault).toEqual({ code: 'forbidden' });
});

describe('errors beside data', () => {
  const partial =
    (...said: readonly ReturnType<typeof error>[]): Behaviour =>
    (_sent, usual) =>
      json({ ...(usual() as object), errors: said });

  test('about one issue: that one is unknown, not untagged; the others are read', async () => {
    const linear = fakeLinear();
    for (const key of keysOf(3)) linear.add(key);
    linear.next.push(partial(error('FORBIDDEN', ['issues', 'nodes', 1, 'project'])));
    const answer = await linear.clock.run(linearFields(ACME, linear.environment).fields(keysOf(3), NEVER));
    expect(answer.items.map(({ key }) => key)).toEqual(['ENG-1', 'ENG-3']);
    expect(answer).toMatchObject({ failed: ['ENG-2'], absent: [], fault: { code: 'forbidden' } });
  });

  test.each([[undefined], [[]], [['organization', 'urlKey']], [['issues']]])(
    'about %j: nothing is believed',
    async (path) => {
      const linear = fakeLinear();
      for (const key of keysOf(3)) linear.add(key);
      linear.next.push(partial(error('INTERNAL_SERVER_ERROR', path)));
      const answer = await linear.clock.run(linearFields(ACME, linear.environment).fields(keysOf(3), NEVER));
      expect(answer).toMatchObject({
        items: [],
        failed: keysOf(3),
        fault: { code: 'server_error', retryAfterMs: LATER },
      });
    },
  );
});

test('an aborted question is failed without a fault', async () => {
  const linear = fakeLinear();
  const stop = new AbortController();
  linear.next.push(hang as unknown as Behaviour);
  const asked = linearFields(ACME, linear.environment).fields(['ENG-1'], stop.signal);
  stop.abort();
  expect(await linear.clock.run(asked)).toEqual({ items: [], absent: [], failed: ['ENG-1'], moved: {} });
});
