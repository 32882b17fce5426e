/**
 * Rows of the list of deals (`/deals`, `/deals/list/…`) and links to deals anywhere: on people, organisations, activities.
 * Fragile: nothing of the list's own markup is known since 2019; a link to a deal stands for its table row or list item,
 * else for itself. Evidence: the grid's header on a saved page of 2019, addresses of links 2026.
 */
import type { Anchor, Surface, View } from '../adapter.ts';
import { attr, closest, countTags, matches, next, parent, text } from '../dom.ts';
import { surface } from './deal.ts';
import { dealOfHref } from './route.ts';

/** What leads to deals without listing them. */
const FURNITURE =
  'nav,header,[role="banner"],[role="menu"],[role="tooltip"],[role="alert"],[role="status"],[data-testid="header-title"]';
const TILE = '[data-test="pipeline-deal-tile"]';
/** A list item with more links than this is a list. */
const MANY_LINKS = 8;

function rowOf(link: Element): Element | null {
  if (closest(link, `${FURNITURE},${TILE}`) || text(link) === '') return null;
  const row = closest(link, 'tr,[role="row"]');
  const item = row ?? closest(link, '[role="listitem"],li');
  return item && (row || countTags(item, 'a') <= MANY_LINKS) ? item : link;
}

/** Rows keep their height; a bare link gets its badge in line, right after it. */
function beside(link: Element): Anchor | null {
  const row = rowOf(link);
  const around = row && parent(link);
  if (!around) return null;
  if (row === link) return { parent: around, before: next(link), place: 'inline', dense: true };
  const cell = closest(link, 'td,th,[role="cell"],[role="gridcell"]') ?? (matches(row, 'tr') ? null : row);
  // Lists beside a page are narrow: the badge leaves most of the line to the name.
  return cell && { parent: cell, before: null, place: 'corner', dense: true, clear: [] };
}

export const links = (view: View): Surface =>
  surface({
    view,
    selector: 'a[href*="/deal/"]',
    watch: ['href'],
    row: rowOf,
    key(link, route) {
      const key = dealOfHref(attr(link, 'href'), route);
      // Tabs and views of the deal that the page is about lead to it.
      return key === route.key ? null : key;
    },
    shown: (link) => ({ title: text(link) }),
    anchor: beside,
  });
