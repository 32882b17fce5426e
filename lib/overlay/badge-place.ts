import type { Anchor } from '../sites/adapter.ts';
import { matches, parent } from '../sites/dom.ts';
import type { Place } from './badge-style.ts';
import { isBadge } from './badge-tag.ts';
import { childrenOf, insert, lastElement, previous } from './page-document.ts';

/** Rows up to this height hold one line, and the badge stands in its middle. */
const ONE_LINE_PX = 48;

/** Pixels a corner badge hangs over the edge of a card, so that it covers the card's padding and not its foot line. */
const OVERHANG_PX = 4;

/**
 * Where on its anchor a badge goes. `inline` and `row` are as the adapter says. A corner is found by looking at the row,
 * since the page's own style is never touched:
 * in a line of boxes it is one more box at the end, and the text before it gives way;
 * in a containing block it hangs on that block's edge, in the middle of a low row;
 * elsewhere it hangs on a line of no height at the end of the content, moved by `by` pixels.
 * Reads style and layout: ask before anything is written, and once for rows that are built alike.
 */
export function placeOf({ parent: row, place, clear, edge }: Anchor): Place {
  if (place !== 'corner') return { at: place, by: 0 };
  const style = getComputedStyle(row);
  const box = row.getBoundingClientRect();
  const low = box.height <= ONE_LINE_PX;
  const line = style.display.endsWith('flex') && style.flexDirection === 'row' && style.flexWrap === 'nowrap';
  const holds =
    style.position !== 'static' ||
    style.transform !== 'none' ||
    /layout|paint|strict|content/.test(style.contain);
  const takes = low && line && /^(?:normal|start|flex-start)$/.test(style.justifyContent);
  if (takes && !(clear && holds)) return { at: 'end', by: 0 };
  // What lies between the anchor and the edge it hangs on is padding.
  const below = edge ? Math.round(edge.getBoundingClientRect().bottom - box.bottom) : 0;
  if (holds) return low ? { at: 'middle', by: 0 } : { at: 'corner', by: -OVERHANG_PX - below };
  const children = childrenOf(row);
  const foot = children[children.length - 1]?.getBoundingClientRect().bottom ?? box.bottom;
  return {
    at: 'foot',
    by: Math.round(low ? foot - (box.top + box.bottom) / 2 - 8 : foot - box.bottom - OVERHANG_PX - below),
  };
}

/** Room that a key, a few words of the title and a badge take in a row; on a card the badge has the last line nearly for itself. */
const ROOM_PX = 280;
const ROOM_ON_CARD_PX = 160;

/** Pixels from the end of a corner's box to what the badge has to end before; 0 = nothing that leaves it room. Reads layout. */
export function clearOf({ parent: row }: Anchor, clear: readonly Element[]): number {
  const box = row.getBoundingClientRect();
  const room = box.height <= ONE_LINE_PX ? ROOM_PX : ROOM_ON_CARD_PX;
  const backwards = clear.length > 0 && matches(row, ':dir(rtl)');
  for (const el of clear) {
    const { left, right, width } = el.getBoundingClientRect();
    const px = backwards ? right - box.left : box.right - left;
    if (width > 0 && box.width - px >= room) return Math.round(px);
  }
  return 0;
}

/** Tells the host's style (see badge-style.ts) what `clearOf` has found: where it ends, how wide it gets, and no second part. */
export function keepClear({ style }: HTMLElement, px: number): void {
  const clear = `${px}px`;
  if (style.getPropertyValue('--throughline-clear') === clear) return;
  style.cssText = `--throughline-clear:${clear};--throughline-most:max(72px,min(120px,100% - ${px + 96}px),40% - ${px * 0.4}px);--throughline-from:none`;
}

/**
 * Is the host where the anchor says? One that stands in the page's flow at the end has to be the last: a recycled row puts its new
 * content behind what it finds, and the badge would hang on the row above.
 */
export function isPlaced(host: Element, anchor: Anchor, { at }: Place): boolean {
  if (parent(host) !== anchor.parent) return false;
  if (anchor.before || at === 'corner' || at === 'middle') return true;
  let last = lastElement(anchor.parent);
  while (last && last !== host && isBadge(last)) last = previous(last);
  return last === host;
}

/** Puts the host where the anchor says; nothing where the page has moved on meanwhile. Nothing of the page is moved. */
export function place(host: Element, { parent: into, before }: Anchor): void {
  if (!before || parent(before) === into) insert(into, host, before);
}
