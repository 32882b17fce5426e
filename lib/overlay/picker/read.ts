import type { CustomSite } from '../../domain/custom/custom-site.ts';
import type { SeenItems } from '../../domain/custom/pick.ts';
import { customAdapter } from '../../sites/custom/adapter.ts';
import { all } from '../../sites/dom.ts';
import { readPage, type ReadItem } from '../../sites/read-page.ts';

/** As many as a person looks at before believing it. */
const SHOWN = 5;
/** What every item has, or what is said elsewhere. */
const NOT_FIELDS = new Set(['site', 'tenant', 'key', 'kind', 'title', 'url']);

const fieldsOf = ({ item }: ReadItem): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !NOT_FIELDS.has(name)));

/** What a description that has been checked would recognise on this page, wherever on the site it is. */
export function readHere(site: CustomSite, doc: Document): SeenItems {
  const adapter = customAdapter({ ...site, match: ['*'] });
  const route = adapter.route(new URL(location.href), doc);
  const rows = site.rows.reduce((sum, { row }) => sum + all(doc, row).length, 0);
  if (!route) return { rows, count: 0, items: [] };
  const items = readPage(doc, route, adapter);
  const once = items.filter(({ key }, at) => items.findIndex((other) => other.key === key) === at);
  return {
    rows,
    count: once.length,
    items: once
      .slice(0, SHOWN)
      .map((each) => ({ key: each.key, title: each.item?.title ?? '', fields: fieldsOf(each) })),
  };
}
