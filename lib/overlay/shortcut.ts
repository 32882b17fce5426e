import { closest, isElement } from '../sites/dom.ts';
import { listener } from './listen.ts';

const EDITABLE =
  'input,textarea,select,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[role="textbox"]';

/** Alt+Shift+G, outside of anything they may be typing into. By place of the key: with Alt it types `©` on a Mac. */
export function isCardKey(event: KeyboardEvent): boolean {
  if (event.repeat || event.code !== 'KeyG') return false;
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
  const [target] = event.composedPath();
  return !(target instanceof Node && isElement(target) && closest(target, EDITABLE));
}

/** `open` answers whether there was a row to open; where there was none, the key stays the page's. */
export function watchShortcut(open: () => boolean, signal: AbortSignal): void {
  listener(signal)('keydown', (event) => {
    if (!isCardKey(event) || !open()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}
