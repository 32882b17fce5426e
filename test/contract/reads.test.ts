// Every adapter reads what a page shows: each item with its fields, no other, none twice.
import { describe, expect, test } from 'vitest';
import { shownKey } from '../../lib/domain/shown-key.ts';
import type { ReadItem } from '../../lib/sites/read-page.ts';
import { identityOf, type Identity } from './identity.ts';
import { capturedPages, open, ownPages } from './pages.ts';

/** What the page says of an item, apart from what follows from its key. */
function shown({ view, page, item, key }: ReadItem, known: WorkItemOfKey): Record<string, unknown> {
  const implied = ['site', ...Object.keys(known(key))];
  const fields = Object.entries(item ?? {}).filter(([name]) => !implied.includes(name));
  return { ...Object.fromEntries(fields), view, ...(page && { page }) };
}

type WorkItemOfKey = (key: string) => ReturnType<Identity>;

describe('our own pages', () => {
  test.each(ownPages)('$name', (page) => {
    const { route, scan, doc } = open(page);
    const known: WorkItemOfKey = (key) => identityOf(page.adapter.id)(key, { url: page.url, route });
    expect(scan().map((each) => shown(each, known))).toEqual(page.expected);
    expect(route?.view ?? null).toBe(page.view);
    if (page.theme) expect(page.adapter.theme(doc)).toBe(page.theme);
  });

  test.each(ownPages)('$name: an item knows its site, tenant and rebuilt address', (page) => {
    const { scan, route } = open(page);
    for (const { item, key } of scan())
      expect(item).toMatchObject({
        site: page.adapter.id,
        ...identityOf(page.adapter.id)(key, { url: page.url, route }),
      });
  });
});

describe.runIf(capturedPages.length > 0)('captured pages', () => {
  /** Compared where both the page's notes and the adapter speak of it. */
  const FIELDS = ['type', 'status', 'priority', 'sprint', 'labels', 'components'] as const;

  test.each(capturedPages)('$name', (page) => {
    const rows = open(page).scan();
    // Where a page lists an item in two blocks, the notes name it once.
    const items = page.note?.includes('distinct keys')
      ? rows.filter(({ key }, at) => rows.findIndex((row) => row.key === key) === at)
      : rows;
    const wanted = page.expected.filter((each) => each.role !== 'smart-link');
    expect(items.map(({ item }) => ({ key: item && shownKey(item), title: item?.title }))).toEqual(
      wanted.map(({ key, title = '' }) => ({ key, title })),
    );
    for (const [index, { item }] of items.entries())
      for (const field of FIELDS)
        if (item?.[field] !== undefined && wanted[index]?.[field] !== undefined)
          expect(item[field]).toEqual(wanted[index][field]);
  });
});
