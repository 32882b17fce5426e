import type { Picked, PickTask } from '../../domain/custom/pick.ts';
import { t } from '../../platform/i18n.ts';
import { parent, text } from '../../sites/dom.ts';
import { createBar } from './bar.ts';
import { readHere } from './read.ts';
import { createShield } from './shield.ts';
import { itemStep, valueStep, type Aim, type Step } from './steps.ts';

/** Whatever a person does while pointing; none of it reaches the page. */
const POINTERS = [
  'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend',
  'dragstart',
] as const; // prettier-ignore
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** As much of an element's words as tells it from others. */
const MOST_WORDS = 120;

let running: AbortController | null = null;

/** Asks a person to point at things in this page, or reads it. One at a time: a new request ends the one before. */
export function pick(task: PickTask): Promise<Picked> {
  running?.abort();
  if (task.mode === 'read') return Promise.resolve({ mode: 'read', seen: readHere(task.site, document) });
  const life = new AbortController();
  running = life;
  return new Promise((answer) => {
    point(task.mode === 'item' ? itemStep() : valueStep(task), life, answer);
  });
}

function point(first: Step, life: AbortController, answer: (picked: Picked) => void): void {
  const { signal } = life;
  const shield = createShield(t('picker_name'));
  const steps: Step[] = [first];
  /** Pointed at; `target` may be wider or narrower than what the pointer is on. */
  let target: Element | null = null;
  let inner: Element | null = null;
  let aim: Aim | null = null;

  const step = (): Step => steps.at(-1) ?? first;
  const end = (picked: Picked): void => {
    if (signal.aborted) return;
    answer(picked);
    life.abort();
  };
  signal.addEventListener('abort', () => {
    shield.remove();
    answer(null);
  });

  function show(el: Element | null): void {
    target = el;
    aim = el && step().aim(el);
    shield.frame(aim?.main ?? null, aim?.others ?? []);
    bar.say(
      step().prompt,
      aim ? aim.seen : t('picker_nothing'),
      aim?.keys ?? t('picker_keys'),
      aim ? text(aim.main).slice(0, MOST_WORDS) : '',
    );
  }
  const wider = (): void => {
    const around = target && parent(aim?.main ?? target);
    if (around) show(around);
  };
  const narrower = (): void => {
    let at = inner;
    while (at && target && parent(at) !== target) at = parent(at);
    if (at) show(at);
  };
  const take = (): void => {
    const next = aim?.take();
    if (!next) return;
    if ('mode' in next) return end(next);
    steps.push(next);
    show(inner);
  };
  const back = (): void => {
    if (steps.length > 1) steps.pop();
    show(inner);
  };
  /** Arrow keys go from stop to stop, and the page scrolls along. */
  const move = (by: 1 | -1): void => {
    const stops = step().stops();
    const now = stops.findIndex((stop) => stop === target || stop === aim?.main);
    const next =
      stops[(now < 0 ? (by > 0 ? 0 : -1) : now + by + stops.length) % Math.max(1, stops.length)] ??
      stops.at(-1);
    if (!next) return;
    next.scrollIntoView({ block: 'center', inline: 'nearest' });
    inner = next;
    show(next);
  };

  const bar = createBar(shield.pane, { wider, narrower, cancel: () => end(null) });
  const acts: Readonly<Record<string, () => void>> = {
    Escape: () => end(null),
    Enter: take,
    Backspace: back,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ArrowLeft: wider,
    ArrowRight: narrower,
  };
  const silence = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal, passive: false } as const;
  for (const name of POINTERS)
    window.addEventListener(
      name,
      (event) => {
        silence(event);
        if (name !== 'click' || !event.isTrusted) return;
        // Pressed by hand: were it let through to the button, the page would hear of it too.
        if (bar.owns(event)) bar.press(event);
        else if (event.detail > 0) take();
      },
      options,
    );
  for (const name of KEYS)
    window.addEventListener(
      name,
      (event) => {
        // On a button of the bar, Enter and Space press it; Escape ends wherever the focus is. Tab goes round within the bar:
        // whoever went on with it would be in the page, whose keys are silent.
        silence(event);
        if (name !== 'keydown' || !event.isTrusted) return;
        if (event.key === 'Tab') bar.tab(event.shiftKey);
        else if (bar.owns(event) && /^(?:Enter| )$/.test(event.key)) bar.press(event);
        else acts[event.key]?.();
      },
      options,
    );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || bar.owns(event)) return;
      event.stopImmediatePropagation();
      const el = shield.under(event.clientX, event.clientY);
      if (el === inner) return;
      inner = el;
      show(el);
    },
    options,
  );
  for (const name of ['scroll', 'resize'])
    window.addEventListener(name, () => show(target), { capture: true, signal });
  show(null);
}

declare global {
  var throughlinePicker: typeof pick | undefined;
}
