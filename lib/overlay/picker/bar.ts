import { t } from '../../platform/i18n.ts';
import { create } from '../page-document.ts';

export interface Bar {
  /** What to do now, what is seen so far, and the first keys with their titles. */
  say(step: string, seen: string, keys: string): void;
  /** Is the event one of the bar's own? */
  owns(event: Event): boolean;
}

/** The line at the foot of the page that says what to point at, and what would come of it. */
export function createBar(
  root: ShadowRoot,
  actions: { wider(): void; narrower(): void; cancel(): void },
): Bar {
  const bar = create('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', t('picker_name'));
  const line = (name: string): HTMLElement => {
    const el = create('p');
    el.className = name;
    return el;
  };
  const [step, seen, keys] = [line('step'), line('seen'), line('keys')];
  seen.setAttribute('role', 'status');
  const buttons = create('div');
  buttons.className = 'buttons';
  const button = (label: string, act: () => void): HTMLElement => {
    const el = create('button');
    el.setAttribute('type', 'button');
    el.textContent = label;
    el.addEventListener('click', (event) => {
      if (event.isTrusted) act();
    });
    return el;
  };
  buttons.append(
    button(t('picker_wider'), actions.wider),
    button(t('picker_narrower'), actions.narrower),
    button(t('picker_cancel'), actions.cancel),
  );
  bar.append(step, seen, keys, buttons);
  root.append(bar);
  return {
    say(now, found, first) {
      step.textContent = now;
      seen.textContent = found;
      keys.textContent = first;
    },
    owns: (event) => event.composedPath().includes(bar),
  };
}
