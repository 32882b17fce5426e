import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/domain/result.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { CAPS } from '../../lib/messages/caps.ts';
import type { Answer, Kind, RequestOf } from '../../lib/messages/protocol.ts';
import { CONTENT_KINDS } from '../../lib/messages/protocol.ts';
import { REQUEST_SCHEMAS } from '../../lib/messages/request-schemas.ts';
import type { Handlers } from '../../lib/messages/router.ts';
import { createRouter } from '../../lib/messages/router.ts';
import type { Sender } from '../../lib/messages/sender.ts';

const SELF = { id: 'throughline-id', origin: 'chrome-extension://throughline' };
const HOST = 'acme.atlassian.net';
const space = { site: 'jira', tenant: HOST } as const;
const item = {
  ...space,
  key: 'SHOP-1',
  kind: 'ticket',
  title: 'T',
  url: `https://${HOST}/browse/SHOP-1`,
} as const;
const requestId = 'request-1';

/** One good request of every kind. */
const GOOD: { readonly [K in Kind]: RequestOf<K> } = {
  evaluate: { ...space, items: [item] },
  observe: { ...space, items: [item], absent: ['SHOP-2'], moved: { 'OLD-1': 'SHOP-1' } },
  fields: { ...space, keys: ['SHOP-1'] },
  card: { ...space, key: 'SHOP-1' },
  choices: {},
  tag: { ...space, key: 'SHOP-1', requestId, tag: { kind: 'goal', id: 'self-serve' } },
  'exceptions.ask': {
    ...space,
    key: 'SHOP-1',
    requestId,
    asking: { reason: 'A pilot.', until: '2026-03-31' },
  },
  script: { name: 'panel' },
  openOptions: {},
  summary: { ids: ['jira/acme.atlassian.net/SHOP-1'] },
  measure: { of: { scope: 'platform' } },
  'measure.items': { of: { everything: true }, behind: { bucket: 'untagged' } },
  'strategy.get': {},
  'strategy.put': { rev: 0, requestId, strategy: sampleStrategy },
  'versions.get': {},
  'versions.compare': { from: 'a', to: 'b' },
  'versions.back': { id: 'a', rev: 0, requestId: 'a-request' },
  'exceptions.draft': { site: 'jira', tenant: 'acme.atlassian.net', key: 'SHOP-1', draft: null },
  'exceptions.waiting': {},
  'snapshots.get': {},
  'exceptions.decide': { item: 'jira/acme.atlassian.net/SHOP-1', requestId, decision: { kind: 'decline' } },
  'sharing.get': {},
  'sharing.follow': { from: 'url', address: 'https://strategy.example.com/acme.json' },
  'sharing.refresh': {},
  'sharing.decide': { from: 'url', digest: 'abc', take: true },
  'sharing.stop': { from: 'item', keep: 'own' },
  'sharing.sides': {},
  'sharing.write': {},
  'scopes.get': {},
  'scopes.places': {},
  'scopes.add': {
    requestId,
    scope: { name: 'Storefront', site: 'jira', tenant: HOST, query: { by: 'project', key: 'SHOP' } },
  },
  'scopes.remove': { id: 'storefront' },
  'scopes.run': {},
  'scopes.stop': { id: 'storefront' },
  matches: { strategy: sampleStrategy },
  proposals: {},
  try: { strategy: sampleStrategy, item: 'jira/acme.atlassian.net/SHOP-1' },
  matching: { strategy: sampleStrategy, of: { kind: 'rule', id: 'bugs' } },
  'seen.find': { text: 'SHOP' },
  'sites.get': {},
  'sites.add': { site: 'jira', origin: 'https://jira.example.com' },
  'sites.remove': { origin: 'https://jira.example.com' },
  'connections.get': {},
  'connections.add': { site: 'linear', key: 'a-key', keep: 'session' },
  'connections.test': { ...space },
  'connections.remove': { ...space },
  'connections.fields': { ...space },
  'connections.map': { ...space, fields: { segment: 'company.tier', product: null } },
  'custom.mine': {},
  'custom.check': { site: {} },
  'custom.put': { site: {} },
  'settings.get': {},
  'settings.put': { retentionDays: 30, badges: true, keepTitles: true },
  storage: {},
  export: {},
  'import.preview': { text: '{}' },
  'import.apply': { text: '{}', rev: 0, requestId },
  wipe: { requestId },
};

