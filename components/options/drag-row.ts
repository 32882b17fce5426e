import type { ListName } from './edit/compare.ts';
import { followDrag, type DropPlace } from './drag.ts';

/** The row that is dragged, as it is now: while a drag lasts, another page may save. */
export interface DraggedRow {
  readonly list: ListName;
  readonly index: number;
  /** To the place `to` of the whole list. */
  drop(to: number): void;
}

interface Place extends DropPlace {
  /** Its place in the list once it is taken out of where it is. */
  readonly to: number;
}

/** The place under the pointer where the row may go; none where it would stay where it is. */
function placeAt(x: number, y: number, { list, index }: DraggedRow): Place | null {
  const entry = document.elementFromPoint(x, y)?.closest<HTMLElement>('.entries > li > .entry');
  const item = entry?.closest('li');
  const line = entry?.querySelector('.entry-line');
  const [, found, place] = /^(\w+)\[(\d+)\]$/.exec(entry?.dataset['entry'] ?? '') ?? [];
  if (!item || !line || found !== list) return null;
  const { top, height } = line.getBoundingClientRect();
  const drop = y < top + height / 2 ? 'before' : 'after';
  const anchor = Number(place) + (drop === 'after' ? 1 : 0);
  const to = anchor > index ? anchor - 1 : anchor;
  return to === index ? null : { item, drop, to };
}

/** Follows a press on the mark of a row of a flat list. What the keyboard does is `Alt` with the arrows. */
export const dragRow = (press: PointerEvent, now: () => DraggedRow): void =>
  followDrag<Place>(press, {
    mine: press.currentTarget instanceof HTMLElement ? press.currentTarget.closest('li') : null,
    placeAt: (x, y) => placeAt(x, y, now()),
    drop: ({ to }) => now().drop(to),
  });
