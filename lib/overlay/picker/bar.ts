import { t } from '../../platform/i18n.ts';
import { create } from '../page-document.ts';

export interface Bar {
  /** What to do now, what is seen so far, the first keys with their titles, and the words of what is pointed at. */
  say(step: string, seen: string, keys: string, words: string): void;
  /** Does what the button says that is under the pointer, or has the focus where there is none. */
  press(event: Event): void;
  /** Puts the focus on the next of its buttons, or of the one before; after the last comes the pane itself. */
  tab(back: boolean): void;
  /** Is it meant for the bar: a pointer above it, or a key while one of its buttons has the focus? */
  owns(event: Event): boolean;
}

/** The line at the foot of the page that says what to point at, and what would come of it. */
export function createBar(
  pane: HTMLElement,
  actions: { wider(): void; narrower(): void; cancel(): void },
): Bar {
  const bar = create('div');
  bar.className = 'bar';
  const line = (name: string): HTMLElement => {
    const el = create('p');
    el.className = name;
    return el;
  };
  const [step, words, seen, keys] = [line('step'), line('words'), line('seen'), line('keys')];
  // Rows look alike in numbers: without its words nobody who listens knows which one is pointed at.
  const news = create('div');
  news.setAttribute('role', 'status');
  news.append(step, words, seen, keys);
  const buttons = create('div');
  buttons.className = 'buttons';
  const acts = new Map<HTMLElement, () => void>();
  for (const [label, act] of [
    [t('picker_wider'), actions.wider],
    [t('picker_narrower'), actions.narrower],
    [t('picker_cancel'), actions.cancel],
  ] as const) {
    const el = create('button');
    el.setAttribute('type', 'button');
    el.textContent = label;
    acts.set(el, act);
  }
  const stops = [...acts.keys()];
  buttons.append(...stops);
  bar.append(news, buttons);
  pane.append(bar);
  const root = (): ShadowRoot => pane.getRootNode() as ShadowRoot;
  return {
    say(now, found, first, pointed) {
      step.textContent = now;
      words.textContent = pointed;
      seen.textContent = found;
      keys.textContent = first;
    },
    tab(back) {
      const at = stops.findIndex((stop) => stop === root().activeElement);
      const next = at < 0 ? (back ? stops.length - 1 : 0) : at + (back ? -1 : 1);
      (stops[next] ?? pane).focus({ preventScroll: true });
    },
    press(event) {
      const at = pointOf(event);
      const pressed = stops.find((stop) => (at ? within(stop, at) : stop === root().activeElement));
      if (pressed) acts.get(pressed)?.();
    },
    owns(event) {
      const at = pointOf(event);
      return at ? within(bar, at) : stops.some((stop) => stop === root().activeElement);
    },
  };
}

/** Nothing inside a closed root is in an event's path; where it happened is. Null: no pointer, as for a button that is pressed by key. */
function pointOf(event: Event): { readonly x: number; readonly y: number } | null {
  const { clientX: x, clientY: y, detail, changedTouches } = event as Partial<PointerEvent & TouchEvent>;
  const [touch] = changedTouches ?? [];
  if (touch) return { x: touch.clientX, y: touch.clientY };
  return x === undefined || y === undefined || (event.type === 'click' && detail === 0) ? null : { x, y };
}

function within(el: Element, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const { left, right, top, bottom } = el.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
