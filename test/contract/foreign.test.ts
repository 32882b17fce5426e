// What is not the adapter's gives nothing: other tools' pages, cut-off pages, empty ones.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open, ownPages, pickFrom, seeded } from './pages.ts';
import { SITES } from './sites.ts';

const FOREIGN = {
  empty: '',
  'a login form': '<form><input name="username"><input type="password"><button>Log in</button></form>',
  'a shop':
    '<ul><li><a href="/p/browse-12">Shoes</a></li><li id="card-visa"><a href="/browse/shoes">Browse</a></li></ul>',
  'a page of frames': '<frameset><frame src="/browse/SHOP-1"></frameset>',
  'an issue of another Jira':
    '<ul><li><a href="https://other.atlassian.net/browse/ZED-1">ZED-1</a></li></ul>',
  'links that are none':
    '<ul><li><a href="javascript:/browse/SHOP-1">SHOP-1</a></li><li><a href="//evil.example/browse/SHOP-1">SHOP-1</a></li><li><a href="/\\evil.example/browse/SHOP-1">SHOP-1</a></li><li><a href="/x/browse/SHOP-1">SHOP-1</a></li><li><a href="?next=/browse/SHOP-1">SHOP-1</a></li><li><a href="/browse/SHOP-1x">SHOP-1x</a></li></ul>',
};

describe.each(SITES)('$name', ({ name, adapter }) => {
  /** One address of each view and flavour: what is looked for depends on no more. */
  const addresses = new Map(
    ownPages.filter((page) => page.adapter === adapter).map(({ url, view }) => [`${url.host} ${view}`, url]),
  );

  test.each(Object.entries(FOREIGN))('%s', (_, html) => {
    for (const url of addresses.values())
      expect(
        open({ html, url, adapter })
          .scan()
          .map(({ key }) => key),
      ).toEqual([]);
  });

  const shared = new URL('../../../shared/fixtures/', import.meta.url);
  const others = existsSync(shared)
    ? globSync('*/**/*.html', { cwd: shared }).filter((file) => !file.startsWith(`${name}/`))
    : [];
  test.runIf(others.length > 0).each(others)('%s', (file) => {
    const html = readFileSync(new URL(file, shared), 'utf8');
    const pages = ownPages.filter((page) => page.adapter === adapter);
    const page = pages.find(({ view }) => view === 'board') ?? pages.find(({ view }) => view === 'list');
    if (!page) throw new Error('an adapter without a board or list');
    expect(open({ html, url: page.url, adapter }).scan()).toEqual([]);
  });

  test('pages cut off at 200 places give some of their items and no other', () => {
    const random = seeded(200);
    const pages = ownPages.filter((page) => page.adapter === adapter);
    let read = 0;
    for (let round = 0; round < 200; round++) {
      const page = pickFrom(pages, random);
      const html = page.html.slice(0, Math.floor(random() * page.html.length));
      const known = new Set(page.expected.map(({ key }) => key));
      for (const { key, item, anchor } of open({ ...page, html }).scan()) {
        expect(known).toContain(key);
        void [item, anchor];
        read++;
      }
    }
    expect(read).toBeGreaterThan(50);
  }, 60_000);
});
