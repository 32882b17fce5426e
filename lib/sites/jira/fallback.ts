/**
 * The net under everything: any link to an item, on any page (for-you, dashboards, older lists, markup that has changed
 * under us). Testids only enrich: when one rots the badge still appears, less well placed.
 * Fragile: grouping. A link stands for the nearest known row, else the nearest table row or list item, else for itself.
 */
import type { Anchor, Surface, View } from '../adapter.ts';
import { attr, closest, countTags, firstText, matches, next, parent, text } from '../dom.ts';
import { keyOfHref, keyOfText, LINK, withoutKey } from './key.ts';
import { pictureWords, textOf } from './pieces.ts';
import { testidHas } from './testid.ts';
import { corner, surface } from './ticket.ts';

/** Furniture: what leads to items without listing them. Parents stand in breadcrumbs and fields. */
const FURNITURE = [
  'nav',
  'header',
  '#header',
  '[role="menu"]',
  '[role="tooltip"]',
  '[role="alert"]',
  '[role="status"]',
  '.aui-nav-breadcrumbs',
  testidHas('breadcrumb'),
  testidHas('issue-field-parent'),
  testidHas('issue.views.field'),
  testidHas('issue.issue-view-layout'),
].join(',');

const TABLE_ROW = 'tr,[role="row"]';
const LIST_ITEM = '[role="listitem"],li,dd';
const BOARD_CARD = '[id^="card-"]';
/** A list item with more links than this is a list: DC columns are `li`. */
const MANY_LINKS = 8;

/** The fallback surfaces of a view, given the selectors of all rows that have a name. */
export const fallback = (known: string, view: View): readonly Surface[] => [
  surface({
    view,
    selector: BOARD_CARD,
    watch: ['id'],
    key: (el) => keyOfText(attr(el, 'id').slice('card-'.length)),
    shown: (el, key) => ({ title: titleIn(el, key) }),
    anchor: (el) => corner(el),
  }),
  surface({
    view,
    selector: LINK,
    watch: ['href'],
    row: (el) => rowOf(el, known),
    key: (el, route) => keyOfHref(attr(el, 'href'), route),
    shown: (el, key) => {
      const row = rowOf(el, known) ?? el;
      return { title: titleIn(row, key), type: pictureWords(row, 'img[alt]') };
    },
    anchor: (el) => beside(el, rowOf(el, known)),
  }),
];

function rowOf(link: Element, known: string): Element | null {
  if (closest(link, FURNITURE)) return null;
  const item = closest(link, LIST_ITEM);
  return (
    closest(link, known) ??
    closest(link, TABLE_ROW) ??
    (item && countTags(item, 'a') <= MANY_LINKS ? item : alone(link))
  );
}

/** A link that stands for itself must show its key: "View" in a message is no work item. */
function alone(link: Element): Element | null {
  const key = /\/browse\/([\w-]+)/.exec(attr(link, 'href'))?.[1];
  return key && text(link).toUpperCase().includes(key.toUpperCase()) ? link : null;
}

/** Rows keep their height; a bare link gets its badge in line, right after it. */
function beside(link: Element, row: Element | null): Anchor | null {
  const around = parent(link);
  if (!row || !around) return null;
  if (row === link) return { parent: around, before: next(link), place: 'inline', dense: true };
  return corner(matches(row, 'tr') ? closest(link, 'td,th') : row);
}

/** Words of a piece that calls itself a summary, else the first words that are not the key. */
const titleIn = (row: Element, key: string): string =>
  textOf(row, '[data-testid*="summary"]:not(button),.summary,.link-summary') ||
  withoutKey(matches(row, LINK) ? text(row) : firstText(row, (words) => words.toUpperCase() === key), key);
