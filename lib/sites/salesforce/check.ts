/** Does the adapter still fit the page? Rows without keys mean that it has changed under us. */
import type { PageCheck, Route } from '../adapter.ts';
import { closestOut } from '../dom.ts';
import { exclude } from './exclude.ts';
import { CARD, kanban } from './kanban.ts';
import { ROWS, rows } from './list.ts';
import { every } from './open-roots.ts';

const [row] = rows('list');

/** Counts on lists of opportunities; null elsewhere, where rows are other records' by right. */
export function check(doc: Document, route: Route): PageCheck | null {
  if (route.view !== 'list' && route.view !== 'board') return null;
  const shown = (selector: string): readonly Element[] =>
    every(doc, selector).filter((el) => !closestOut(el, exclude));
  const inTables = shown(ROWS);
  const cards = shown(CARD);
  const keys = [
    ...inTables.map((el) => row?.key?.(el, route)),
    ...cards.map((el) => kanban.key?.(el, route)),
  ];
  return { rows: inTables.length + cards.length, keys: keys.filter(Boolean).length };
}
