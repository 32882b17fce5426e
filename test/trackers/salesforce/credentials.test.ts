import { describe, expect, test } from 'vitest';
import { connectedCredentials, sessionCredentials } from '../../../lib/trackers/salesforce/credentials.ts';
import { salesforceFields } from '../../../lib/trackers/salesforce/fields.ts';
import type { Grant } from '../../../lib/trackers/salesforce/grant.ts';
import type { Cookie, Cookies } from '../../../lib/trackers/salesforce/session.ts';
import {
  fakeSalesforce,
  FIRST,
  GRANT,
  hang,
  idsOf,
  json,
  NEVER,
  ORIGIN,
  PLACE,
  type Behaviour,
  type FakeSalesforce,
} from './fake-salesforce.ts';

const CLIENT = { clientId: '3MVG9.client', origin: ORIGIN };

function connected(org: FakeSalesforce, grant: Grant | null = { ...GRANT, accessToken: 'old' }) {
  let kept = grant;
  const written: Grant[] = [];
  const credentials = connectedCredentials(org.environment, CLIENT, {
    read: () => Promise.resolve(kept),
    write: (fresh) => {
      kept = fresh;
      written.push(fresh);
      return Promise.resolve();
    },
  });
  return {
    source: salesforceFields(PLACE, credentials, org.environment),
    written,
    replace: (to: Grant) => (kept = to),
  };
}

const gives =
  (body: object, status = 200): Behaviour =>
  () =>
    json(body, status);
const isToken = (sent: { readonly url: URL }): boolean => sent.url.pathname === '/services/oauth2/token';
const FRESH = { access_token: 'token-1', instance_url: ORIGIN };
const usual: Behaviour = (_sent, answer) => answer();

describe('a token that has run out', () => {
  test('is renewed, kept and used, and nobody notices', async () => {
    const org = fakeSalesforce();
    org.add(FIRST);
    org.next.push(usual, gives(FRESH));
    const { source, written } = connected(org);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer).toMatchObject({ items: [{ key: FIRST }], failed: [] });
    expect(written).toEqual([{ origin: ORIGIN, accessToken: 'token-1', refreshToken: 'refresh-1' }]);
    expect(org.asked.map((sent) => (isToken(sent) ? 'token' : sent.token))).toEqual([
      'old',
      'token',
      'token-1',
    ]);
  });

  test('costs one refresh, however many requests were refused', async () => {
    const org = fakeSalesforce();
    for (const id of idsOf(400)) org.add(id);
    const { source, written } = connected(org);
    const answer = await org.clock.run(source.fields(idsOf(400), NEVER));
    expect(answer.items).toHaveLength(400);
    expect(org.asked.filter(isToken)).toHaveLength(1);
    expect(written).toHaveLength(1);
  });

  test('that somebody else has renewed meanwhile is taken from where it is kept', async () => {
    const org = fakeSalesforce();
    org.add(FIRST);
    const { source, replace } = connected(org);
    org.next.push((_sent, answer) => {
      replace(GRANT);
      return answer();
    });
    expect((await org.clock.run(source.fields([FIRST], NEVER))).items).toHaveLength(1);
    expect(org.asked.filter(isToken)).toEqual([]);
  });

  test('refused again when new is not renewed for ever', async () => {
    const org = fakeSalesforce();
    org.next.push(usual, gives({ ...FRESH, access_token: 'still-wrong' }));
    const { source } = connected(org);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer.fault).toEqual({ code: 'signed_out' });
    expect(org.asked).toHaveLength(3);
  });

  test.each([
    ['the grant has been taken back', gives({ error: 'invalid_grant' }, 400), { code: 'signed_out' }],
    ['the app has been blocked', gives({ error: 'invalid_client_id' }, 400), { code: 'signed_out' }],
    ['the server is down', gives({}, 503), { code: 'server_error', retryAfterMs: 30_000 }],
    ['the answer is odd', gives({ access_token: 7 }), { code: 'bad_answer' }],
    ['nobody answers', hang, { code: 'timeout', retryAfterMs: 30_000 }],
  ] as const)('and %s', async (_what, behaviour, fault) => {
    const org = fakeSalesforce();
    org.next.push(usual, behaviour, usual, behaviour);
    const { source, written } = connected(org);
    const answer = await org.clock.run(source.fields([FIRST], NEVER));
    expect(answer).toMatchObject({ failed: [FIRST], fault });
    expect(written).toEqual([]);
  });

  test('without a refresh token needs a person', async () => {
    const org = fakeSalesforce();
    const { source } = connected(org, { origin: ORIGIN, accessToken: 'old' });
    expect((await org.clock.run(source.fields([FIRST], NEVER))).fault).toEqual({ code: 'signed_out' });
    expect(org.asked).toHaveLength(1);
  });

  test('shows in no answer, whatever goes wrong', async () => {
    for (const behaviour of [gives({}, 403), gives({}, 500), gives({ error: 'planted' }, 400), hang]) {
      const org = fakeSalesforce();
      org.next.push(usual, behaviour);
      const { source } = connected(org, {
        ...GRANT,
        accessToken: 'planted-old',
        refreshToken: 'planted-refresh',
      });
      const answer = await org.clock.run(source.fields([FIRST], NEVER));
      expect(JSON.stringify(answer)).not.toContain('planted');
    }
  });
});

