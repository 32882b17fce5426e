// The pages every adapter is held to: our own, one per view, and the captured ones where that folder is present.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Route, SiteAdapter } from '../../lib/sites/adapter.ts';
import { createReader, readPage, type Reader, type ReadItem } from '../../lib/sites/read-page.ts';
import { SITES } from './sites.ts';

export interface ExpectedItem {
  readonly key: string;
  readonly title?: string;
  readonly role?: 'page' | 'smart-link';
  readonly [field: string]: unknown;
}

export interface Page {
  readonly name: string;
  readonly html: string;
  readonly url: URL;
  readonly view: string | null;
  readonly theme?: string;
  /** Of a captured page: what is special about it. */
  readonly note?: string;
  readonly expected: readonly ExpectedItem[];
  /** Folder of its fixtures. */
  readonly site: string;
  readonly adapter: SiteAdapter;
}

interface Written {
  readonly url: string;
  readonly view: string | null;
  readonly theme?: string;
  readonly items: readonly ExpectedItem[];
  /** The page's own item, where its key is in the address alone. */
  readonly record?: ExpectedItem;
}

const root = new URL('../../', import.meta.url);

function pagesIn(folder: string): Page[] {
  const cwd = new URL(folder, root);
  return SITES.flatMap(({ name: site, adapter }) =>
    globSync(`${site}/**/*.expected.json`, { cwd })
      .sort()
      .map((file) => {
        const written = JSON.parse(readFileSync(new URL(file, cwd), 'utf8')) as Written;
        const html = readFileSync(new URL(file.replace('.expected.json', '.html'), cwd), 'utf8');
        const { items, url, record, ...rest } = written;
        const name = file.replace('.expected.json', '');
        const expected = record ? [...items, record] : items;
        return { ...rest, name, html, url: new URL(url), expected, site, adapter };
      }),
  );
}

export const ownPages = pagesIn('test/fixtures/');

const captured = existsSync(new URL('../shared/fixtures/', root));
if (!captured) console.log('skipped: ../shared/fixtures is not here, so captured pages are not read');
export const capturedPages = captured ? pagesIn('../shared/fixtures/') : [];

export interface OpenPage {
  readonly doc: Document;
  /** Null: the adapter says that nothing of its own is here. */
  readonly route: Route | null;
  readonly reader: Reader | null;
  scan(): ReadItem[];
}

const dom = new JSDOM('');

/** Opens a page in place of the one before: a window of its own for each costs four times as much as all that is done in it. */
export function open({ html, url, adapter }: Pick<Page, 'html' | 'url' | 'adapter'>): OpenPage {
  dom.reconfigure({ url: url.href });
  const doc = dom.window.document;
  doc.open();
  doc.write(html);
  doc.close();
  const route = adapter.route(url, doc);
  const reader = route && createReader(adapter, route);
  return { doc, route, reader, scan: () => (route ? readPage(doc, route, adapter) : []) };
}

/** Numbers in [0, 1) that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pickFrom = <T>(list: readonly T[], random: () => number): T => {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};
