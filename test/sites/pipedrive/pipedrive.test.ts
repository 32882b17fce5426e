import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../../lib/sites/read-page.ts';
import { pipedriveAdapter } from '../../../lib/sites/pipedrive/adapter.ts';
import { dealOfHref, route } from '../../../lib/sites/pipedrive/route.ts';
import { open, ownPages } from '../../contract/pages.ts';

const of = (address: string) => route(new URL(address));

describe('addresses', () => {
  test.each([
    ['https://acme.pipedrive.com/deal/41', 'acme', 'deal', '41'],
    ['https://acme.pipedrive.com/deal/41/notes?x=1', 'acme', 'deal', '41'],
    ['https://acme.pipedrive.com/v1/deal/41', 'acme', 'deal', '41'],
    ['https://acme-2.pipedrive.com/pipeline/1/user/everyone', 'acme-2', 'board', undefined],
    ['https://3com.pipedrive.com/pipeline/1/filter/3', '3com', 'board', undefined],
    ['https://acme.pipedrive.com/pipeline', 'acme', 'board', undefined],
    ['https://acme.pipedrive.com/deals', 'acme', 'list', undefined],
    ['https://acme.pipedrive.com/deals/list/user/everyone', 'acme', 'list', undefined],
    ['https://acme.pipedrive.com/activities/list', 'acme', 'links', undefined],
    ['https://acme.pipedrive.com/', 'acme', 'links', undefined],
    ['https://acme.pipedrive.com/constructor', 'acme', 'links', undefined],
  ])('%s', (address, tenant, view, key) =>
    expect(of(address)).toEqual({ site: 'pipedrive', tenant, view, ...(key && { key }) }),
  );

  test.each([
    'https://app.pipedrive.com/deal/41',
    'https://www.pipedrive.com/deal/41',
    'https://pipedrive.com/deal/41',
    'https://a.b.pipedrive.com/deal/41',
    'https://acme.pipedrive.com.evil.example/deal/41',
    'https://evilpipedrive.com/deal/41',
    'https://acme.pipedrive.com:8443/deal/41',
    'http://acme.pipedrive.com/deal/41',
    'https://acme.pipedrive.com/settings/fields',
    'https://acme.pipedrive.com/api/v2/deals',
  ])('%s is none of ours', (address) => expect(of(address)).toBeNull());
});

function page(name: string) {
  const found = ownPages.find((each) => each.name === `pipedrive/${name}`);
  if (!found) throw new Error(`no page ${name}`);
  return open(found);
}

describe('a tile', () => {
  test('that shows another deal now', () => {
    const { scan, reader } = page('pipeline-board');
    const [first] = scan();
    if (!first || !reader) throw new Error('no tile');
    for (const link of first.el.querySelectorAll('a')) link.setAttribute('href', '/deal/88');
    expect(reader.read(first.el)).toBeNull();
    first.el.setAttribute('data-test-deal-id', '88');
    expect(reader.read(first.el)?.key).toBe('88');
    expect(reader.watch).toEqual(expect.arrayContaining(['href', 'data-test-deal-id']));
  });

  test('that is itself dragged holds its badge inside', () => {
    const { scan, doc } = page('pipeline-board');
    for (const tile of doc.querySelectorAll('[data-test="pipeline-deal-tile"]'))
      tile.setAttribute('draggable', 'true');
    for (const { el, anchor } of scan()) {
      expect(anchor?.parent).not.toBe(el);
      expect(el.contains(anchor?.parent ?? null)).toBe(true);
      expect(anchor?.parent.closest('a,button')).toBeNull();
    }
  });
});

describe('a view that was kept', () => {
  test('is looked through again when its style changes', () => {
    const { doc, route: place, scan } = page('pipeline-board');
    const view = doc.querySelector('#mainview2');
    if (!view || !place) throw new Error('no view');
    const reader = createReader(pipedriveAdapter, place);
    expect(reader.watch).toContain('style');
    expect(pipedriveAdapter.surfaces(place).some((surface) => view.matches(surface.selector))).toBe(true);
    expect([...reader.scan(view)]).toEqual([]);
    view.setAttribute('style', 'display: block;');
    expect([...reader.scan(view)].map(({ key }) => key)).toEqual(['21']);
    expect(scan()).toHaveLength(4);
  });

  test('is not counted by the self-check', () => {
    const { doc, route: place } = page('pipeline-board');
    expect(place && pipedriveAdapter.check(doc, place)).toEqual({ rows: 3, keys: 3 });
  });
});

test('the title of a deal is the text field’s value, typed words included', () => {
  const { doc, scan } = page('deal-page');
  const field = doc.querySelector('textarea');
  if (!field) throw new Error('no field');
  field.value = '  Renamed  ';
  expect(scan()[0]?.item?.title).toBe('Renamed');
});

test('the self-check says when tiles have no deals any more', () => {
  const html = '<div data-test="pipeline-deal-tile"><span>Something</span></div>'.repeat(3);
  const url = new URL('https://acme.pipedrive.com/pipeline/1');
  const doc = new JSDOM(html, { url: url.href }).window.document;
  const place = pipedriveAdapter.route(url, doc);
  expect(place && pipedriveAdapter.check(doc, place)).toEqual({ rows: 3, keys: 0 });
});

test.each([
  ['/deal/41', '41'],
  ['/deal/41?x=1', '41'],
  ['/v1/deal/41#notes', '41'],
  ['https://acme.pipedrive.com/deal/41/notes', '41'],
  ['deal/41', '41'],
  ['https://other.pipedrive.com/deal/41', null],
  ['//evil.example/deal/41', null],
  ['/\\evil.example/deal/41', null],
  ['/deals/41', null],
  ['/deal/41x', null],
  ['javascript:/deal/41', null],
  ['', null],
])('a link to %s', (href, key) =>
  expect(dealOfHref(href, { site: 'pipedrive', tenant: 'acme', view: 'list' })).toBe(key),
);
