/** Drag and drop of rows and cards by pointer events, as dnd-kit does it: no drag of the browser's own ever begins. */
import type { StateName } from '../issue.ts';

export interface DragOptions {
  onStart(key: string): void;
  /** The state of the column or row it was dropped on; null = beside all of them. */
  onEnd(key: string, state: StateName | null): void;
  stateOf(key: string): StateName | null;
}

/** The pointer has to move this far before a press is a drag. */
const START_PX = 6;

export function watchDrags({ onStart, onEnd, stateOf }: DragOptions): void {
  let pressed: { readonly key: string; readonly x: number; readonly y: number } | null = null;
  let dragged: string | null = null;

  const itemAt = (el: Element | null): string | null =>
    el?.closest('a[data-board-item],a[data-list-row][href*="/issue/"]')?.getAttribute('data-world-key') ??
    null;
  const stateAt = (el: Element | null): StateName | null => {
    const column = el?.closest('[data-world-state]')?.getAttribute('data-world-state');
    if (column) return column as StateName;
    const key = itemAt(el);
    return key === null ? null : stateOf(key);
  };

  document.addEventListener('pointerdown', (event) => {
    const key = event.button === 0 && event.target instanceof Element ? itemAt(event.target) : null;
    pressed = key === null ? null : { key, x: event.clientX, y: event.clientY };
  });
  document.addEventListener('pointermove', (event) => {
    if (!pressed || dragged !== null) return;
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < START_PX) return;
    dragged = pressed.key;
    onStart(dragged);
  });
  document.addEventListener('pointerup', (event) => {
    pressed = null;
    if (dragged === null) return;
    const key = dragged;
    dragged = null;
    // The click that ends a drag leads nowhere.
    const swallow = (click: Event): void => {
      click.preventDefault();
      click.stopPropagation();
    };
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 50);
    onEnd(key, stateAt(document.elementFromPoint(event.clientX, event.clientY)));
  });
  // Links and pictures would otherwise be dragged by the browser.
  document.addEventListener('dragstart', (event) => event.preventDefault());
}
