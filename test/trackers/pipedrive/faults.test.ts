import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../lib/domain/tracker.ts';
import { pipedriveFields } from '../../../lib/trackers/pipedrive/fields.ts';
import { testPipedrive } from '../../../lib/trackers/pipedrive/test-connection.ts';
import { fakePipedrive, hang, html, json, NEVER, PLACE, TOKEN, type Behaviour } from './fake-pipedrive.ts';

const network: Behaviour = () => Promise.reject(new TypeError(`Failed to fetch with ${TOKEN}`));
const redirect: Behaviour = () =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
const twice = (behaviour: Behaviour): readonly Behaviour[] => [behaviour, behaviour];
const no = (status: number, headers = {}): Behaviour => () =>
  json({ success: false, error: `No, ${TOKEN}`, data: null }, status, headers); // prettier-ignore

const LATER = 30_000;
const TABLE: readonly (readonly [string, readonly Behaviour[], Fault])[] = [
  ['401', [no(401)], { code: 'signed_out' }],
  ['402, the account is closed', [no(402)], { code: 'forbidden' }],
  ['404', [no(404)], { code: 'not_found' }],
  ['410', [no(410)], { code: 'gone' }],
  ['400', [no(400)], { code: 'bad_answer' }],
  ['429 of a burst, twice', twice(no(429, { 'x-ratelimit-reset': '2' })), { code: 'rate_limited', retryAfterMs: 2_000 }],
  ['429 that says nothing, twice', twice(no(429)), { code: 'rate_limited', retryAfterMs: 2_000 }],
  ['429 of a longer window', [no(429, { 'x-ratelimit-reset': '40' })], { code: 'rate_limited', retryAfterMs: 40_000 }],
  ['429 of the day', [no(429, { 'x-daily-ratelimit-token-remaining': '0', 'x-ratelimit-reset': '1' })], { code: 'rate_limited', retryAfterMs: 600_000 }],
  ['429 with Retry-After', [no(429, { 'Retry-After': '60' })], { code: 'rate_limited', retryAfterMs: 60_000 }],
  ['500 twice', twice(no(500)), { code: 'server_error', retryAfterMs: LATER }],
  ['503 as HTML twice', twice(() => html(503)), { code: 'server_error', retryAfterMs: LATER }],
  ['a page with status 200', [() => html()], { code: 'bad_answer' }],
  ['a redirect', [redirect], { code: 'bad_answer' }],
  ['a broken connection', [network], { code: 'server_error', retryAfterMs: LATER }],
  ['silence', [hang], { code: 'timeout', retryAfterMs: LATER }],
  ['truncated JSON', [() => json('{"success":true,"data":[{"id":1,')], { code: 'bad_answer' }],
  ['an empty body', [() => json('')], { code: 'bad_answer' }],
  ['null', [() => json('null')], { code: 'bad_answer' }],
  ['success that is none', [() => json({ success: false, error: 'no' })], { code: 'bad_answer' }],
  ['data that is no list', [() => json({ success: true, data: { length: 1 } })], { code: 'bad_answer' }],
  ['too much', [() => json({ data: [], rest: 'x'.repeat(5_000_001) })], { code: 'bad_answer' }],
]; // prettier-ignore

/** Faults for which a deal is nevertheless read, without its organisation. */
const isWithheld = (part: string, { code }: Fault): boolean =>
  part === 'v2/organizations' && code === 'forbidden';

describe.each(['users/me', 'v2/stages', 'v2/dealFields', 'v2/deals', 'v2/organizations'])(
  'what goes wrong at %s',
  (part) => {
    const rows = TABLE.filter(([, , fault]) => !isWithheld(part, fault));
    test.each(rows)(
      '%s: every key failed, none absent, the token nowhere',
      async (_what, behaviours, fault) => {
        const pipedrive = fakePipedrive();
        pipedrive.add(1, { org_id: 5 });
        pipedrive.organization(5, { name: 'Harbour Ltd' });
        pipedrive.next(part, ...behaviours);
        const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
        const answer = await pipedrive.clock.run(source.fields(['1', '2'], NEVER));
        expect(answer).toEqual({ items: [], absent: [], failed: ['1', '2'], moved: {}, fault });
        expect(JSON.stringify(answer)).not.toContain(TOKEN);
      },
    );
  },
);

