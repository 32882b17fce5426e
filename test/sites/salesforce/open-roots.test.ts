// Every page we have, with each of its components under native shadow: an open root of its own around all it holds.
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createSeenMarks } from '../../../lib/overlay/seen-marks.ts';
import { parent } from '../../../lib/sites/dom.ts';
import type { ReadItem } from '../../../lib/sites/read-page.ts';
import { rootsIn } from '../../../lib/sites/salesforce/open-roots.ts';
import { salesforceAdapter } from '../../../lib/sites/salesforce/adapter.ts';
import { open, ownPages, type Page } from '../../contract/pages.ts';

const pages = ownPages.filter(({ site }) => site === 'salesforce');

/** Moves what each component holds into an open root, from the inside out; how many there are. */
function shadowed(doc: Document): number {
  const hosts = [...doc.body.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  for (const host of hosts.reverse()) host.attachShadow({ mode: 'open' }).append(...host.childNodes);
  return hosts.length;
}

function openNative(page: Page) {
  const opened = open(page);
  return { ...opened, hosts: shadowed(opened.doc) };
}

const said = ({ key, page, item }: ReadItem) => ({ key, page, item });

test('our pages have components on them', () => {
  expect(pages.filter((page) => openNative(page).hosts > 3).length).toBeGreaterThan(3);
});

describe.each(pages)('$name in native shadow', (page) => {
  test('shows the same items in the same order', () => {
    expect(openNative(page).scan().map(said)).toEqual(open(page).scan().map(said));
  });

  test('has a place for each badge, in an element that shows what is put into it', () => {
    for (const { anchor } of openNative(page).scan()) {
      expect(anchor?.parent.shadowRoot).toBeNull();
      expect(anchor?.parent.isConnected).toBe(true);
    }
  });

  test('gives the same rows when its marks come into view', () => {
    const { doc, reader, scan } = openNative(page);
    const rows = new Map<Element, ReadItem>();
    const claimed = (el: Element, rank: number): boolean => {
      for (let at: Element | null = el; at; at = parent(at))
        if ((rows.get(at)?.rank ?? Infinity) <= rank) return true;
      return false;
    };
    const seen = createSeenMarks(claimed, (found) => rows.set(found.el, found));
    seen.add([...new Set(reader?.marks(doc) ?? [])]);
    seen.work(reader, () => true);
    const whole = new Map(scan().map((found) => [found.el, found]));
    expect(new Set(rows.keys())).toEqual(new Set(whole.keys()));
    // A row that is read again, as after a change in it, is what it was.
    for (const [row, found] of whole) expect(reader?.read(row, found)?.key).toBe(found.key);
    for (const [row, found] of whole) expect(reader?.read(row)?.key).toBe(found.key);
  });

  test('passes the self-check as the plain page does', () => {
    const [plain, native] = [open(page), openNative(page)];
    if (!plain.route || !native.route) return;
    expect(salesforceAdapter.check(native.doc, native.route)).toEqual(
      salesforceAdapter.check(plain.doc, plain.route),
    );
  });
});

describe('roots', () => {
  const { document } = new JSDOM('').window;

  const nested = (depth: number): HTMLElement => {
    const top = document.createElement('c-top');
    let host = top;
    for (let i = 0; i < depth; i += 1) {
      const inner = document.createElement('c-inner');
      host.attachShadow({ mode: 'open' }).append(inner);
      host = inner;
    }
    return top;
  };

  test('come from the outside in', () => {
    const top = nested(3);
    expect([...rootsIn(top)].map(({ host }) => host.localName)).toEqual(['c-top', 'c-inner', 'c-inner']);
  });

  test('of any depth are found, and no more than some thousand', () => {
    expect([...rootsIn(nested(400))].length).toBe(400);
    const many = document.createElement('div');
    for (let i = 0; i < 5_000; i += 1) {
      const host = document.createElement('c-one');
      host.attachShadow({ mode: 'open' });
      many.append(host);
    }
    expect([...rootsIn(many)].length).toBe(3_000);
  });

  test('that are closed stay closed', () => {
    const host = document.createElement('c-shut');
    host.attachShadow({ mode: 'closed' }).append(document.createElement('tr'));
    expect([...rootsIn(host)]).toEqual([]);
  });
});
