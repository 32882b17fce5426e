import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomSite } from '../../lib/domain/custom/custom-site.ts';
import { PRESETS } from '../../lib/sites/custom/presets/index.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, contentAt, valueOf } from './background.ts';

const LOCAL = 'http://127.0.0.1:3055';
const preset = (name: string, origin: string): CustomSite => {
  const found = PRESETS[name];
  if (!found) throw new Error(`no preset ${name}`);
  return { ...found, origin };
};
const redmine = preset('redmine', LOCAL);

let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
  bg.extension.allowed.add(LOCAL).add('https://acme.odoo.com');
});

const put = (site: unknown) => bg.page('custom.put', { site });
const problemsOf = async (site: unknown) =>
  valueOf(await bg.page('custom.check', { site })).map(({ path, message }) => `${path}: ${message}`);
const mineAt = (url: string) => bg.route({ kind: 'custom.mine', request: {} }, contentAt(url));

describe('a description', () => {
  it.each(Object.keys(PRESETS))('that comes along is sound: %s', async (name) => {
    expect(await problemsOf(preset(name, 'https://tool.example.com'))).toEqual([]);
  });

  const [row] = redmine.rows;
  it.each([
    ['no selector', { ...redmine, rows: [{ ...row, row: 'tr[' }] }, /^rows\[0\]\.row: .*no CSS selector/],
    ['a slow selector', { ...redmine, rows: [{ ...row, row: 'tr:has(a)' }] }, /^rows\[0\]\.row: .*:has\(\)/],
    [
      'a slow pattern',
      { ...redmine, rows: [{ ...row, key: [{ pattern: '(a+)+$' }] }] },
      /^rows\[0\]\.key\[0\]\.pattern: .*too long/,
    ],
    [
      'a long pattern',
      { ...redmine, rows: [{ ...row, key: [{ pattern: 'a'.repeat(201) }] }] },
      /pattern: .*200 characters/,
    ],
    ['a field for people', { ...redmine, rows: [{ ...row, fields: { assignee: [{}] } }] }, /fields/],
    ['another version', { ...redmine, throughlineSite: 2 }, /^throughlineSite/],
    ['an unknown part', { ...redmine, script: 'alert(1)' }, /^script: .*not a known key/],
    ['an address elsewhere', { ...redmine, address: '//evil.example/{key}' }, /^address/],
    ['http on another computer', { ...redmine, origin: 'http://redmine.example.com' }, /^origin/],
    ['a vendor', { ...redmine, origin: 'https://acme.atlassian.net' }, /^origin/],
    ['no rows', { ...redmine, rows: [] }, /^rows/],
  ])('with %s is refused in one sentence', async (_, site, sentence) => {
    const problems = await problemsOf(site);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
    expect(codeOf(await put(site))).toBe('invalid');
    expect(valueOf(await bg.page('sites.get', {})).added).toEqual([]);
  });
});

