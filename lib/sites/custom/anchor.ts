/** Where a badge stands in a row that nobody of us has seen: beside the title, in no link, button or drag source. */
import type { Anchor } from '../adapter.ts';
import { attr, closest, matches, one, parent } from '../dom.ts';

/** Clicks inside belong to the page. */
const UNSAFE = 'a,button,label,summary,select,option,[role="link"],[role="option"]';
/** Whatever is put into these is moved out of its line, or is no element of theirs at all. */
const STRUCTURE =
  'table,thead,tbody,tfoot,tr,ul,ol,dl,menu,colgroup,input,img,svg,svg *,video,iframe,canvas,br,hr,textarea,picture';

/** Does the element hold a badge without harm? A whole row that is a button or is dragged may: pointers pass through. */
const isSafe = (el: Element, row: Element): boolean =>
  !matches(el, STRUCTURE) && attr(el, 'draggable') !== 'true' && outsideLinks(el, row);

function outsideLinks(el: Element, row: Element): boolean {
  if (matches(row, UNSAFE)) return false;
  const link = closest(el, UNSAFE);
  const button = closest(el, '[role="button"]');
  return link === null && (button === null || button === row || !inside(button, row));
}

function inside(el: Element, row: Element): boolean {
  for (let at: Element | null = el; at; at = parent(at)) if (at === row) return true;
  return false;
}

const at = (into: Element, page: boolean): Anchor => ({
  parent: into,
  before: null,
  place: page ? 'inline' : 'corner',
  ...(!page && { dense: true }),
});

/**
 * `badge` first where it is described; then the nearest good element around the title, up to the row; then a cell of the row.
 * Null = no good place.
 */
export function anchorIn(
  row: Element,
  badge: string | undefined,
  title: Element | null,
  page: boolean,
): Anchor | null {
  const named = badge === undefined ? null : one(row, badge);
  if (named && isSafe(named, row)) return at(named, page);
  for (let near = title && inside(title, row) ? title : null; near; near = near === row ? null : parent(near))
    if (isSafe(near, row)) return at(near, page);
  if (isSafe(row, row)) return at(row, page);
  const cell = matches(row, 'tr') ? one(row, 'td:last-of-type') : one(row, 'div,td,li,span,p,h1,h2,h3,h4');
  return cell && isSafe(cell, row) ? at(cell, page) : null;
}
