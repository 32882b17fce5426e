// The self-check: does the adapter still fit the page?
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { hubspotAdapter } from '../../../lib/sites/hubspot/adapter.ts';
import { ownPages } from '../../contract/pages.ts';

function checked(name: string, change: (html: string) => string = (html) => html) {
  const page = ownPages.find((each) => each.name === `hubspot/${name}`);
  if (!page) throw new Error(`no page ${name}`);
  const doc = new JSDOM(change(page.html), { url: page.url.href }).window.document;
  const route = hubspotAdapter.route(page.url, doc);
  return route && hubspotAdapter.check(doc, route);
}

test('counts rows and the records they are of', () => {
  expect(checked('deals-table')).toEqual({ rows: 3, keys: 3 });
  expect(checked('deals-board')).toEqual({ rows: 3, keys: 3 });
  expect(checked('sales-workspace')).toEqual({ rows: 2, keys: 2 });
});

test('rows whose ids have gone are rows without keys', () => {
  const broken = (html: string) => html.replace(/row-\d+/g, 'row-x').replace(/href="[^"]*"/g, 'href="#"');
  expect(checked('deals-table', broken)).toEqual({ rows: 3, keys: 0 });
});

test('links without rows are counted', () => {
  expect(checked('deals-table-rotted')).toEqual({ rows: 0, keys: 2 });
});

test('says nothing where rows may be missing by right', () => {
  expect(checked('deal-record')).toBeNull();
  expect(checked('contacts-table')).toBeNull();
});
