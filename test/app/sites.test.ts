import { beforeEach, describe, expect, it } from 'vitest';
import { reachOpenPages, registerSites, siteOrigin } from '../../lib/app/sites.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, codeOf, contentAt, valueOf } from './background.ts';

const ORIGIN = 'https://jira.example.com';
let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
  bg.extension.allowed.add(ORIGIN);
});

const add = (origin: string) => bg.page('sites.add', { site: 'jira', origin });
const evaluating = (url: string) =>
  bg.route(
    {
      kind: 'evaluate',
      request: {
        site: 'jira',
        tenant: 'jira.example.com',
        items: [{ ...ticket('PLAT-1'), tenant: 'jira.example.com' }],
      },
    },
    contentAt(url),
  );

describe('an origin', () => {
  it.each([
    'https://jira.example.com',
    'https://jira.example.com/',
    'https://jira.example.com:8443',
    'https://jira',
    'https://10.0.0.5',
  ])('%s can be added', (origin) => {
    expect(siteOrigin(origin)).toBe(origin.replace(/\/$/, ''));
  });

  it.each([
    'http://jira.example.com',
    'https://jira.example.com/jira',
    'https://jira.example.com?x',
    'https://user@jira.example.com',
    'https://*.example.com',
    'https://*',
    'https://jira.example.com.',
    'https://',
    'jira.example.com',
    'ftp://jira.example.com',
    'javascript:alert(1)',
    'https://acme.atlassian.net',
    'https://acme.atlassian.net:8443',
    'https://x.jira.com',
    'HTTPS://jira.example.com',
    '',
  ])('%s cannot', (origin) => {
    expect(siteOrigin(origin)).toBeNull();
  });
});

describe('adding a site', () => {
  it('registers its script, keeps it, and lets its pages in', async () => {
    expect(codeOf(await evaluating(`${ORIGIN}/browse/PLAT-1`))).toBe('wrong_host');
    const { vendors, added } = valueOf(await add(ORIGIN));
    expect(added).toEqual([{ site: 'jira', origin: ORIGIN, addedAt: bg.clock.toISOString() }]);
    expect(vendors).toContainEqual({
      site: 'jira',
      title: 'Jira',
      matches: ['https://*.atlassian.net/*', 'https://*.jira.com/*'],
    });
    expect(bg.extension.scripts.get(ORIGIN)).toMatchObject({ site: 'jira', origin: ORIGIN });
    expect(codeOf(await evaluating(`${ORIGIN}/browse/PLAT-1`))).toBe('ok');
  });

  it('twice is adding it once', async () => {
    valueOf(await add(ORIGIN));
    expect(valueOf(await add(ORIGIN)).added).toHaveLength(1);
    expect(bg.extension.scripts.size).toBe(1);
  });

  it('needs the permission, and a good address', async () => {
    expect(codeOf(await add('https://other.example.com'))).toBe('privilege');
    expect(codeOf(await add('http://jira.example.com'))).toBe('invalid');
    expect(codeOf(await bg.page('sites.add', { site: 'custom', origin: ORIGIN }))).toBe('invalid');
    expect(valueOf(await bg.page('sites.get', {})).added).toEqual([]);
    expect(bg.extension.scripts.size).toBe(0);
  });

  it('is undone by removing it', async () => {
    valueOf(await add(ORIGIN));
    expect(valueOf(await bg.page('sites.remove', { origin: ORIGIN })).added).toEqual([]);
    expect(bg.extension.scripts.size).toBe(0);
    expect(codeOf(await evaluating(`${ORIGIN}/browse/PLAT-1`))).toBe('wrong_host');
    expect(codeOf(await bg.page('sites.remove', { origin: ORIGIN }))).toBe('ok');
  });

  it('is made good when the browser has lost the script, and not without permission', async () => {
    valueOf(await add(ORIGIN));
    bg.extension.scripts.clear();
    bg.extension.allowed.clear();
    await registerSites(bg.app);
    expect(bg.extension.scripts.size).toBe(0);
    bg.extension.allowed.add(ORIGIN);
    await registerSites(bg.app);
    expect(bg.extension.scripts.size).toBe(1);
  });

  it('starts the overlay in pages that are open already, there and after an update everywhere', async () => {
    valueOf(await add(ORIGIN));
    expect(bg.extension.reached).toEqual([['jira', ['https://jira.example.com/*']]]);
    await reachOpenPages(bg.app);
    expect(bg.extension.reached[1]).toEqual([
      'jira',
      ['https://*.atlassian.net/*', 'https://*.jira.com/*', 'https://jira.example.com/*'],
    ]);
  });
});
