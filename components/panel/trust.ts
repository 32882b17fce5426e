/**
 * Is the card really what the person sees and means? Asked before every act. The page owns the document around the card:
 * it can fade it, cover it, clip it, shrink it, push it off the screen, or slide it under the pointer.
 */
import { elementAt, elementsLike } from './unclobbered.ts';

/** Why an act was refused. */
export type Unseen =
  'detached' | 'faded' | 'clipped' | 'scaled' | 'off_screen' | 'covered' | 'moving' | 'untrusted';

/** What the check looks at. */
export interface Sight {
  readonly host: HTMLElement;
  /** The visible box, inside the closed shadow root. */
  readonly card: HTMLElement;
  /** Milliseconds for which the card has stood where it is. */
  stoodFor(): number;
  /** Chromium's own occlusion check, which also sees covers that let the pointer through; null where there is none. */
  occluded(): boolean | null;
}

/** Long enough to notice that something has appeared or moved. */
const STAND_MS = 250;
/** Points per row and column at which nothing may lie on the card. */
const GRID = [0.04, 0.35, 0.65, 0.96];

/** Filters that change the look of the whole page, as dark modes do, and hide nothing. */
const HARMLESS_FILTER = /^(?:none|(?:(?:invert|hue-rotate)\([^()]*\)\s*)+)$/;

function hiddenBy(style: CSSStyleDeclaration): Unseen | null {
  if (Number(style.opacity || '1') < 0.99) return 'faded';
  if (style.visibility === 'hidden' || style.visibility === 'collapse' || style.display === 'none')
    return 'faded';
  if (style.mixBlendMode && style.mixBlendMode !== 'normal') return 'faded';
  if (style.filter && !HARMLESS_FILTER.test(style.filter)) return 'faded';
  if (style.clipPath && style.clipPath !== 'none') return 'clipped';
  if (style.maskImage && style.maskImage !== 'none') return 'clipped';
  if (style.contentVisibility === 'hidden') return 'clipped';
  if (style.transform && style.transform !== 'none') return 'scaled';
  if (style.scale && style.scale !== 'none') return 'scaled';
  if (style.rotate && style.rotate !== 'none') return 'scaled';
  if (style.zoom && style.zoom !== '1' && style.zoom !== 'normal') return 'scaled';
  return null;
}

/** Other things in the top layer that overlap the card: their order cannot be asked for, so each may lie on it. */
function rivals(doc: Document, host: HTMLElement, card: DOMRect): boolean {
  return elementsLike(doc, ':popover-open, dialog:modal').some((element) => {
    if (element === host || element.contains(host)) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < card.right && right > card.left && top < card.bottom && bottom > card.top;
  });
}

/** The first reason to refuse an act on `control`; null = a person sees the whole card and acts on it. */
export function unseen(sight: Sight, control: Element, event: Event): Unseen | null {
  if (!event.isTrusted) return 'untrusted';
  const { host, card } = sight;
  const doc = host.ownerDocument;
  if (!host.isConnected) return 'detached';
  for (let element: Element | null = host; element; element = element.parentElement) {
    const hidden = hiddenBy(getComputedStyle(element));
    if (hidden) return hidden;
  }
  const box = card.getBoundingClientRect();
  if (Math.abs(box.width - card.offsetWidth) > 1 || Math.abs(box.height - card.offsetHeight) > 1)
    return 'scaled';
  const spot = control.getBoundingClientRect();
  for (const { left, right, top, bottom } of [box, spot])
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return 'off_screen';
  for (const x of GRID)
    for (const y of GRID)
      if (elementAt(doc, box.left + box.width * x, box.top + box.height * y) !== host) return 'covered';
  if (sight.occluded() === true || rivals(doc, host, box)) return 'covered';
  // Keys go to the focus, wherever it moves; only a pointer can be caught out by a card that slides under it.
  const pointed = event instanceof MouseEvent && event.detail > 0;
  return pointed && sight.stoodFor() < STAND_MS ? 'moving' : null;
}
