import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshShares } from '../../../lib/app/sharing/sharing.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import { background, codeOf, valueOf } from '../background.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { freshId } from '../sample.ts';
import { ADDRESS, Host, named, nameNow, ORIGIN, putOwn, sharing, withoutGoal } from './host.ts';

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

const follow = (key?: string) =>
  bg.page('sharing.follow', { from: 'url', address: ADDRESS, ...(key && { key }) });
const refresh = async () => valueOf(await bg.page('sharing.refresh', {}));
const byItself = async () => valueOf(await refreshShares(bg.app));
const serve = (strategy: object, etag?: string) => host.serve(JSON.stringify(strategy), etag);

describe('a strategy from an address', () => {
  it('is taken when it takes no goal away, shown in the history, and held', async () => {
    serve(named('Shared'));
    const { fault, sharing: now } = valueOf(await follow());
    expect(fault).toBeUndefined();
    expect(now).toMatchObject({ inForce: 'url', ownAside: false, url: { address: ADDRESS, signed: false } });
    expect(await nameNow(bg)).toBe('Shared');
    expect(valueOf(await bg.page('versions.get', {})).versions).toMatchObject([
      { how: 'shared', why: 'From strategy.example.com' },
    ]);
    const { rev, heldBy } = valueOf(await bg.page('strategy.get', {}));
    expect(heldBy).toBe('url');
    const put = await bg.page('strategy.put', { rev, requestId: freshId(), strategy: named('Mine') });
    expect(codeOf(put)).toBe('held');
    expect(await nameNow(bg)).toBe('Shared');
  });

  it('is asked for without cookies, referrer, cache or detours, and with its ETag from the second time on', async () => {
    serve(named('Shared'), '"one"');
    await follow();
    await refresh();
    const [first, second] = host.asked;
    for (const request of [first, second])
      expect(request).toMatchObject({
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        method: 'GET',
      });
    expect(first?.headers.get('if-none-match')).toBeNull();
    expect(second?.headers.get('if-none-match')).toBe('"one"');
    expect((await sharing(bg)).url?.fault).toBeUndefined();
  });

  it('that adds or edits is taken by itself, one that removes a goal only after a yes', async () => {
    serve(named('Shared'), '"1"');
    await follow();
    serve(named('Edited'), '"2"');
    await byItself();
    expect(await nameNow(bg)).toBe('Edited');

    serve(withoutGoal(), '"3"');
    await byItself();
    expect(await nameNow(bg)).toBe('Edited');
    const { url } = await sharing(bg);
    expect(url?.pending?.removed).toEqual(['Legacy mobile app']);
    expect(url?.pending?.diff.removed.join()).toContain('legacy-mobile');
    const digest = url?.pending?.digest ?? '';
    expect(codeOf(await bg.page('sharing.decide', { from: 'url', digest: 'other', take: true }))).toBe(
      'stale',
    );
    const taken = valueOf(await bg.page('sharing.decide', { from: 'url', digest, take: true }));
    expect(taken.url?.pending).toBeUndefined();
    expect(await nameNow(bg)).toBe('Fewer');
  });

  it('that was left is not asked about again by itself, but when a person checks', async () => {
    serve(named('Shared'), '"1"');
    await follow();
    serve(withoutGoal(), '"2"');
    const digest = (await byItself()).url?.pending?.digest ?? '';
    valueOf(await bg.page('sharing.decide', { from: 'url', digest, take: false }));
    expect((await byItself()).url).toMatchObject({ declined: true });
    serve(withoutGoal(), '"3"');
    expect((await byItself()).url?.pending).toBeUndefined();
    expect((await refresh()).url?.pending?.digest).toBe(digest);
    serve(withoutGoal('Another'), '"4"');
    expect((await byItself()).url?.pending?.digest).not.toBe(digest);
    expect(await nameNow(bg)).toBe('Shared');
  });

  it('waits for a yes when it would take away goals of one’s own, which are set aside and come back', async () => {
    await putOwn(bg, named('Own'));
    serve(withoutGoal('Shared'));
    const { sharing: asked } = valueOf(await follow());
    expect(asked).toMatchObject({ inForce: 'own', url: { pending: { removed: ['Legacy mobile app'] } } });
    const digest = asked.url?.pending?.digest ?? '';
    const taken = valueOf(await bg.page('sharing.decide', { from: 'url', digest, take: true }));
    expect(taken).toMatchObject({ inForce: 'url', ownAside: true });
    expect(await nameNow(bg)).toBe('Shared');
    const back = valueOf(await bg.page('sharing.stop', { from: 'url', keep: 'own' }));
    expect(back).toMatchObject({ inForce: 'own', ownAside: false, url: null });
    expect(await nameNow(bg)).toBe('Own');
  });

  it('goes on as one’s own when a person stops and says so', async () => {
    await putOwn(bg, named('Own'));
    serve(named('Shared'));
    await follow();
    valueOf(await bg.page('sharing.stop', { from: 'url', keep: 'shared' }));
    expect(await nameNow(bg)).toBe('Shared');
    await putOwn(bg, named('Edited'));
    expect(await nameNow(bg)).toBe('Edited');
  });

  it('is not replaced by a file; all else of an export is', async () => {
    serve(named('Shared'));
    await follow();
    const whole = valueOf(await bg.page('export', {}));
    const text = JSON.stringify({
      ...whole,
      strategy: named('From the file'),
      settings: { ...whole.settings, retentionDays: 7 },
    });
    const { rev } = valueOf(await bg.page('import.preview', { text }));
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    expect(await nameNow(bg)).toBe('Shared');
    expect(valueOf(await bg.page('settings.get', {})).retentionDays).toBe(7);
    const alone = { text: JSON.stringify(named('From the file')), rev: rev + 1, requestId: freshId() };
    expect(codeOf(await bg.page('import.apply', alone))).toBe('held');
    expect(JSON.stringify(valueOf(await bg.page('export', {})))).not.toContain('acme.json');
  });

  it('is nobody’s any more after a wipe', async () => {
    serve(named('Shared'));
    await follow();
    valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(await sharing(bg)).toMatchObject({ inForce: 'own', url: null, policy: null, item: null });
  });
});

