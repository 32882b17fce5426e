import type { Goal } from '../../../lib/domain/strategy.ts';
import { droppedGoal, type GoalDrop } from '../edit/goal-moves.ts';
import type { GoalEdits } from './use-goals.ts';

/** The goal that is dragged, as it is now: while a drag lasts, another page may save. */
export interface Dragged {
  readonly goal: Goal;
  readonly goals: readonly Goal[];
  readonly edits: GoalEdits;
}

/** So far the pointer has to go before a press is a drag, in pixels. */
const SLACK_PX = 5;
/** So near the upper or lower edge of the window the page scrolls, in pixels, and so much in one frame. */
const EDGE_PX = 48;
const SCROLL_PX = 12;
/** The parts of a row, from its top, that mean before it and after it; what is between means under it. */
const BEFORE = 0.28;
const AFTER = 0.72;

interface Place {
  readonly item: HTMLElement;
  readonly at: string;
  readonly drop: GoalDrop;
}

/** The place under the pointer where the goal may go. */
function placeAt(x: number, y: number, { goal, goals }: Dragged): Place | null {
  const entry = document.elementFromPoint(x, y)?.closest<HTMLElement>('.goal > .entry');
  const item = entry?.closest<HTMLElement>('.goal');
  const line = entry?.querySelector('.entry-line');
  const index = Number(/^goals\[(\d+)\]$/.exec(entry?.dataset['entry'] ?? '')?.[1]);
  const anchor = goals[index];
  if (!item || !line || !anchor) return null;
  const { top, height } = line.getBoundingClientRect();
  const part = (y - top) / height;
  const drop: GoalDrop = part < BEFORE ? 'before' : part > AFTER ? 'after' : 'under';
  return droppedGoal(goals, goal.id, anchor.id, drop) && { item, at: anchor.id, drop };
}

/**
 * Follows a press on a goal's mark until it is let go; where it may go is drawn on the row under the pointer. Esc, or a pointer
 * the browser takes away, leaves everything as it was. What the keyboard does is `Alt` with the arrows.
 */
export function dragGoal(press: PointerEvent, now: () => Dragged): void {
  if (press.button !== 0 || !press.isPrimary) return;
  press.preventDefault();
  const { clientX: fromX, clientY: fromY, pointerId } = press;
  const mine = press.currentTarget instanceof HTMLElement ? press.currentTarget.closest('.goal') : null;
  const end = new AbortController();
  let place: Place | null = null;
  let [x, y] = [fromX, fromY];
  let dragging = false;
  let frame = 0;

  const show = (next: Place | null): void => {
    delete place?.item.dataset['drop'];
    place = next;
    if (next) next.item.dataset['drop'] = next.drop;
  };
  const scroll = (): void => {
    const by = y < EDGE_PX ? -SCROLL_PX : y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    if (by !== 0) {
      scrollBy(0, by);
      show(placeAt(x, y, now()));
    }
    frame = requestAnimationFrame(scroll);
  };
  const stop = (): void => {
    end.abort();
    cancelAnimationFrame(frame);
    show(null);
    mine?.classList.remove('dragged');
    document.documentElement.classList.remove('dragging');
  };
  const listen = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void): void =>
    addEventListener(name, act, { signal: end.signal, capture: true });

  listen('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    if (!dragging) {
      if (Math.hypot(x - fromX, y - fromY) < SLACK_PX) return;
      dragging = true;
      mine?.classList.add('dragged');
      document.documentElement.classList.add('dragging');
      frame = requestAnimationFrame(scroll);
    }
    show(placeAt(x, y, now()));
  });
  listen('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    const last = place;
    stop();
    if (last) now().edits.drop(now().goal, last.at, last.drop);
  });
  listen('pointercancel', stop);
  listen('blur', stop);
  listen('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  });
}