describe('the session of the browser', () => {
  const HERE = '00DKd000000ACME!here';
  const jar = (page: string | null, ...cookies: readonly Cookie[]): Cookies => ({
    get: (url, name) =>
      Promise.resolve(
        url === 'https://acme.lightning.force.com/' && name === 'sid' && page
          ? { value: page, domain: 'acme.lightning.force.com' }
          : null,
      ),
    below: (domain, name) =>
      Promise.resolve(name === 'sid' ? cookies.filter((cookie) => cookie.domain.endsWith(domain)) : []),
  });
  const grantOf = (cookies: Cookies) => sessionCredentials(cookies, PLACE.tenant).current();

  test('is that of the same org on the API’s host', async () => {
    const cookies = jar(
      HERE,
      { value: '00DKd000000ELSE!x', domain: 'acme.my.salesforce.com' },
      { value: '00DKd000000ACME!help', domain: 'help.salesforce.com' },
      { value: '00DKd000000ACME!other', domain: 'acme--test.sandbox.my.salesforce.com' },
      { value: '00DKd000000ACME!api', domain: 'acme.my.salesforce.com' },
    );
    expect(await grantOf(cookies)).toEqual({ origin: ORIGIN, accessToken: '00DKd000000ACME!api' });
  });

  test.each([
    ['nobody is signed in', jar(null, { value: '00DKd000000ACME!api', domain: 'acme.my.salesforce.com' })],
    ['the API has no session', jar(HERE)],
    [
      'the session is another org’s',
      jar(HERE, { value: '00DKd000000ELSE!x', domain: 'acme.my.salesforce.com' }),
    ],
    ['the cookie is no session', jar('x', { value: 'x', domain: 'acme.my.salesforce.com' })],
    [
      'the host is not the API’s',
      jar(HERE, { value: '00DKd000000ACME!x', domain: 'evil-my.salesforce.com' }),
    ],
    [
      'the browser refuses',
      { get: () => Promise.reject(new Error('No permission.')), below: () => Promise.resolve([]) },
    ],
  ])('none where %s', async (_what, cookies) => expect(await grantOf(cookies)).toBeNull());

  test('none for a host that is not Lightning’s', async () => {
    const cookies = jar(HERE, { value: '00DKd000000ACME!api', domain: 'acme.my.salesforce.com' });
    expect(await sessionCredentials(cookies, 'acme.example').current()).toBeNull();
  });

  test('that has ended is looked for once more, and is signed out then', async () => {
    const org = fakeSalesforce();
    org.add(FIRST);
    let value = '00DKd000000ACME!old';
    const cookies: Cookies = {
      get: () => Promise.resolve({ value: HERE, domain: PLACE.tenant }),
      below: () => Promise.resolve([{ value, domain: 'acme.my.salesforce.com' }]),
    };
    const source = salesforceFields(PLACE, sessionCredentials(cookies, PLACE.tenant), org.environment);
    const before = await org.clock.run(source.fields([FIRST], NEVER));
    expect(before.fault).toEqual({ code: 'signed_out' });
    expect(org.asked).toHaveLength(1);

    org.token = '00DKd000000ACME!new';
    org.next.push((_sent, answer) => {
      value = '00DKd000000ACME!new';
      return answer();
    });
    expect((await org.clock.run(source.fields([FIRST], NEVER))).items).toHaveLength(1);
  });
});
