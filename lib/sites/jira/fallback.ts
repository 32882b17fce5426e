/**
 * The net under everything: any link to an item, on any page (for-you, dashboards, older lists, markup that has changed
 * under us). Testids only enrich: when one rots the badge still appears, less well placed.
 * Fragile: grouping. A link stands for the nearest known row, else the nearest table row or list item, else for itself.
 */
import type { Anchor, Surface, View } from '../adapter.ts';
import { all, attr, closest, countTags, matches, next, parent, text } from '../dom.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

/** Furniture: what leads to items without listing them. Parents stand in breadcrumbs and fields. */
const FURNITURE = [
  'nav',
  'header',
  '#header',
  '[role="menu"]',
  '[role="tooltip"]',
  '[role="alert"]',
  '[role="status"]',
  '.aui-page-header-main',
  '.issue-header-content',
  '#ghx-detail-issue',
  '[data-testid*="breadcrumb"]',
  '[data-testid*="issue-field-parent"]',
  '[data-testid*="issue.views.field"]',
  '[data-testid*="issue.issue-view-layout"]',
].join(',');

/** Pieces of rows whose outer element has lost its name. */
const PIECES =
  '[id^="card-"],[data-testid$="issue-row.merged-cell"],[data-testid$="card-contents.accessible-card-key"]';
/** A list item with more links than this is a list: DC columns are `li`. */
const MANY_LINKS = 8;

/** The fallback surfaces of a view, given the selectors of all rows that have a name. */
export function fallback(known: string, view: View): readonly Surface[] {
  const rowOf = (link: Element): Element | null => {
    const row = closest(link, known) ?? closest(link, PIECES);
    if (row || closest(link, FURNITURE)) return row;
    const item = closest(link, '[role="listitem"],li,dd');
    return (
      closest(link, 'tr,[role="row"]') ?? (item && countTags(item, 'a') <= MANY_LINKS ? item : alone(link))
    );
  };
  return [
    surface({
      view,
      selector: LINK,
      row: rowOf,
      look: (link, selector) => all(rowOf(link) ?? link, selector),
      key: '@href',
      // A piece that calls itself a summary.
      title: '[data-testid*="summary"]:not(button),.summary,.link-summary',
      anchor: (link) => beside(link, rowOf(link)),
    }),
  ];
}

/** A link that stands for itself must show its key: "View" in a message is no work item. */
function alone(link: Element): Element | null {
  const key = /\/browse\/([\w-]+)/.exec(attr(link, 'href'))?.[1];
  return key && text(link).toUpperCase().includes(key.toUpperCase()) ? link : null;
}

/** Rows keep their height; a bare link gets its badge in line, right after it. */
function beside(link: Element, row: Element | null): Anchor | null {
  const around = row && parent(link);
  if (!around) return null;
  if (row === link) return { parent: around, before: next(link), place: 'inline', dense: true };
  const cell = matches(row, 'tr') ? closest(link, 'td,th') : row;
  return cell && { parent: cell, before: null, place: 'corner', dense: true };
}
