import { listener } from './listen.ts';
import { visibility } from './page-document.ts';

/** A drag of which nothing is heard for so long is over: its source has left the page, and nobody told its end. */
export const LONGEST_SILENCE_MS = 3_000;

/** Pixels a pressed pointer moves before it is a drag. */
const DRAG_PX = 4;

export interface RestWatch {
  /** The tab is hidden, or something is being dragged: nothing of ours moves. */
  readonly resting: boolean;
}

/**
 *     awake ──tab hidden──▶ hidden ──tab shown──▶ awake
 *     awake ──dragstart, or a press that moves──▶ dragging ──dragend, drop, release, a move without a button, 3 s of silence──▶ awake
 *
 * Both may hold at once. `onRest` is told when rest begins, `onWake` when the last reason for it has gone.
 * The browser sends no pointer moves during a drag of its own, so a move without a button means that it is over.
 */
export function watchRest(onRest: () => void, onWake: () => void, signal: AbortSignal): RestWatch {
  let hidden = visibility() === 'hidden';
  let dragging = false;
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const change = (to: { hidden?: boolean; dragging?: boolean }): void => {
    const before = hidden || dragging;
    hidden = to.hidden ?? hidden;
    dragging = to.dragging ?? dragging;
    clearTimeout(limit);
    if (dragging) limit = setTimeout(end, LONGEST_SILENCE_MS);
    const now = hidden || dragging;
    if (now !== before) (now ? onRest : onWake)();
  };
  const drag = (): void => change({ dragging: true });
  const end = (): void => {
    pressed = null;
    if (dragging) change({ dragging: false });
  };

  const on = listener(signal);
  on('visibilitychange', () => change({ hidden: visibility() === 'hidden' }));
  on('dragstart', drag);
  on('dragover', () => dragging && drag());
  on('dragend', end);
  on('drop', end);
  on('pointerup', end);
  on('pointerdown', ({ clientX: x, clientY: y }) => (pressed = { x, y }));
  on('pointermove', ({ buttons, clientX, clientY }) => {
    if (buttons === 0) end();
    else if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > DRAG_PX) drag();
  });
  signal.addEventListener('abort', () => clearTimeout(limit));
  return {
    get resting() {
      return hidden || dragging;
    },
  };
}
