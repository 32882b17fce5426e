/** Does the adapter still fit the page? Rows without keys, or many keys without rows, mean that it has changed under us. */
import type { PageCheck, Route } from '../adapter.ts';
import { all, attr, closest } from '../dom.ts';
import { exclude } from './exclude.ts';
import { keyOf, LINK, recordOfHref } from './object.ts';
import { surfacesOf } from './surfaces.ts';

/** Counts on index pages; null on all others, where no row is no wonder. */
export function check(doc: Document, route: Route): PageCheck | null {
  if (route.view !== 'list' && route.view !== 'board') return null;
  const keys = new Set<string>();
  let rows = 0;
  for (const { selector, key } of surfacesOf(route).rows)
    for (const row of all(doc, selector)) {
      if (closest(row, exclude)) continue;
      rows++;
      const found = key?.(row, route);
      if (found) keys.add(found);
    }
  for (const link of all(doc, LINK)) {
    const record = closest(link, `${exclude},nav,header`)
      ? null
      : recordOfHref(attr(link, 'href'), link, route);
    const key = record && keyOf(record);
    if (key) keys.add(key);
  }
  return { rows, keys: keys.size };
}
