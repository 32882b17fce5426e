// Every adapter reads what a page shows: each item with its fields, no other, none twice.
import { describe, expect, test } from 'vitest';
import type { ReadItem } from '../../lib/sites/read-page.ts';
import { capturedPages, open, ownPages } from './pages.ts';

/** What is the same for all items of a page, or follows from the key. */
const COMMON = ['site', 'tenant', 'kind', 'url', 'project'];

/** What the page says of an item. */
function shown({ view, page, item }: ReadItem): Record<string, unknown> {
  const fields = Object.entries(item ?? {}).filter(([name]) => !COMMON.includes(name));
  return { ...Object.fromEntries(fields), view, ...(page && { page }) };
}

describe('our own pages', () => {
  test.each(ownPages)('$name', (page) => {
    const { route, scan, doc } = open(page);
    expect(scan().map(shown)).toEqual(page.expected);
    expect(route?.view ?? null).toBe(page.view);
    if (page.theme) expect(page.adapter.theme(doc)).toBe(page.theme);
  });

  test.each(ownPages)('$name: an item knows its site, tenant, project and rebuilt address', (page) => {
    const { scan, route } = open(page);
    for (const { item, key } of scan())
      expect(item).toMatchObject({
        site: page.adapter.id,
        tenant: page.url.host,
        kind: 'ticket',
        project: key.replace(/-\d+$/, ''),
        url: `https://${page.url.host}${route?.contextPath ?? ''}/browse/${key}`,
      });
  });
});

describe.runIf(capturedPages.length > 0)('captured pages', () => {
  /** Compared where both the page's notes and the adapter speak of it. */
  const FIELDS = ['type', 'status', 'priority', 'sprint', 'labels', 'components'] as const;

  test.each(capturedPages)('$name', (page) => {
    const items = open(page).scan();
    const wanted = page.expected.filter((each) => each.role !== 'smart-link');
    expect(items.map(({ key, item }) => ({ key, title: item?.title }))).toEqual(
      wanted.map(({ key, title = '' }) => ({ key, title })),
    );
    for (const [index, { item }] of items.entries())
      for (const field of FIELDS)
        if (item?.[field] !== undefined && wanted[index]?.[field] !== undefined)
          expect(item[field]).toEqual(wanted[index][field]);
  });
});
