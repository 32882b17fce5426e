// Rows are links that are recycled; the badge is their last child, and what is not a row is left alone.
import { describe, expect, test } from 'vitest';
import { linearAdapter } from '../../../lib/sites/linear/adapter.ts';
import { open, ownPages } from '../../contract/pages.ts';

function page(name: string) {
  const found = ownPages.find((each) => each.name === `linear/${name}`);
  if (!found) throw new Error(`no page ${name}`);
  const opened = open(found);
  const { reader, route } = opened;
  if (!reader || !route) throw new Error(`${name} is not read`);
  return { ...opened, reader, route };
}

describe.each(['team-list', 'view', 'board', 'triage', 'issue-page'])('on %s', (name) => {
  test('a recycled row is another item at once', () => {
    const { doc, reader } = page(name);
    const row = doc.querySelector('main a:is([data-list-key],[data-board-item])[href*="/issue/"]');
    if (!row) throw new Error('no row');
    expect(reader.watch).toEqual(['href']);
    row.setAttribute('href', '/acme/issue/NEW-1/other-work');
    for (const titled of row.querySelectorAll('[title]')) titled.setAttribute('title', 'Other work');
    expect(reader.read(row)).toMatchObject({ key: 'NEW-1', item: { team: 'NEW' } });
    row.setAttribute('href', '/acme/project/x-9c8b7a6d5e4f/overview');
    expect(reader.read(row)?.key).not.toBe('NEW-1');
  });

  test('a badge in a row is its last child and takes no room', () => {
    const { scan } = page(name);
    const rows = scan().filter((each) => !each.page);
    expect(rows.length).toBeGreaterThan(0);
    for (const { el, anchor } of rows)
      expect(anchor).toMatchObject({ parent: el, before: null, place: 'corner', dense: true });
  });
});

test('a badge in a row ends before what stands behind the title', () => {
  const before = page('team-list')
    .scan()
    .map(({ key, anchor }) => [key, anchor?.clear?.[0]?.textContent]);
  expect(before).toEqual([
    ['ENG-11', 'goal-enterprise-access'],
    ['ENG-12', 'Feature'],
    ['ENG-13', 'Bug'],
    ['WEB-2', 'MK'],
  ]);
});

test('the item of the page has a line of its own above its title, which stays whole', () => {
  const [item] = page('issue-page')
    .scan()
    .filter((each) => each.page);
  const { parent, before, place } = item?.anchor ?? {};
  expect(parent?.getAttribute('data-view-id')).toBe('issue-view');
  expect(before?.querySelector('[aria-label="Issue title"]')).not.toBeNull();
  expect(place).toBe('row');
});

test('no person and no column name is read', () => {
  for (const name of ['team-list', 'board', 'issue-page', 'inbox', 'projects'])
    for (const { item } of page(name).scan()) expect(JSON.stringify(item)).not.toMatch(/Mika|MK/);
});

test('an icon that is not known leaves the status unknown', () => {
  const { doc, scan } = page('team-list');
  doc
    .querySelector('main a span[data-column-id]')
    ?.insertAdjacentHTML('afterend', '<svg aria-label="SLA"></svg>');
  expect(scan()[0]?.item).toMatchObject({ key: 'ENG-11' });
  expect(scan()[0]?.item?.status).toBeUndefined();
});

describe('the self-check', () => {
  const check = (name: string) => {
    const { doc, route } = page(name);
    return linearAdapter.check(doc, route);
  };
  test.each([
    ['team-list', { rows: 5, keys: 4 }],
    ['board', { rows: 3, keys: 3 }],
    ['projects', { rows: 2, keys: 2 }],
    ['team-list-rotted', { rows: 0, keys: 3 }],
    ['issue-page', null],
    ['inbox', null],
    ['project-overview', null],
  ])('%s: %j', (name, counts) => expect(check(name)).toEqual(counts));
});