const KINDS = Object.keys(REQUEST_SCHEMAS) as Kind[];
const fromContent: readonly Kind[] = CONTENT_KINDS;
/** Kinds whose request names a site and tenant. */
const named: readonly Kind[] = [
  'evaluate',
  'observe',
  'fields',
  'card',
  'tag',
  'exceptions.ask',
  'exceptions.draft',
];

const at = (url: string, id = SELF.id): Sender => ({ id, url, tab: { id: 7 }, frameId: 3 });
const CONTENT = at(`https://${HOST}/jira/software/projects/SHOP/boards/1`);
const OWN_PAGE: Sender = { id: SELF.id, url: `${SELF.origin}/popup.html` };
const OWN_TAB: Sender = { ...OWN_PAGE, tab: { id: 9 }, frameId: 0 };

const handlers = Object.fromEntries(
  KINDS.map((kind) => [kind, (_request: unknown, origin: unknown) => Promise.resolve(ok({ kind, origin }))]),
) as unknown as Handlers;

const route = createRouter(SELF, handlers, () =>
  Promise.resolve(
    ok([
      { site: 'jira' as const, origin: 'https://jira.example.com' },
      { site: 'jira' as const, origin: 'https://work.example.com:8443' },
    ]),
  ),
);

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
const send = async (kind: Kind, sender: Sender, request: unknown = GOOD[kind]): Promise<string> =>
  codeOf(await route({ kind, request }, sender));

/** Kinds with a request that fits any host: the empty ones. */
const expected = (kind: Kind, code: string): string => (fromContent.includes(kind) ? code : 'privilege');

