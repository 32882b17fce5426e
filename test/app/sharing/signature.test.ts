import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshIndexedDB } from '../../store/fresh.ts';
import { background, codeOf, valueOf } from '../background.ts';
import { ADDRESS, Host, named, nameNow, ORIGIN, sharing } from './host.ts';

const pair = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const pem = (keys: ReturnType<typeof pair>): string =>
  keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
/** As `openssl dgst -sha256 -sign key.pem FILE` does it. */
const sign = (keys: ReturnType<typeof pair>, text: string): Buffer =>
  createSign('sha256').update(text).sign(keys.privateKey);

const OURS = pair('prime256v1');
let bg = background();
let host = new Host();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
  bg.extension.allowed.add(ORIGIN);
  host = new Host();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

const put = (text: string, signature: Buffer | string | null): void => {
  host.serve(text, `"${Math.random()}"`);
  host.files.delete(`${ADDRESS}.sig`);
  const body = typeof signature === 'string' ? signature : signature && new Uint8Array(signature);
  if (body !== null) host.files.set(`${ADDRESS}.sig`, () => new Response(body));
};
const follow = (key = pem(OURS)) => bg.page('sharing.follow', { from: 'url', address: ADDRESS, key });
const text = (name: string): string => JSON.stringify(named(name));

describe('a signed strategy', () => {
  it('is taken with the signature of its key, in DER or as base64', async () => {
    put(text('One'), sign(OURS, text('One')));
    expect(valueOf(await follow()).sharing.url?.signed).toBe(true);
    expect(await nameNow(bg)).toBe('One');
    put(text('Two'), `${sign(OURS, text('Two')).toString('base64')}\n`);
    await bg.page('sharing.refresh', {});
    expect(await nameNow(bg)).toBe('Two');
  });

  it('whose numbers begin with zeros, or have one before them, is good as well', async () => {
    for (let n = 0; n < 60; n += 1) {
      put(text(`Number ${n}`), sign(OURS, text(`Number ${n}`)));
      const answer = n === 0 ? await follow() : await bg.page('sharing.refresh', {});
      expect(answer.ok).toBe(true);
      expect(await nameNow(bg)).toBe(`Number ${n}`);
    }
  });

  it.each([
    ['none', null, 'unsigned'],
    ['that of another file', sign(OURS, 'else'), 'bad_signature'],
    ['that of another key', sign(pair('prime256v1'), text('Bad')), 'bad_signature'],
    ['nothing of the kind', 'a signature', 'bad_signature'],
    ['one cut short', sign(OURS, text('Bad')).subarray(0, 40), 'bad_signature'],
    ['one far too long', 'A'.repeat(10_000), 'unsigned'],
  ])('with %s is not taken; the last good copy stays', async (_what, signature, code) => {
    put(text('Good'), sign(OURS, text('Good')));
    await follow();
    put(text('Bad'), signature);
    await bg.page('sharing.refresh', {});
    expect((await sharing(bg)).url?.fault?.code).toBe(code);
    expect(await nameNow(bg)).toBe('Good');
  });

  it.each([
    ['another curve', pem(pair('secp384r1'))],
    ['no key', 'secret'],
    ['a private key', OURS.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ])('cannot be asked for with %s', async (_what, key) => {
    put(text('One'), null);
    expect(codeOf(await follow(key))).toBe('invalid');
    expect(host.asked).toHaveLength(0);
  });
});