test('403 is forbidden', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.next('v2/deals', no(403));
  const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
  expect((await pipedrive.clock.run(source.fields(['1'], NEVER))).fault).toEqual({ code: 'forbidden' });
});

test('offline is said when the browser knows it', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.online = false;
  pipedrive.next('', network);
  const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
  const answer = await pipedrive.clock.run(source.fields(['1'], NEVER));
  expect(answer.fault).toEqual({ code: 'offline', retryAfterMs: LATER });
});

test('an entry that is no deal is a bad answer', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.next('v2/deals', () => json({ success: true, data: [{ id: 'x' }] }));
  const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
  expect((await pipedrive.clock.run(source.fields(['1'], NEVER))).fault).toEqual({ code: 'bad_answer' });
});

test('a burst that passes is tried once more, and a failed beginning again with the next batch', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.add(1);
  const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
  pipedrive.next('v2/stages', no(500), no(500));
  expect((await pipedrive.clock.run(source.fields(['1'], NEVER))).failed).toEqual(['1']);
  pipedrive.next('v2/deals', no(429, { 'x-ratelimit-reset': '1' }));
  const start = pipedrive.clock.now();
  expect((await pipedrive.clock.run(source.fields(['1'], NEVER))).items).toHaveLength(1);
  expect(pipedrive.clock.now() - start).toBe(1_000);
});

describe('the token', () => {
  test('goes to the company’s own host, in one header, in no address, and with no cookie', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1, { org_id: 5 });
    pipedrive.organization(5, { name: 'Harbour Ltd' });
    const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
    const answer = await pipedrive.clock.run(source.fields(['1'], NEVER));
    expect(pipedrive.sent.length).toBeGreaterThan(6);
    for (const { url, headers, init } of pipedrive.sent) {
      expect(url.origin).toBe('https://acme.pipedrive.com');
      expect(url.href).not.toContain(TOKEN);
      expect(headers['x-api-token']).toBe(TOKEN);
      expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual', method: 'GET' });
    }
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  test.each(['', 'short', 'two words-here', 'line\nbreak-in-it'])(
    '%j is none and is not sent',
    async (token) => {
      const pipedrive = fakePipedrive();
      const source = pipedriveFields(PLACE, token, pipedrive.environment);
      expect((await pipedrive.clock.run(source.fields(['1'], NEVER))).fault).toEqual({ code: 'signed_out' });
      expect(pipedrive.sent).toEqual([]);
    },
  );
});

describe('the test of a connection', () => {
  const tested = (pipedrive = fakePipedrive(), place = PLACE) =>
    pipedrive.clock.run(testPipedrive(place, TOKEN, NEVER, pipedrive.environment));

  test('says whose it is, what it sees and what it lacks', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1);
    const fields = { segment: 'segment', region: 'organization.Region', custom: ['Twice', 'Champion', 'organization.Tier'] };
    expect(await tested(pipedrive, { ...PLACE, fields })).toEqual({
      ok: true,
      value: { company: 'acme', sameCompany: true, seesDeals: true, goal: 'Goal', missing: ['Twice', 'Champion', 'organization.Tier'] },
    });
  }); // prettier-ignore

  test('of another company asks no further', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.domain = 'other';
    expect(await tested(pipedrive)).toEqual({ ok: true, value: { company: 'other', sameCompany: false, seesDeals: false, missing: [] } }); // prettier-ignore
    expect(pipedrive.sent).toHaveLength(1);
  });

  test('says when there is no deal to see', async () => {
    expect(await tested()).toMatchObject({ ok: true, value: { seesDeals: false } });
  });

  test.each(TABLE)('%s', async (_what, behaviours, fault) => {
    const pipedrive = fakePipedrive();
    pipedrive.next('v2/stages', ...behaviours);
    const result = await tested(pipedrive);
    expect(result).toEqual({ ok: false, error: fault });
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });
});
