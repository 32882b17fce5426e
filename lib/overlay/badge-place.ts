import type { Anchor } from '../sites/adapter.ts';
import type { BadgeShape } from './badge-style.ts';
import { insert } from './page-document.ts';
import { parent } from '../sites/dom.ts';

/**
 * A corner hangs on its row, and only a positioned row can hold it. The page's own style is not touched, so elsewhere
 * the badge hangs on a line of no height at the row's end. Reads computed style: ask before anything is written.
 */
export function placeOf({ parent: row, place }: Anchor): BadgeShape['place'] {
  if (place !== 'corner') return place;
  const { position, transform, contain } = getComputedStyle(row);
  const holds = position !== 'static' || transform !== 'none' || /layout|paint|strict|content/.test(contain);
  return holds ? 'corner' : 'foot';
}

export const isPlaced = (host: Element, anchor: Anchor): boolean => parent(host) === anchor.parent;

/** Puts the host where the anchor says; false where the page has moved on meanwhile. Nothing of the page is moved. */
export function place(host: Element, { parent: into, before }: Anchor): boolean {
  if (before && parent(before) !== into) return false;
  insert(into, host, before);
  return true;
}
