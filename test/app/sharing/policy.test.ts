import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPolicy } from '../../../lib/app/sharing/policy.ts';
import { readPolicy } from '../../../lib/app/sharing/read-policy.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { background, codeOf, valueOf } from '../background.ts';
import { freshId } from '../sample.ts';
import { ADDRESS, Host, named, nameNow, ORIGIN, putOwn, sharing } from './host.ts';

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

const policy = async (managed: unknown) => {
  bg.extension.managed = managed;
  valueOf(await followPolicy(bg.app));
};
const strategy = (name: string) => JSON.stringify(named(name));
const followShared = async () => {
  host.serve(strategy('Shared'));
  valueOf(await bg.page('sharing.follow', { from: 'url', address: ADDRESS }));
};

describe('a strategy by policy', () => {
  it('comes first, sets one’s own aside, and can be changed by nobody here', async () => {
    await putOwn(bg, named('Own'));
    await policy({ strategy: strategy('Policy') });
    expect(await nameNow(bg)).toBe('Policy');
    expect(await sharing(bg)).toMatchObject({ inForce: 'policy', ownAside: true, policy: {} });
    const { rev, heldBy } = valueOf(await bg.page('strategy.get', {}));
    expect(heldBy).toBe('policy');
    const put = { rev, requestId: freshId(), strategy: named('Mine') };
    expect(codeOf(await bg.page('strategy.put', put))).toBe('held');
    const { versions } = valueOf(await bg.page('versions.get', {}));
    expect(versions[0]).toMatchObject({ how: 'shared', why: 'By a policy of the organisation' });
    const back = { id: versions[1]?.id ?? '', rev, requestId: freshId() };
    expect(codeOf(await bg.page('versions.back', back))).toBe('held');
  });

  it('may be the document itself, as Firefox hands it on', async () => {
    await policy({ strategy: named('Policy') });
    expect(await nameNow(bg)).toBe('Policy');
  });

  it('ends with the policy: what came before it is in use again', async () => {
    await putOwn(bg, named('Own'));
    await policy({ strategy: strategy('Policy') });
    await policy(null);
    expect(await nameNow(bg)).toBe('Own');
    expect(await sharing(bg)).toMatchObject({ inForce: 'own', policy: null, ownAside: false });
    await putOwn(bg, named('Edited'));
  });

  it('comes before an address, which is read on and in use after it', async () => {
    await followShared();
    await policy({ strategy: strategy('Policy') });
    host.serve(strategy('Shared later'), '"later"');
    valueOf(await bg.page('sharing.refresh', {}));
    expect(await nameNow(bg)).toBe('Policy');
    await policy(null);
    expect(await nameNow(bg)).toBe('Shared later');
    expect((await sharing(bg)).inForce).toBe('url');
  });

  it('is read once for each of its versions, and its next one is taken', async () => {
    await policy({ strategy: strategy('One') });
    const { rev } = await sharing(bg);
    await policy({ strategy: strategy('One') });
    expect((await sharing(bg)).rev).toBe(rev);
    await policy({ strategy: strategy('Two') });
    expect(await nameNow(bg)).toBe('Two');
  });

  it('outlives a wipe, which is a person’s', async () => {
    await policy({ strategy: strategy('Policy') });
    valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(await nameNow(bg)).toBe('Policy');
  });

  it.each([
    ['no strategy', { strategy: '{"schema":1}' }],
    ['no JSON', { strategy: 'goals: none' }],
    ['another type', { strategy: 7 }],
    ['an unknown key', { strategy: strategy('Policy'), stratgey: 'x' }],
    ['http', { strategyUrl: 'http://strategy.example.com/acme.json' }],
    ['no key', { strategyUrl: ADDRESS, strategyKey: 'secret' }],
    ['a prototype key', { strategy: strategy('Policy').replace('"name"', '"__proto__":{},"name"') }],
    ['2 MiB and more', { strategy: ' '.repeat(2 * 1024 * 1024) + strategy('Policy') }],
  ])('with %s is not used, says so, and leaves the last good copy', async (_what, managed) => {
    await policy({ strategy: strategy('Good') });
    await policy(managed);
    expect(await nameNow(bg)).toBe('Good');
    const { policy: now } = await sharing(bg);
    expect(now?.fault?.code).toBe('invalid');
    expect(now?.fault?.problems?.[0]?.message).toMatch(/\w/);
  });

  it('that never was good leaves one’s own in use', async () => {
    await putOwn(bg, named('Own'));
    await policy({ strategy: '[]' });
    expect(await nameNow(bg)).toBe('Own');
    expect(await sharing(bg)).toMatchObject({ inForce: 'own', policy: { fault: { code: 'invalid' } } });
  });
});

describe('what is documented', () => {
  const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

  it('has the keys of the schema that Chrome and Edge are given', () => {
    const { properties } = JSON.parse(read('public/managed-schema.json')) as { properties: object };
    expect(Object.keys(properties)).toEqual(['strategy', 'strategyUrl', 'strategyKey']);
  });

  it('works as it stands: every example is a policy without a fault', async () => {
    const found: unknown[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('strategy' in value || 'strategyUrl' in value) found.push(value);
      else Object.values(value).forEach(collect);
    };
    for (const [, example] of read('docs/managed-policy.md').matchAll(/```json\n([\s\S]*?)```/g))
      collect(JSON.parse(example ?? ''));
    expect(found).toHaveLength(3);
    for (const one of found) expect((await readPolicy(one)).fault).toBeUndefined();
  });
});

describe('an address by policy', () => {
  it('is followed, and stopped by nobody here', async () => {
    host.serve(strategy('Shared'));
    await policy({ strategyUrl: ADDRESS });
    expect(await sharing(bg)).toMatchObject({ inForce: 'url', url: { byPolicy: true }, policy: null });
    expect(await nameNow(bg)).toBe('Shared');
    expect(codeOf(await bg.page('sharing.stop', { from: 'url', keep: 'own' }))).toBe('stale');
    await policy(null);
    expect((await sharing(bg)).url).toBeNull();
  });

  it('is tried without permission too, since its host may let everybody read', async () => {
    bg.extension.allowed.clear();
    host.serve(strategy('Shared'));
    await policy({ strategyUrl: ADDRESS });
    expect(await nameNow(bg)).toBe('Shared');
    host.answer(() => Promise.reject(new TypeError('CORS')));
    valueOf(await bg.page('sharing.refresh', {}));
    expect((await sharing(bg)).url?.fault?.code).toBe('not_allowed');
  });
});
