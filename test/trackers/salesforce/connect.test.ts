import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  codeIn,
  connect,
  refresh,
  revoke,
  type ConnectEnvironment,
} from '../../../lib/trackers/salesforce/connect.ts';
import { browserChance, newProof } from '../../../lib/trackers/salesforce/pkce.ts';
import {
  fakeSalesforce,
  GRANT,
  hang,
  html,
  json,
  ORIGIN,
  type Behaviour,
  type FakeSalesforce,
} from './fake-salesforce.ts';

const CLIENT = { clientId: '3MVG9.client', origin: ORIGIN };
const REDIRECT = 'https://abcdefgh.chromiumapp.org/salesforce';
const TOKENS = {
  access_token: 'planted-access',
  refresh_token: 'planted-refresh',
  instance_url: ORIGIN,
  token_type: 'Bearer',
  id: 'https://login.salesforce.com/id/00D/005',
};

/** The test's clock knows nothing of the browser's hashing, which is done elsewhere. */
const sha256 = (bytes: Uint8Array): ArrayBuffer =>
  new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;

/** A browser whose window ends where `end` says, given where it was opened. */
function browser(org: FakeSalesforce, end: (opened: URL) => string) {
  const opened: URL[] = [];
  const env: ConnectEnvironment = {
    ...org.environment,
    chance: { ...browserChance(), sha256: (bytes) => Promise.resolve(sha256(bytes)) },
    signIn: {
      redirectUri: REDIRECT,
      open: (url) => {
        opened.push(new URL(url));
        return Promise.resolve().then(() => end(new URL(url)));
      },
    },
  };
  return { env, opened };
}

const allowed = (opened: URL): string =>
  `${REDIRECT}?code=planted-code&state=${opened.searchParams.get('state') ?? ''}`;
const formOf = (org: FakeSalesforce) =>
  Object.fromEntries(new URLSearchParams(String(org.asked[0]?.init.body)));