describe.each(KINDS)('%s', (kind) => {
  it('from content: only the kinds of content', async () => {
    expect(await send(kind, CONTENT)).toBe(expected(kind, 'ok'));
  });

  it('from our own page, in a tab or not: everything but a script, which needs a web page', async () => {
    expect(await send(kind, OWN_PAGE)).toBe(kind === 'script' ? 'privilege' : 'ok');
    expect(await send(kind, OWN_TAB)).toBe(kind === 'script' ? 'privilege' : 'ok');
  });

  it('from another extension, or from nobody: foreign', async () => {
    for (const id of ['other-extension', '', undefined])
      expect(await send(kind, { ...CONTENT, id })).toBe('foreign');
    expect(await send(kind, { id: 'other-extension', url: OWN_PAGE.url })).toBe('foreign');
  });

  it('from the web without a tab, or from an address that is none of ours: foreign', async () => {
    expect(await send(kind, { id: SELF.id, url: CONTENT.url })).toBe('foreign');
    expect(await send(kind, { id: SELF.id, tab: { id: 7 } })).toBe('foreign');
    for (const url of [
      'chrome-extension://other/popup.html',
      'file:///x',
      'about:blank',
      'data:text/html,x',
      'no url',
    ])
      expect(await send(kind, at(url))).toBe('foreign');
  });

  it.each([
    'https://evil-atlassian.net/x',
    'https://atlassian.net.evil.com/x',
    'https://acme.atlassian.net.evil.com/x',
    'https://atlassian.net/x',
    'http://acme.atlassian.net/x',
    'https://acme.atlassian.net:444/x',
    'https://user@acme.atlassian.net/x',
    'https://xn--acme-atlassian-7ib.net/x',
    'https://example.com/acme.atlassian.net/x',
    'http://jira.example.com/x',
    'https://jira.example.com:444/x',
    'https://sub.jira.example.com/x',
    'https://work.example.com/x',
  ])('from the look-alike %s: wrong host', async (url) => {
    expect(await send(kind, at(url))).toBe(expected(kind, 'wrong_host'));
  });

  it('from another tenant of the site, or an added site: wrong host if it names a tenant', async () => {
    const code = expected(kind, named.includes(kind) ? 'wrong_host' : 'ok');
    for (const url of [
      'https://other.atlassian.net/x',
      'https://jira.example.com/x',
      'https://work.example.com:8443/x',
    ])
      expect(await send(kind, at(url))).toBe(code);
  });

  it('oversized: too big, before its form is looked at', async () => {
    const text = 'x'.repeat(CAPS[kind] + 1);
    expect(await send(kind, OWN_PAGE, { text })).toBe(kind === 'script' ? 'privilege' : 'too_big');
    expect(await send(kind, CONTENT, { text })).toBe(expected(kind, 'too_big'));
  });

  it('oversized only in bytes: too big', async () => {
    const text = '…'.repeat(CAPS[kind] / 3);
    expect(await send(kind, CONTENT, { text })).toBe(expected(kind, 'too_big'));
  });

  it('malformed: a further field, a missing field, no data at all', async () => {
    const sender = kind === 'script' ? CONTENT : OWN_PAGE;
    const good = GOOD[kind] as Record<string, unknown>;
    expect(await send(kind, sender, { ...good, extra: 1 })).toBe('malformed');
    for (const field of Object.keys(good).filter((name) => !(kind === 'summary' && name === 'ids'))) {
      const rest = Object.fromEntries(Object.entries(good).filter(([name]) => name !== field));
      expect(await send(kind, sender, rest), field).toBe('malformed');
      expect(await send(kind, sender, { ...good, [field]: 17.5 }), field).toBe('malformed');
    }
    for (const nothing of [null, 1, 'text', [], [good], () => good])
      expect(await send(kind, sender, nothing)).toBe('malformed');
  });

  it('cyclic or endlessly deep: malformed', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    const sender = kind === 'script' ? CONTENT : OWN_PAGE;
    expect(await send(kind, sender, cyclic)).toBe('malformed');
    expect(await send(kind, sender, { deep })).toBe('malformed');
  });
});

describe('the order of checks', () => {
  it('is sender, kind, privilege, size, schema, host', async () => {
    const big = { text: 'x'.repeat(6_000_000) };
    const code = async (message: unknown, sender: Sender): Promise<string> =>
      codeOf(await route(message, sender));
    const elsewhere = at('https://evil.example/x');
    expect(await code({ kind: 'nothing', request: big }, { ...elsewhere, id: 'other' })).toBe('foreign');
    expect(await code({ kind: 'nothing', request: big }, elsewhere)).toBe('unknown_kind');
    expect(await code({ kind: 'wipe', request: big }, elsewhere)).toBe('privilege');
    expect(await code({ kind: 'evaluate', request: big }, elsewhere)).toBe('too_big');
    expect(await code({ kind: 'evaluate', request: {} }, elsewhere)).toBe('malformed');
    expect(await code({ kind: 'evaluate', request: GOOD.evaluate }, elsewhere)).toBe('wrong_host');
  });

  it.each(['toString', '__proto__', 'constructor', 'strategy', '', 'EVALUATE', 7, null, undefined, {}])(
    'knows no kind %s',
    async (kind) => {
      expect(codeOf(await route({ kind, request: {} }, OWN_PAGE))).toBe('unknown_kind');
    },
  );

  it.each([null, undefined, 'evaluate', 7])('takes %s for no message', async (message) => {
    expect(codeOf(await route(message, OWN_PAGE))).toBe('malformed');
  });
});