describe('keeping one', () => {
  it('needs the permission, registers the script, and tells it to that origin alone', async () => {
    bg.extension.allowed.delete(LOCAL);
    expect(codeOf(await put(redmine))).toBe('privilege');
    bg.extension.allowed.add(LOCAL);
    expect(valueOf(await put(redmine)).added).toMatchObject([
      { site: 'custom', origin: LOCAL, definition: redmine },
    ]);
    expect(bg.extension.scripts.get(LOCAL)).toMatchObject({ site: 'custom' });
    expect(bg.extension.reached).toEqual([['custom', ['http://127.0.0.1/*']]]);

    expect(valueOf((await mineAt(`${LOCAL}/issues`)) as never)).toEqual(redmine);
    for (const url of [
      'http://127.0.0.1:3056/issues',
      'https://127.0.0.1:3055/',
      'http://localhost:3055/',
      'https://evil.example/',
    ])
      expect(codeOf(await mineAt(url))).toBe('wrong_host');
    expect(codeOf(await mineAt('https://acme.atlassian.net/browse/SHOP-1'))).toBe('not_found');
    expect(codeOf(await bg.page('custom.mine', {}))).toBe('not_found');
  });

  it('may not be done by a page', async () => {
    const from = contentAt(`${LOCAL}/issues`);
    expect(codeOf(await bg.route({ kind: 'custom.put', request: { site: redmine } }, from))).toBe(
      'privilege',
    );
    expect(codeOf(await bg.route({ kind: 'custom.check', request: { site: redmine } }, from))).toBe(
      'privilege',
    );
  });

  it('lets its items in, and those of no other tool', async () => {
    valueOf(await put(redmine));
    const item = {
      site: 'custom',
      tenant: '127.0.0.1:3055',
      key: '7',
      kind: 'ticket',
      title: 'T',
      url: `${LOCAL}/issues/7`,
    };
    const evaluate = (site: string, tenant: string, url: string) =>
      bg.route(
        { kind: 'evaluate', request: { site, tenant, items: [{ ...item, site, tenant }] } },
        contentAt(url),
      );
    expect(codeOf(await evaluate('custom', '127.0.0.1:3055', `${LOCAL}/issues`))).toBe('ok');
    expect(codeOf(await evaluate('custom', '127.0.0.1:9', `${LOCAL}/issues`))).toBe('wrong_host');
    expect(codeOf(await evaluate('jira', '127.0.0.1:3055', `${LOCAL}/issues`))).toBe('wrong_host');
    expect(
      codeOf(await evaluate('custom', 'acme.atlassian.net', 'https://acme.atlassian.net/browse/X-1')),
    ).toBe('wrong_host');
  });

  it('goes out with an export and comes back with it', async () => {
    valueOf(await put(redmine));
    const text = JSON.stringify(valueOf(await bg.page('export', {})));
    valueOf(await bg.page('sites.remove', { origin: LOCAL }));
    expect(bg.extension.scripts.size).toBe(0);
    const { rev } = valueOf(await bg.page('import.preview', { text }));
    valueOf(await bg.page('import.apply', { text, rev, requestId: 'request-1' }));
    expect(valueOf(await bg.page('sites.get', {})).added[0]?.definition).toEqual(redmine);
    expect(bg.extension.scripts.get(LOCAL)).toMatchObject({ site: 'custom' });

    const torn = text.replace('"throughlineSite":1', '"throughlineSite":9');
    expect(codeOf(await bg.page('import.preview', { text: torn }))).toBe('invalid');
    const elsewhere = text.replace(`"addedAt"`, `"x":1,"addedAt"`);
    expect(codeOf(await bg.page('import.preview', { text: elsewhere }))).toBe('invalid');
  });

  it('makes room for another kind of site at the same origin', async () => {
    const odoo = preset('odoo', 'https://acme.odoo.com');
    valueOf(await put(odoo));
    valueOf(await bg.page('sites.add', { site: 'jira', origin: odoo.origin }));
    expect(bg.extension.scripts.get(odoo.origin)).toMatchObject({ site: 'jira' });
    expect(codeOf(await mineAt(`${odoo.origin}/odoo/crm`))).toBe('not_found');
  });
});

it('keeps nothing under a key that is gone with the page', async () => {
  const odoo = preset('odoo', 'https://acme.odoo.com');
  valueOf(await put(odoo));
  const { rev } = valueOf(await bg.page('strategy.get', {}));
  valueOf(await bg.page('strategy.put', { rev, requestId: 'request-1', strategy: sampleStrategy }));
  const space = { site: 'custom', tenant: 'acme.odoo.com' } as const;
  const deal = (key: string) => ({
    ...space,
    key,
    kind: 'deal' as const,
    title: 'Ward planning',
    url: odoo.origin,
    labels: ['goal-self-serve'],
  });
  const from = contentAt(`${odoo.origin}/odoo/crm`);
  const answer = valueOf(
    (await bg.route(
      { kind: 'evaluate', request: { ...space, items: [deal('datapoint_12'), deal('12')] } },
      from,
    )) as never,
  ) as { items: { key: string; paint: { state: string } }[] };
  expect(answer.items.map(({ key, paint }) => [key, paint.state])).toEqual([
    ['datapoint_12', 'goal'],
    ['12', 'goal'],
  ]);
  const { items } = valueOf(await bg.page('export', {}));
  expect(items.map(({ item }) => item.key)).toEqual(['12']);
  const tag = {
    ...space,
    key: 'datapoint_12',
    requestId: 'request-2',
    tag: { kind: 'goal', id: 'self-serve' },
  };
  expect(codeOf(await bg.route({ kind: 'tag', request: tag }, from))).toBe('not_found');
});
