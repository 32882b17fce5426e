import { describe, expect, test } from 'vitest';
import type { Fault, FieldsAnswer } from '../../../lib/domain/tracker.ts';
import { salesforceFields } from '../../../lib/trackers/salesforce/fields.ts';
import {
  fakeSalesforce,
  FIRST,
  fixed,
  hang,
  html,
  idsOf,
  json,
  NEVER,
  PLACE,
  refused,
  SECOND,
  type Behaviour,
} from './fake-salesforce.ts';

const LATER = 33_750; // 30 s with the jitter of random() = 0.5
const network: Behaviour = () => Promise.reject(new TypeError('Failed to fetch'));
const redirect: Behaviour = () =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
const twice = (behaviour: Behaviour): readonly Behaviour[] => [behaviour, behaviour];
const answers =
  (records: unknown, more: object = {}): Behaviour =>
  () =>
    json({ done: true, records, ...more });

describe('what goes wrong', () => {
  const table: readonly (readonly [string, readonly Behaviour[], Fault, number])[] = [
    ['401', [() => refused('INVALID_SESSION_ID', 401)], { code: 'signed_out' }, 1],
    ['401 without words', [() => json('', 401)], { code: 'signed_out' }, 1],
    ['403 with a session that has ended', [() => refused('INVALID_SESSION_ID', 403)], { code: 'signed_out' }, 1],
    ['403', [() => refused('INSUFFICIENT_ACCESS', 403)], { code: 'forbidden' }, 1],
    ['403, the pool of the day is empty', [() => refused('REQUEST_LIMIT_EXCEEDED', 403)], { code: 'rate_limited', retryAfterMs: 675_000 }, 1],
    ['403, an org without API', [() => refused('API_DISABLED_FOR_ORG', 403)], { code: 'forbidden' }, 1],
    ['no leave for opportunities', twice(() => refused('INVALID_TYPE', 400)), { code: 'forbidden' }, 2],
    ['404', [() => refused('NOT_FOUND', 404)], { code: 'not_found' }, 1],
    ['410, a version that is gone', [() => refused('GONE', 410)], { code: 'gone' }, 1],
    ['429 twice', twice(() => json([], 429)), { code: 'rate_limited', retryAfterMs: LATER }, 2],
    ['429 with a time', [() => json([], 429, { 'Retry-After': '60' })], { code: 'rate_limited', retryAfterMs: 67_500 }, 1],
    ['a query that takes too long twice', twice(() => refused('QUERY_TIMEOUT', 400)), { code: 'server_error', retryAfterMs: LATER }, 2],
    ['500 twice', twice(() => refused('UNKNOWN_EXCEPTION', 500)), { code: 'server_error', retryAfterMs: LATER }, 2],
    ['503 as HTML twice', twice(() => html(503)), { code: 'server_error', retryAfterMs: LATER }, 2],
    ['400', twice(() => refused('MALFORMED_QUERY', 400)), { code: 'bad_answer' }, 2],
    ['HTML with 200', twice(() => html()), { code: 'bad_answer' }, 2],
    ['a redirect', twice(redirect), { code: 'bad_answer' }, 2],
    ['truncated JSON', twice(() => json('{"done":true,"records":[{"Id":"006')), { code: 'bad_answer' }, 2],
    ['an empty body', twice(() => json('')), { code: 'bad_answer' }, 2],
    ['null', [() => json('null')], { code: 'bad_answer' }, 1],
    ['no rows in it', [() => json({ done: true })], { code: 'bad_answer' }, 1],
    ['rows that are none', [answers({ length: 1 })], { code: 'bad_answer' }, 1],
    ['rows without an id', [answers([{ Name: 'x' }])], { code: 'bad_answer' }, 1],
    ['a next page elsewhere', [answers([], { done: false, nextRecordsUrl: 'https://evil.example/' })], { code: 'bad_answer' }, 1],
    ['a next page that is another call', [answers([], { done: false, nextRecordsUrl: '/services/data/v66.0/sobjects/User' })], { code: 'bad_answer' }, 1],
    ['no next page and no end', [answers([], { done: false })], { code: 'bad_answer' }, 1],
    ['too much', twice(answers([], { rest: 'x'.repeat(5_000_001) })), { code: 'bad_answer' }, 2],
    ['a broken connection', [network], { code: 'server_error', retryAfterMs: 30_000 }, 1],
    ['silence', [hang], { code: 'timeout', retryAfterMs: 30_000 }, 1],
  ]; // prettier-ignore

  test.each(table)(
    '%s: every key failed, none absent, nothing thrown',
    async (_what, behaviours, fault, requests) => {
      const org = fakeSalesforce();
      org.add(FIRST);
      org.next.push(...behaviours);
      const source = salesforceFields(PLACE, fixed(), org.environment);
      expect(await org.clock.run(source.fields([FIRST, SECOND], NEVER))).toEqual({
        items: [],
        absent: [],
        failed: [FIRST, SECOND],
        moved: {},
        fault,
      });
      expect(org.asked).toHaveLength(requests);
    },
  );

  test('offline is said when the browser knows it', async () => {
    const org = fakeSalesforce();
    org.online = false;
    org.next.push(network);
    const source = salesforceFields(PLACE, fixed(), org.environment);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer.fault).toEqual({ code: 'offline', retryAfterMs: 30_000 });
  });

  test('nobody has connected: signed out, and nothing is asked', async () => {
    const org = fakeSalesforce();
    const source = salesforceFields(PLACE, fixed(null), org.environment);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer).toMatchObject({ failed: [FIRST], fault: { code: 'signed_out' } });
    expect(org.asked).toEqual([]);
  });

  test('a pages’ answer that never ends is given up', async () => {
    const org = fakeSalesforce();
    const next = '/services/data/v66.0/query/0r8x-1';
    org.next.push(...Array.from({ length: 80 }, () => answers([], { done: false, nextRecordsUrl: next })));
    const source = salesforceFields(PLACE, fixed(), org.environment);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer.fault).toEqual({ code: 'bad_answer' });
    expect(org.asked).toHaveLength(50);
  });
});

test('while the pool of the day is empty nothing more is asked', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  org.next.push(() => refused('REQUEST_LIMIT_EXCEEDED', 403));
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const ask = (): Promise<FieldsAnswer> => org.clock.run(source.fields([FIRST], NEVER));
  await ask();
  org.clock.pass(600_000);
  expect((await ask()).fault).toEqual({ code: 'rate_limited', retryAfterMs: 75_000 });
  expect(org.asked).toHaveLength(1);
  org.clock.pass(75_000);
  expect((await ask()).items).toHaveLength(1);
});

test('trouble that passes is not noticed', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  org.next.push(() => json([], 503));
  const source = salesforceFields(PLACE, fixed(), org.environment);
  expect(await org.clock.run(source.fields([FIRST], NEVER))).toMatchObject({
    items: [{ key: FIRST }],
    failed: [],
  });
});

test('a failed batch keeps what the others read', async () => {
  const org = fakeSalesforce();
  const ids = idsOf(250);
  for (const id of ids) org.add(id);
  org.next.push(
    (_sent, usual) => usual(),
    () => refused('INSUFFICIENT_ACCESS', 403),
  );
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const answer = await org.clock.run(source.fields(ids, NEVER));
  expect(answer.items).toHaveLength(150);
  expect(answer).toMatchObject({ failed: ids.slice(100, 200), fault: { code: 'forbidden' } });
});
