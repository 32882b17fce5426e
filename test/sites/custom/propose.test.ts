// What the picker proposes for real markup: names that last, found in every row, and no hashed ones.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { patternFault } from '../../../lib/domain/custom/pattern.ts';
import { selectorFault } from '../../../lib/domain/custom/selector.ts';
import { customAdapter } from '../../../lib/sites/custom/adapter.ts';
import { isWordy } from '../../../lib/sites/custom/names.ts';
import { keyPlaces, valuePlace } from '../../../lib/sites/custom/propose-place.ts';
import { rowAround, rowSelector } from '../../../lib/sites/custom/propose-row.ts';
import { readPage } from '../../../lib/sites/read-page.ts';

describe('names', () => {
  test.each(['issue', 'list-row', 'o_kanban_record', 'relatedIssues', 'BoardCard', 'td', 'kanban-columns'])(
    '%s is one',
    (name) => {
      expect(isWordy(name)).toBe(true);
    },
  );
  test.each([
    'css-1n4k2', 'sc-bdVaJa', 'jsx-1234', 'Card_root__x1Y2z', '_3fKd', 'a', 'odd', 'selected', 'p-3', 'tracker-1', 'xkcdqwrt',
    'svelte-abc', 'w-1/2', 'hover:bg-gray', 'kTzXqW', 'emotion-cache',
  ])('%s is none', (name) => {
    expect(isWordy(name)).toBe(false);
  }); // prettier-ignore
});

/** A person clicks an item, its key and its title; what would be recognised? */
function shown(html: string, url: string, item: string, key: string, title: string) {
  const doc = new JSDOM(html, { url }).window.document;
  const at = (selector: string): Element => {
    const el = doc.querySelector(selector);
    if (!el) throw new Error(`nothing at ${selector}`);
    return el;
  };
  const row = rowAround(at(item));
  if (!row) throw new Error('no row');
  const selector = rowSelector(row);
  const rows = [...doc.querySelectorAll(selector)];
  const { origin } = new URL(url);
  const [keyPlace] = keyPlaces(row, at(key), rows, origin);
  const titlePlace = valuePlace(row, at(title), rows);
  if (!keyPlace || !titlePlace) throw new Error(`no key or title in ${selector}`);
  for (const place of [{ selector }, keyPlace, titlePlace]) {
    if (place.selector !== undefined) expect(selectorFault(place.selector)).toBeNull();
    if ('pattern' in place && place.pattern !== undefined) expect(patternFault(place.pattern)).toBeNull();
  }
  const adapter = customAdapter({
    throughlineSite: 1,
    name: 'Shown',
    origin,
    kind: 'ticket',
    match: ['*'],
    rows: [{ view: 'list', row: selector, key: [keyPlace], title: [titlePlace] }],
  });
  const route = adapter.route(new URL(url), doc);
  const items = route ? readPage(doc, route, adapter) : [];
  return { selector, key: keyPlace, items: items.map(({ key: found, item: read }) => [found, read?.title]) };
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name}.html`, import.meta.url), 'utf8');

describe('from three clicks', () => {
  test('Redmine: the link, its number, its subject', () => {
    const found = shown(
      fixture('redmine/list'),
      'https://redmine.example.com/issues',
      '#issue-412 td.status',
      '#issue-412 td.id a',
      '#issue-412 td.subject a',
    );
    expect(found.items).toEqual([
      ['412', "Invoice shows last year's address"],
      ['408', 'Pay by direct debit'],
    ]);
    expect(found.key.attribute).toBe('href');
    expect(found.selector).toMatch(/^tr\.[a-z.]*$/);
  });

  test('Backlog.md: a card without a link', () => {
    const card = '[draggable="true"]';
    const found = shown(
      fixture('backlog-md/board'),
      'http://127.0.0.1:6421/',
      `${card} h4`,
      `${card} .font-mono`,
      `${card} h4`,
    );
    expect(found.items).toEqual([
      ['TILL-7', 'Refund without a receipt: who may'],
      ['TILL-7.1', 'Print the name of the manager'],
    ]);
  });

  test('EspoCRM: a deal by its record id', () => {
    const found = shown(
      fixture('espocrm/kanban'),
      'https://crm.example.com/#Opportunity',
      '.item .panel-body',
      '.item a.link',
      '.item a.link',
    );
    expect(found.items).toEqual([
      ['65aa01bc22d3e4f01', 'Harbour clinic: ward planning'],
      ['65aa01bc22d3e4f02', 'Northwind renewal'],
    ]);
  });

  test('a page of hashed classes: by structure and links', () => {
    const row = (n: number, title: string) =>
      `<li class="sc-bdVaJa kTzXqW"><a class="css-1x${n}" href="/t/AB-${n}">AB-${n}</a><span class="css-9zz">${title}</span></li>`;
    const html = `<nav><ul><li>Home</li><li>Boards</li></ul></nav><section id="backlog"><ul>${row(1, 'One')}${row(2, 'Two')}${row(3, 'Three')}</ul></section>`;
    const found = shown(
      html,
      'https://tool.example.com/b',
      'section li span',
      'section li a',
      'section li span',
    );
    expect(found.items).toEqual([
      ['AB-1', 'One'],
      ['AB-2', 'Two'],
      ['AB-3', 'Three'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/css-|sc-|kTzXqW/);
  });

  test('nothing that is repeated: no row', () => {
    const doc = new JSDOM('<main><h1>One</h1><p>Two</p></main>').window.document;
    const el = doc.querySelector('p');
    expect(el && rowAround(el)).toBeNull();
  });
});
