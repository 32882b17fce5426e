/**
 * The net under everything: links to deals and tickets, as in lists of associated records, or in rows whose test ids have
 * changed. Test ids only enrich: when one rots the badge still appears, less well placed.
 * Fragile: grouping. A link stands for its table row or list item, else for itself. Rows that are known are left to their own
 * surface, also while they are being refilled.
 */
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { attr, closest, countTags, matches, next, parent, text } from '../dom.ts';
import { keyOf, LINK, recordOfHref } from './object.ts';
import { surface } from './row.ts';

/** What leads to records without listing them. */
const FURNITURE = [
  'nav',
  'header',
  '[role="banner"]',
  '[role="menu"]',
  '[role="tablist"]',
  '[role="tooltip"]',
  '[role="alert"]',
  '[role="status"]',
].join(',');
/** A list item with more links than this is a list. */
const MANY_LINKS = 8;

/** `known`: selectors of everything that has a surface of its own. */
export function links(known: string, view: View): Surface {
  const rowOf = (link: Element): Element | null => {
    if (closest(link, `${known},${FURNITURE}`) || text(link) === '') return null;
    const row = closest(link, 'tr,[role="row"]');
    const item = row ?? closest(link, '[role="listitem"],li');
    return item && (row || countTags(item, 'a') <= MANY_LINKS) ? item : link;
  };
  const net = surface({
    view,
    selector: LINK,
    watch: ['href'],
    row: rowOf,
    named(link: Element, route: Route) {
      const record = recordOfHref(attr(link, 'href'), link, route);
      // Tabs and views of the record that the page is about lead to it.
      return record && keyOf(record) === route.key ? null : record;
    },
    title: text,
    say: () => '',
    anchor: '',
  });
  return { ...net, anchor: (link) => beside(link, rowOf(link)) };
}

/** Rows keep their height; a bare link gets its badge in line, right after it. */
function beside(link: Element, row: Element | null): Anchor | null {
  const around = row && parent(link);
  if (!around) return null;
  if (row === link) return { parent: around, before: next(link), place: 'inline', dense: true };
  const cell = matches(row, 'tr') ? closest(link, 'td,th') : row;
  return cell && { parent: cell, before: null, place: 'corner', dense: true };
}