describe('connecting', () => {
  test('asks in the open for a code, and for tokens with the proof', async () => {
    const org = fakeSalesforce();
    org.next.push(() => json(TOKENS));
    const { env, opened } = browser(org, allowed);
    expect(await org.clock.run(connect(env, CLIENT))).toEqual({
      ok: true,
      value: { origin: ORIGIN, accessToken: 'planted-access', refreshToken: 'planted-refresh' },
    });

    const [window] = opened;
    if (!window) throw new Error('no window');
    expect(window.origin + window.pathname).toBe(`${ORIGIN}/services/oauth2/authorize`);
    expect(Object.fromEntries(window.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: '3MVG9.client',
      redirect_uri: REDIRECT,
      scope: 'api refresh_token',
      code_challenge_method: 'S256',
    });

    const form = formOf(org);
    expect(org.asked[0]?.url.href).toBe(`${ORIGIN}/services/oauth2/token`);
    expect(org.asked[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'manual' });
    expect(form).toMatchObject({
      grant_type: 'authorization_code',
      code: 'planted-code',
      client_id: '3MVG9.client',
      redirect_uri: REDIRECT,
    });
    const verifier = form['code_verifier'] ?? '';
    expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const hash = createHash('sha256').update(verifier).digest('base64url');
    expect(window.searchParams.get('code_challenge')).toBe(hash);
    expect(window.href).not.toContain(verifier);
  });

  test('the challenge is that of the standard’s own example (RFC 7636, appendix B)', async () => {
    const octets = [
      116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
      191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
    ];
    const proof = await newProof({ ...browserChance(), bytes: () => new Uint8Array(octets) });
    expect(proof.verifier).toBe('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(proof.challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  test('no two sign-ins share a proof or a state', async () => {
    const [one, two] = [await newProof(browserChance()), await newProof(browserChance())];
    expect(new Set([one.verifier, two.verifier, one.state, two.state]).size).toBe(4);
  });

  test('a window that is closed is no error of anybody', async () => {
    const org = fakeSalesforce();
    const { env } = browser(org, () => {
      throw new Error('The user did not approve access. planted-secret');
    });
    expect(await org.clock.run(connect(env, CLIENT))).toEqual({ ok: false, error: 'cancelled' });
    expect(org.asked).toEqual([]);
  });

  test.each([
    ['another state', () => `${REDIRECT}?code=c&state=forged`, 'mismatch'],
    ['no state', () => `${REDIRECT}?code=c`, 'mismatch'],
    [
      'another host',
      (at: URL) => `https://evil.example/salesforce?code=c&state=${at.searchParams.get('state')}`,
      'mismatch',
    ],
    [
      'another path',
      (at: URL) => `https://abcdefgh.chromiumapp.org/other?code=c&state=${at.searchParams.get('state')}`,
      'mismatch',
    ],
    ['no address', () => 'nonsense', 'mismatch'],
    [
      'the person says no',
      (at: URL) => `${REDIRECT}?error=access_denied&state=${at.searchParams.get('state')}`,
      'refused',
    ],
    [
      'an unknown client',
      (at: URL) => `${REDIRECT}?error=invalid_client_id&state=${at.searchParams.get('state')}`,
      'unknown_client',
    ],
    [
      'neither code nor error',
      (at: URL) => `${REDIRECT}?state=${at.searchParams.get('state')}`,
      'bad_answer',
    ],
  ])('%s: nothing is exchanged', async (_what, end, error) => {
    const org = fakeSalesforce();
    const { env } = browser(org, end);
    expect(await org.clock.run(connect(env, CLIENT))).toEqual({ ok: false, error });
    expect(org.asked).toEqual([]);
  });

  test('a code is taken from the address of the answer only', () => {
    expect(codeIn(`${REDIRECT}?state=s&code=c`, REDIRECT, 's')).toEqual({ ok: true, value: 'c' });
    expect(codeIn(`${REDIRECT}#state=s&code=c`, REDIRECT, 's')).toEqual({ ok: false, error: 'mismatch' });
    expect(codeIn(`${REDIRECT}?state=&code=c`, REDIRECT, 's')).toEqual({ ok: false, error: 'mismatch' });
  });
});

describe('what the token endpoint says', () => {
  const table: readonly (readonly [string, Behaviour, string])[] = [
    ['a code that is spent', () => json({ error: 'invalid_grant', error_description: 'expired planted-code' }, 400), 'refused'],
    ['an unknown client', () => json({ error: 'invalid_client_id' }, 400), 'unknown_client'],
    ['an app that is blocked', () => json({ error: 'invalid_app_access' }, 400), 'unknown_client'],
    ['400 without words', () => json('', 400), 'bad_answer'],
    ['HTML with 200', () => html(), 'bad_answer'],
    ['truncated JSON', () => json('{"access_token":"pla'), 'bad_answer'],
    ['no token', () => json({ ...TOKENS, access_token: '' }), 'bad_answer'],
    ['a token for elsewhere', () => json({ ...TOKENS, instance_url: 'https://evil.example' }), 'bad_answer'],
    ['a host that looks alike', () => json({ ...TOKENS, instance_url: 'https://evil-my.salesforce.com' }), 'bad_answer'],
    ['an address without encryption', () => json({ ...TOKENS, instance_url: 'http://acme.my.salesforce.com' }), 'bad_answer'],
    ['500', () => json({}, 500), 'server_error'],
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch')), 'server_error'],
    ['silence', hang, 'timeout'],
  ]; // prettier-ignore

  test.each(table)('%s', async (_what, behaviour, error) => {
    const org = fakeSalesforce();
    org.next.push(behaviour);
    const { env } = browser(org, allowed);
    const answer = await org.clock.run(connect(env, CLIENT));
    expect(answer).toEqual({ ok: false, error });
    expect(JSON.stringify(answer)).not.toContain('planted');
  });

  test('offline', async () => {
    const org = fakeSalesforce();
    org.online = false;
    org.next.push(() => Promise.reject(new TypeError('Failed to fetch')));
    const { env } = browser(org, allowed);
    expect(await org.clock.run(connect(env, CLIENT))).toEqual({ ok: false, error: 'offline' });
  });
});

describe('later', () => {
  test('a refresh keeps the refresh token where none comes', async () => {
    const org = fakeSalesforce();
    org.next.push(() => json({ ...TOKENS, refresh_token: undefined }));
    expect(await org.clock.run(refresh(org.environment, CLIENT, 'refresh-1'))).toEqual({
      ok: true,
      value: { origin: ORIGIN, accessToken: 'planted-access', refreshToken: 'refresh-1' },
    });
    expect(formOf(org)).toEqual({
      client_id: '3MVG9.client',
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
    });
  });

  test('a refresh takes the new refresh token where one comes', async () => {
    const org = fakeSalesforce();
    org.next.push(() => json(TOKENS));
    const fresh = await org.clock.run(refresh(org.environment, CLIENT, 'refresh-1'));
    expect(fresh).toMatchObject({ value: { refreshToken: 'planted-refresh' } });
  });

  test.each([
    [() => json('', 200), true],
    [() => json({ error: 'unsupported_token_type' }, 400), false],
    [() => Promise.reject(new TypeError('Failed to fetch')), false],
  ] as const)('taking a grant back: %#', async (behaviour, done) => {
    const org = fakeSalesforce();
    org.next.push(behaviour);
    expect(await org.clock.run(revoke(org.environment, GRANT))).toBe(done);
    expect(org.asked[0]?.url.href).toBe(`${ORIGIN}/services/oauth2/revoke`);
    expect(formOf(org)).toEqual({ token: 'refresh-1' });
  });
});
