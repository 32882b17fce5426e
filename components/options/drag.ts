/** So far the pointer has to go before a press is a drag, in pixels. */
const SLACK_PX = 5;
/** So near the upper or lower edge of the window the page scrolls, in pixels, and so much in one frame. */
const EDGE_PX = 48;
const SCROLL_PX = 12;

/** Where something may go: `item` is the element it is drawn on, `drop` how (`before`, `after` …). */
export interface DropPlace {
  readonly item: HTMLElement;
  readonly drop: string;
}

export interface Drag<P extends DropPlace> {
  /** What is dragged. */
  readonly mine: HTMLElement | null;
  /** The place under the pointer where it may go; null = none. */
  placeAt(x: number, y: number): P | null;
  drop(place: P): void;
}

/**
 * Follows a press on a mark, with any pointer, until it is let go; where it may go is drawn on the row under the pointer. Esc, or a
 * pointer the browser takes away, leaves everything as it was.
 */
export function followDrag<P extends DropPlace>(press: PointerEvent, { mine, placeAt, drop }: Drag<P>): void {
  if (press.button !== 0 || !press.isPrimary) return;
  press.preventDefault();
  const { clientX: fromX, clientY: fromY, pointerId } = press;
  const end = new AbortController();
  let place: P | null = null;
  let [x, y] = [fromX, fromY];
  let dragging = false;
  let frame = 0;

  const show = (next: P | null): void => {
    delete place?.item.dataset['drop'];
    place = next;
    if (next) next.item.dataset['drop'] = next.drop;
  };
  const scroll = (): void => {
    const by = y < EDGE_PX ? -SCROLL_PX : y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    if (by !== 0) {
      scrollBy(0, by);
      show(placeAt(x, y));
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
    show(placeAt(x, y));
  });
  listen('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    const last = place;
    stop();
    if (last) drop(last);
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
