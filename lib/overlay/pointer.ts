import { parent } from '../sites/dom.ts';
import { listener } from './listen.ts';
import { html, isConnected, targetOf } from './page-document.ts';
import type { Row } from './rows.ts';

/** The pointer rests on a badge this long before its card opens. */
export const HOVER_MS = 350;

export interface PointerOptions {
  around(node: Element): Row | null;
  /** The pointer has been on the badge for a while. */
  onHover(row: Row): void;
  onLeave(): void;
  /** A click on the badge, or a key on the one badge that is a button. */
  onPress(row: Row): void;
}

const within = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/**
 * Hover and click on badges, seen from the window. Badges let the pointer through: whatever lies under one is pressed,
 * dragged, right-clicked and scrolled as if it were not there (on the business board the drag handle is an empty link
 * over the whole card, and a badge that took the press would be a hole in it). Only a real click that began and ended on
 * a badge is kept from the page. Hits are asked of the row under the pointer, so what covers a badge covers it here too.
 */
export function watchPointer(options: PointerOptions, signal: AbortSignal): { readonly over: Row | null } {
  let over: Row | null = null;
  let hovered: Row | null = null;
  let pressed: Row | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rowAt = (event: Event): Row | null => {
    const target = targetOf(event);
    return target && options.around(target);
  };

  const badgeAt = (event: MouseEvent): Row | null => {
    let row = rowAt(event);
    while (row) {
      if (row.badge && isConnected(row.badge.host) && within(row.badge.box(), event.clientX, event.clientY))
        return row;
      const outer = parent(row.el);
      row = outer && options.around(outer);
    }
    return null;
  };

  const hover = (row: Row | null): void => {
    if (row === hovered) return;
    clearTimeout(timer);
    if (hovered) options.onLeave();
    hovered = row;
    if (row) timer = setTimeout(() => options.onHover(row), HOVER_MS);
  };

  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const on = listener(signal);
  on('pointermove', (event) => {
    over = rowAt(event);
    hover(event.pointerType === 'touch' || event.buttons !== 0 ? null : badgeAt(event));
  });
  on('pointerdown', (event) => {
    pressed = event.button === 0 ? badgeAt(event) : null;
    clearTimeout(timer);
  });
  on('click', (event) => {
    const row = badgeAt(event) ?? rowAt(event);
    const byKey = event.detail === 0 && row?.badge?.host === targetOf(event);
    if (!row || !(byKey || (event.detail > 0 && row === pressed && row === badgeAt(event)))) return;
    keep(event);
    options.onPress(row);
  });
  on('dblclick', (event) => {
    if (pressed && badgeAt(event) === pressed) keep(event);
  });
  // The page's own shortcuts stay away from the keys that press our one button.
  for (const name of ['keydown', 'keyup'] as const)
    on(name, (event) => {
      const own = event.key === 'Enter' || event.key === ' ';
      if (own && rowAt(event)?.badge?.host === targetOf(event)) event.stopImmediatePropagation();
    });
  html()?.addEventListener('pointerleave', () => hover(null), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    get over() {
      return over;
    },
  };
}
