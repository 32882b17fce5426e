/** What the card does with the events it keeps from the page. */
export interface Keeper {
  onKey(event: KeyboardEvent): void;
  /** The text of a field in the card has changed. */
  onTyped(): void;
  onFocus(): void;
}

/** What is typed, and what page shortcuts and focus traps listen to. */
const PRIVATE = [
  'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate',
  'compositionend', 'copy', 'cut', 'paste', 'focusin', 'focusout',
] as const; // prettier-ignore

/** What "click outside" of the page listens to; stopped on the way up, after the card has had it. */
const POINTER = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
] as const; // prettier-ignore

/**
 * Keeps the events of the card away from the page. Those that tell what is typed end at the window, before any listener of
 * the document: only a listener that the page put on the window earlier still sees that a key went down. Default actions
 * (typing, moving the focus, pressing a button by key) go on. Ends with `signal`.
 */
export function keepEvents(host: HTMLElement, keeper: Keeper, signal: AbortSignal): void {
  const take = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    if (event.type === 'keydown') keeper.onKey(event as KeyboardEvent);
    if (event.type === 'input') keeper.onTyped();
    if (event.type === 'focusin') keeper.onFocus();
  };
  for (const type of PRIVATE) addEventListener(type, take, { capture: true, signal });
  const end = (event: Event) => event.stopPropagation();
  for (const type of POINTER) host.addEventListener(type, end, { signal, passive: true });
}
