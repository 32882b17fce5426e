// The rules every adapter shares, on an adapter of two surfaces: named rows, and links as the net under them.
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Route, SiteAdapter, Surface } from '../../lib/sites/adapter.ts';
import { createReader, readPage } from '../../lib/sites/read-page.ts';

const route: Route = { site: 'custom', view: 'list', tenant: 'example.org' };

const keyOf = (el: Element | null) => el?.getAttribute('data-key') ?? null;
const surface = (selector: string, rest: Partial<Surface> = {}): Surface => ({
  view: 'list',
  selector,
  read(el, { site, tenant }) {
    const key = keyOf(el);
    return key
      ? { site, tenant, key, kind: 'ticket', title: el.textContent, url: 'https://example.org/' }
      : null;
  },
  anchor: (el) => ({ parent: el, before: null, place: 'corner' }),
  ...rest,
});

const adapter = (...surfaces: Surface[]): SiteAdapter => ({
  id: 'custom',
  matches: [],
  recognises: () => true,
  route: () => route,
  surfaces: () => surfaces,
  check: () => null,
  exclude: '.prose',
  theme: () => null,
});

const page = (html: string) => new JSDOM(html).window.document;
const keys = (html: string, ...surfaces: Surface[]) =>
  readPage(page(html), route, adapter(...surfaces)).map(({ key }) => key);

const card = surface('.card', { watch: ['data-key', 'class'] });
const link = surface('a', { watch: ['data-key'], row: (el) => el.closest('.card,li') ?? el });

describe('a page', () => {
  test('is read in document order, whatever the order of the surfaces', () => {
    const html = '<a data-key="A-1"></a><p class="card" data-key="A-2"></p><a data-key="A-3"></a>';
    expect(keys(html, card, link)).toEqual(['A-1', 'A-2', 'A-3']);
  });

  test('gives one item per row: its first', () => {
    expect(
      keys(
        '<ul><li><a data-key="A-1"></a><a data-key="A-1"></a><a data-key="B-1"></a></li></ul>',
        card,
        link,
      ),
    ).toEqual(['A-1']);
  });

  test('is not read again inside a row that a more specific surface has claimed', () => {
    expect(keys('<p class="card" data-key="A-1"><a data-key="B-1"></a></p>', card, link)).toEqual(['A-1']);
  });

  test('is read by the next surface where the more specific one finds no item', () => {
    expect(keys('<p class="card"><a data-key="B-1"></a></p>', card, link)).toEqual(['B-1']);
  });

  test('may hold the same item twice, in two rows', () => {
    expect(keys('<p class="card" data-key="A-1"></p><p class="card" data-key="A-1"></p>', card)).toEqual([
      'A-1',
      'A-1',
    ]);
  });

  test('gives nothing below an excluded element', () => {
    expect(
      keys('<div class="prose"><p class="card" data-key="A-1"></p><a data-key="A-2"></a></div>', card, link),
    ).toEqual([]);
  });

  test('a large page is read like a small one', () => {
    const html = `${'<i></i>'.repeat(100)}<p class="card" data-key="A-1"><a data-key="B-1"></a></p><a data-key="A-3"></a>`;
    expect(keys(html, card, link)).toEqual(['A-1', 'A-3']);
  });
});

describe('a linked surface', () => {
  const linked = surface('.card', { linked: true });

  test('is reached through the links in its rows, and reads them itself', () => {
    const doc = page('<p class="card" data-key="A-1">Title <a data-key="B-1"></a></p>');
    const [item] = readPage(doc, route, adapter(linked, link));
    expect(item).toMatchObject({ key: 'A-1', item: { title: 'Title ' } });
  });

  test('is not searched for', () => {
    expect(keys('<p class="card" data-key="A-1"></p>', linked, link)).toEqual([]);
  });
});

describe('a reader', () => {
  test('watches what any surface watches, each once', () => {
    expect(createReader(adapter(card, link), route).watch).toEqual(['data-key', 'class']);
  });

  test('reads a row by what stands in it now', () => {
    const doc = page('<ul><li><a data-key="A-1"></a></li></ul>');
    const reader = createReader(adapter(card, link), route);
    const [row] = reader.scan(doc);
    const el = row?.el;
    const inside = el?.querySelector('a');
    if (!el || !inside) throw new Error('no row');
    inside.setAttribute('data-key', 'A-2');
    expect(reader.read(el)?.key).toBe('A-2');
    inside.removeAttribute('data-key');
    expect(reader.read(el)).toBeNull();
  });

  test('reads fields and place only when asked, and once', () => {
    let reads = 0;
    const lazy = surface('.card', {
      key: keyOf,
      read: (el, place) => (reads++, card.read(el, place)),
    });
    const [item] = readPage(page('<p class="card" data-key="A-1"></p>'), route, adapter(lazy));
    expect(reads).toBe(0);
    expect(item?.item?.key).toBe('A-1');
    expect(item?.item?.key).toBe('A-1');
    expect(reads).toBe(1);
  });

  test('stops looking when no more is asked for', () => {
    let reads = 0;
    const counting = surface('.card', { key: (el) => (reads++, keyOf(el)) });
    const html = '<p class="card" data-key="A-1"></p>'.repeat(10);
    const [first] = createReader(adapter(counting), route).scan(page(html));
    expect(first?.key).toBe('A-1');
    expect(reads).toBe(1);
  });
});