const json = { 'content-type': 'application/json' };
const FAULTS: Readonly<Record<string, () => Response | Promise<Response>>> = {
  signed_out: () => new Response('{}', { status: 401, headers: json }),
  forbidden: () => new Response('{}', { status: 403, headers: json }),
  not_found: () => new Response('', { status: 404 }),
  gone: () => new Response('', { status: 410 }),
  rate_limited: () => new Response('', { status: 429, headers: { 'retry-after': '7200' } }),
  server_error: () => new Response('', { status: 503 }),
  redirected: () => new Response('', { status: 302, headers: { location: 'http://evil.example/' } }),
  bad_answer: () => new Response('', { status: 418 }),
  web_page: () =>
    new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
  wrong_type: () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }),
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  too_big: () => new Response(new Uint8Array(2 * 1024 * 1024 + 1), { headers: json }),
  invalid: () => new Response('{"schema":1}', { headers: json }),
};

describe('an address that does not give a strategy', () => {
  beforeEach(async () => {
    serve(named('Shared'), '"1"');
    await follow();
  });

  it.each(Object.entries(FAULTS))('%s: says so, and the last good copy stays', async (code, response) => {
    host.answer(response);
    const { url, inForce } = await refresh();
    expect(url?.fault?.code).toBe(code);
    expect(inForce).toBe('url');
    expect(await nameNow(bg)).toBe('Shared');
    serve(named('Well again'), '"2"');
    expect((await refresh()).url?.fault).toBeUndefined();
    expect(await nameNow(bg)).toBe('Well again');
  });

  it.each([
    [
      'a length that is not announced',
      () =>
        new Response(
          new ReadableStream({
            pull(stream) {
              stream.enqueue(new Uint8Array(300_000));
            },
          }),
          { headers: json },
        ),
      'too_big',
    ],
    [
      'a length that is a lie',
      () => new Response('{}', { headers: { ...json, 'content-length': '99999999' } }),
      'too_big',
    ],
    ['no text', () => new Response(new Uint8Array([0xff, 0xfe, 0x00]), { headers: json }), 'wrong_type'],
    ['a list', () => new Response('[]', { headers: json }), 'invalid'],
    ['text that is cut off', () => new Response('{"schema":1,"na', { headers: json }), 'invalid'],
    [
      'a key that reaches a prototype',
      () =>
        new Response(JSON.stringify(sampleStrategy).replace('"name"', '"__proto__":{"x":1},"name"'), {
          headers: json,
        }),
      'invalid',
    ],
    [
      'a constructor deep inside',
      () =>
        new Response(JSON.stringify(sampleStrategy).replace('"title"', '"constructor":{},"title"'), {
          headers: json,
        }),
      'invalid',
    ],
    [
      'very deep nesting',
      () => new Response('['.repeat(100_000) + ']'.repeat(100_000), { headers: json }),
      'invalid',
    ],
    [
      'two goals of one id',
      () =>
        new Response(
          JSON.stringify({ ...sampleStrategy, goals: [...sampleStrategy.goals, ...sampleStrategy.goals] }),
          { headers: json },
        ),
      'invalid',
    ],
  ] as const)('%s: is refused', async (_what, response, code) => {
    host.answer(response);
    const { url } = await refresh();
    expect(url?.fault?.code).toBe(code);
    if (code === 'invalid') expect(url?.fault?.problems?.[0]?.message).toMatch(/\w/);
    expect(await nameNow(bg)).toBe('Shared');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('offline is not the host’s fault', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    host.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await refresh()).url?.fault?.code).toBe('offline');
  });

  it('slow ones are waited for 20 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      vi.stubGlobal(
        'fetch',
        (_url: string, { signal }: RequestInit) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
            queueMicrotask(() => vi.advanceTimersByTime(20_000));
          }),
      );
      expect((await refresh()).url?.fault?.code).toBe('timeout');
    } finally {
      vi.useRealTimers();
    }
  });

  it('without permission is not asked at all', async () => {
    bg.extension.allowed.clear();
    const before = host.asked.length;
    expect((await refresh()).url?.fault?.code).toBe('not_allowed');
    expect(host.asked).toHaveLength(before);
  });

  it('wants a pause: it is left alone for that long, unless a person checks', async () => {
    host.answer(FAULTS['rate_limited'] ?? (() => new Response()));
    await byItself();
    const before = host.asked.length;
    bg.clock = new Date(bg.clock.getTime() + 3_600_000);
    await byItself();
    expect(host.asked).toHaveLength(before);
    bg.clock = new Date(bg.clock.getTime() + 3_700_000);
    await byItself();
    expect(host.asked).toHaveLength(before + 1);
  });

  it('is gone for good: it is not asked by itself any more', async () => {
    host.answer(() => new Response('', { status: 410 }));
    await byItself();
    const before = host.asked.length;
    await byItself();
    expect(host.asked).toHaveLength(before);
    await refresh();
    expect(host.asked).toHaveLength(before + 1);
  });

  it('is not followed in the first place', async () => {
    valueOf(await bg.page('sharing.stop', { from: 'url', keep: 'shared' }));
    host.answer(() => new Response('', { status: 404 }));
    const { fault, sharing: now } = valueOf(await follow());
    expect(fault?.code).toBe('not_found');
    expect(now.url).toBeNull();
  });
});

it.each([
  'http://strategy.example.com/a.json',
  'https://me:secret@strategy.example.com/a.json',
  'file:///etc/passwd',
  'nonsense',
  'https://localhost/a.json',
])('the address %s is refused', async (address) => {
  const answer = await bg.page('sharing.follow', { from: 'url', address });
  expect(codeOf(answer)).toBe('invalid');
  expect(host.asked).toHaveLength(0);
});
