import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { background, codeOf, contentAt, valueOf, type Background } from './background.ts';

const KEY = 'lin_api_planted_secret_1';
const LINEAR = contentAt('https://linear.app/acme/team/ENG/active');

/** What the tools' hosts answer; everything asked of them is kept. */
let asked: { url: string; init: RequestInit | undefined }[] = [];
let answer: (url: string, body: string) => Response;
let bg: Background;

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

const workspace = {
  organization: { name: 'Acme', urlKey: 'acme' },
  teams: { nodes: [{ name: 'Eng' }], pageInfo: { hasNextPage: false } },
};
const linearAnswers = (_url: string, body: string): Response =>
  body.includes('Reach') || body.includes('Initiatives')
    ? json({ data: { ...workspace, initiatives: { nodes: [] } } })
    : json({ data: { organization: { urlKey: 'acme' }, issues: { nodes: [] } } });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  answer = linearAnswers;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    asked.push({ url, init });
    return Promise.resolve(answer(url, typeof init?.body === 'string' ? init.body : ''));
  });
  bg = background();
});
afterEach(() => vi.unstubAllGlobals());

const connect = (keep: 'always' | 'session' = 'always') =>
  bg.page('connections.add', { site: 'linear', key: KEY, keep });
const fields = () =>
  bg.route({ kind: 'fields', request: { site: 'linear', tenant: 'acme', keys: ['ENG-1'] } }, LINEAR);

describe('a connection', () => {
  it('is tried first, and kept under the tenant that the tool names', async () => {
    const [connection] = valueOf(await connect());
    expect(connection).toMatchObject({ site: 'linear', tenant: 'acme', name: 'Acme', keep: 'always' });
    expect(asked.every(({ url }) => url.startsWith('https://api.linear.app/'))).toBe(true);
  });

  it('that does not work is not kept, and the answer says why', async () => {
    answer = () => json({ errors: [{ message: 'no', extensions: { code: 'AUTHENTICATION_ERROR' } }] }, 401);
    const refused = await connect();
    expect(refused).toMatchObject({ ok: false, error: { code: 'tracker', fault: 'key_refused' } });
    expect(valueOf(await bg.page('connections.get', {}))).toEqual([]);
  });

  it.each(['always', 'session'] as const)(
    'kept %s: its key is in no answer, export or shared storage',
    async (keep) => {
      const said = [
        await connect(keep),
        await bg.page('connections.get', {}),
        await bg.page('connections.test', { site: 'linear', tenant: 'acme' }),
        await fields(),
        await bg.page('export', {}),
        await bg.page('storage', {}),
        [...bg.extension.shared],
      ];
      expect(said.every((each) => !('ok' in each) || (each as { ok: boolean }).ok)).toBe(true);
      expect(JSON.stringify(said)).not.toContain(KEY);
      expect(JSON.stringify(asked.map(({ init }) => init?.headers))).toContain(KEY);
    },
  );

  it('for a session is in no database', async () => {
    valueOf(await connect('session'));
    const again = background(bg.extension);
    expect(valueOf(await again.page('connections.get', {}))).toHaveLength(1);
    bg.extension.session.clear();
    expect(valueOf(await again.page('connections.get', {}))).toEqual([]);
  });

  it('that is put again takes the place of the first, wherever that was kept', async () => {
    valueOf(await connect('session'));
    expect(valueOf(await connect('always')).map(({ keep }) => keep)).toEqual(['always']);
    expect(JSON.stringify([...bg.extension.session])).not.toContain(KEY);
  });

  it('is gone after it is removed, and after a wipe', async () => {
    valueOf(await connect());
    expect(valueOf(await bg.page('connections.remove', { site: 'linear', tenant: 'acme' }))).toEqual([]);
    expect(codeOf(await bg.page('connections.test', { site: 'linear', tenant: 'acme' }))).toBe('not_found');
    for (const keep of ['always', 'session'] as const) valueOf(await connect(keep));
    valueOf(await bg.page('wipe', { requestId: 'wipe-request' }));
    expect(valueOf(await bg.page('connections.get', {}))).toEqual([]);
  });

  it('makes pages ask again', async () => {
    const before = bg.extension.shared.get('rev');
    valueOf(await connect());
    expect(bg.extension.shared.get('rev')).not.toEqual(before);
  });
});

describe('fields', () => {
  it('without a connection: not connected, and nobody is asked', async () => {
    expect(await fields()).toMatchObject({
      ok: true,
      value: { failed: ['ENG-1'], fault: { code: 'not_connected' } },
    });
    expect(asked).toEqual([]);
  });

  it('are read with the key of the tenant alone', async () => {
    valueOf(await connect());
    expect(await fields()).toMatchObject({ ok: true, value: { absent: ['ENG-1'] } });
    const other = { site: 'linear', tenant: 'other', keys: ['ENG-1'] };
    expect(codeOf((await bg.route({ kind: 'fields', request: other }, LINEAR)) as never)).toBe('wrong_host');
    expect(await bg.page('fields', { ...other, site: 'linear' })).toMatchObject({
      value: { fault: { code: 'not_connected' } },
    });
  });

  it('a key that has been revoked is said to be refused', async () => {
    valueOf(await connect());
    answer = () => json({ errors: [] }, 401);
    expect(await fields()).toMatchObject({ value: { failed: ['ENG-1'], fault: { code: 'key_refused' } } });
  });
});

describe('notes of the deal whose page is open', () => {
  const DEALS = contentAt('https://acme.pipedrive.com/deal/1');
  const place = { site: 'pipedrive', tenant: 'acme', keys: ['1', '2'] } as const;
  const pipedriveAnswers = (url: string): Response => {
    const { pathname, searchParams } = new URL(url);
    if (pathname === '/api/v1/users/me') return json({ data: { company_domain: 'acme' } });
    if (pathname === '/api/v1/notes') return json({ data: [{ content: '<p>Our secret: SHOP-2</p>' }] });
    if (pathname !== '/api/v2/deals') return json({ data: [] });
    return json({ data: (searchParams.get('ids') ?? '1').split(',').map((id) => ({ id: Number(id), title: id })) }); // prettier-ignore
  };
  const readFor = async (page?: string) =>
    bg.route({ kind: 'fields', request: { ...place, ...(page && { page }) } }, DEALS);

  it('are read with its fields, and of no other', async () => {
    answer = pipedriveAnswers;
    valueOf(await bg.page('connections.add', { site: 'pipedrive', tenant: 'acme', key: 'f'.repeat(40), keep: 'always' })); // prettier-ignore
    const said = JSON.stringify(await readFor('1'));
    expect(JSON.parse(said)).toMatchObject({
      value: { items: [{ key: '1', noted: ['SHOP-2'] }, { key: '2' }] },
    });
    expect(said.match(/noted/g)).toHaveLength(1);
    expect(said).not.toContain('secret');
    asked = [];
    for (const page of [undefined, '7']) expect(JSON.stringify(await readFor(page))).not.toContain('noted');
    expect(asked.filter(({ url }) => url.includes('notes'))).toEqual([]);
  });

  it('that cannot be read cost nothing else', async () => {
    answer = (url) => (url.includes('notes') ? json({}, 500) : pipedriveAnswers(url));
    valueOf(await bg.page('connections.add', { site: 'pipedrive', tenant: 'acme', key: 'f'.repeat(40), keep: 'always' })); // prettier-ignore
    const said = await readFor('1');
    expect(said).toMatchObject({ ok: true, value: { items: [{ key: '1' }, { key: '2' }], failed: [] } });
    expect(JSON.stringify(said)).not.toContain('noted');
  });
});
