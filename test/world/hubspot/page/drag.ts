/** Drag and drop by mouse events, as react-beautiful-dnd does it: no drag of the browser's own ever begins. */
import type { Stage } from '../../sales/deal.ts';
import type { Actions } from '../../sales/page/state.ts';

/** The pointer has to move this far before a press is a drag. */
const START_PX = 5;
/** A press on these is theirs. */
const INTERACTIVE = 'button,input,textarea,select,[contenteditable]';

export function watchDrags({ lifted, dropped }: Actions): void {
  let pressed: { readonly id: string; readonly x: number; readonly y: number } | null = null;
  let dragged: string | null = null;

  window.addEventListener('mousedown', (event) => {
    const target = event.target as Element;
    if (event.button !== 0 || event.defaultPrevented || target.closest(INTERACTIVE)) return;
    const id = target.closest('[data-rbd-draggable-id]')?.getAttribute('data-rbd-draggable-id');
    if (!id) return;
    pressed = { id, x: event.clientX, y: event.clientY };
    event.preventDefault();
  });
  window.addEventListener('mousemove', (event) => {
    if (!pressed || dragged !== null) return;
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < START_PX) return;
    dragged = pressed.id;
    lifted(dragged);
  });
  window.addEventListener('mouseup', (event) => {
    pressed = null;
    if (dragged === null) return;
    const id = dragged;
    dragged = null;
    // The click that ends a drag leads nowhere.
    const swallow = (click: Event): void => {
      click.preventDefault();
      click.stopPropagation();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
    const below = document.elementFromPoint(event.clientX, event.clientY);
    const stage = below?.closest('[data-world-stage]')?.getAttribute('data-world-stage') ?? null;
    dropped(id, stage as Stage | null);
  });
}