describe('items', () => {
  const evaluating = (fields: object): Promise<string> =>
    send('evaluate', CONTENT, { ...space, items: [{ ...item, ...fields }] });

  it.each([
    ['another tenant', { tenant: 'other.atlassian.net' }],
    ['another site', { site: 'linear' }],
  ])('of %s than the page: wrong host', async (_name, fields) => {
    expect(await evaluating(fields)).toBe('wrong_host');
  });

  it.each([
    ['a key with a slash', { key: 'A/B' }],
    ['an empty key', { key: '' }],
    ['an unknown site', { site: 'trac' }],
    ['an unknown field', { secret: 1 }],
    ['a title that is no text', { title: 5 }],
    ['labels that are no list', { labels: 'a' }],
    ['an estimate that is no number', { estimate: Number.NaN }],
    ['a custom field that is an object', { custom: { a: {} } }],
  ])('with %s: malformed', async (_name, fields) => {
    expect(await evaluating(fields)).toBe('malformed');
  });

  it('are at most 200', async () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...item, key: `A-${index}` }));
    expect(await send('evaluate', CONTENT, { ...space, items: items(200) })).toBe('ok');
    expect(await send('evaluate', CONTENT, { ...space, items: items(201) })).toBe('malformed');
  });

  it('of an added site are let in from its origin, port included', async () => {
    const of = (tenant: string, url: string): Promise<string> =>
      send('card', at(url), { site: 'jira', tenant, key: 'PLAT-1' });
    expect(await of('jira.example.com', 'https://jira.example.com/browse/PLAT-1')).toBe('ok');
    expect(await of('work.example.com:8443', 'https://work.example.com:8443/jira/browse/PLAT-1')).toBe('ok');
    expect(await of('work.example.com', 'https://work.example.com:8443/jira/browse/PLAT-1')).toBe(
      'wrong_host',
    );
  });
});

describe('errors', () => {
  const TOKEN = 'ATATT3xFfGF0planted';

  it('repeat nothing of the request', async () => {
    const messages: unknown[] = [
      { kind: TOKEN, request: {} },
      { kind: 'card', request: { ...GOOD.card, [TOKEN]: TOKEN } },
      { kind: 'card', request: { ...GOOD.card, key: `${TOKEN} ${TOKEN}` } },
      { kind: 'card', request: { ...GOOD.card, tenant: `${TOKEN}.atlassian.net` } },
      { kind: 'wipe', request: { requestId: TOKEN } },
      { kind: 'evaluate', request: { text: TOKEN.repeat(100_000) } },
    ];
    for (const message of messages) {
      const answer = await route(message, CONTENT);
      expect(answer.ok).toBe(false);
      expect(JSON.stringify(answer)).not.toContain(TOKEN);
    }
  });

  it('hide what a handler has thrown', async () => {
    const failing = createRouter(SELF, { ...handlers, storage: () => Promise.reject(new Error(TOKEN)) }, () =>
      Promise.resolve(ok([])),
    );
    const answer = await failing({ kind: 'storage', request: {} }, OWN_PAGE);
    expect(codeOf(answer)).toBe('internal');
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  it('say storage when the added sites cannot be read', async () => {
    const broken = createRouter(SELF, handlers, () =>
      Promise.resolve({ ok: false, error: { code: 'storage', message: 'closed' } }),
    );
    expect(codeOf(await broken({ kind: 'choices', request: {} }, at('https://jira.example.com/x')))).toBe(
      'storage',
    );
    expect(codeOf(await broken({ kind: 'choices', request: {} }, CONTENT))).toBe('ok');
  });
});

it('tells the handler where a request came from', async () => {
  const origin = { from: 'content', url: new URL(CONTENT.url ?? ''), tabId: 7, frameId: 3 };
  expect(await route({ kind: 'script', request: { name: 'panel' } }, CONTENT)).toEqual(
    ok({ kind: 'script', origin }),
  );
  expect(await route({ kind: 'export', request: {} }, OWN_TAB)).toEqual(
    ok({ kind: 'export', origin: { from: 'page' } }),
  );
});
