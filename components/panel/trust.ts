/**
 * Is the card really what the person sees and means? Asked before every act. The page owns the document around the card:
 * it can fade it, cover it, clip it, shrink it, push it off the screen, or slide it under the pointer.
 */
import { elementAt, elementsLike } from './unclobbered.ts';

/** Why an act was refused. */
export type Unseen =
  | 'detached'
  | 'faded'
  | 'clipped'
  | 'scaled'
  | 'off_screen'
  | 'covered'
  | 'in_transition'
  | 'just_shown'
  | 'moving'
  | 'unheard'
  | 'untrusted';

/** What the check looks at. */
export interface Sight {
  readonly host: HTMLElement;
  /** The visible box, inside the closed shadow root. */
  readonly card: HTMLElement;
  /** Milliseconds for which the card has stood where it is, as large as it is. */
  stoodFor(): number;
  /** Milliseconds since the card was last found out of sight (`hidden`). */
  seenFor(): number;
  /** What was wrong as the last press began, by pointer or key; null = nothing was, undefined = its beginning was not heard. */
  pressBegan(): Unseen | null | undefined;
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

/**
 * A view transition paints pictures of the page over everything, the top layer included, or holds the last frame while its
 * callback runs; the page can let the pointer through it. Browsers without the selector (Firefox before 144) have no
 * transitions, and Chromium 123 and 124 tell of them as occlusion.
 */
function inTransition(element: Element): boolean {
  try {
    return Element.prototype.matches.call(element, ':active-view-transition');
  } catch {
    return false;
  }
}

/** Is all of the card in sight at this moment? The first reason why not; null = it is. */
export function hidden({ host, card, occluded }: Sight): Unseen | null {
  const doc = host.ownerDocument;
  if (!host.isConnected) return 'detached';
  for (let element: Element | null = host; element; element = element.parentElement) {
    if (inTransition(element)) return 'in_transition';
    const why = hiddenBy(getComputedStyle(element));
    if (why) return why;
  }
  const box = card.getBoundingClientRect();
  if (Math.abs(box.width - card.offsetWidth) > 1 || Math.abs(box.height - card.offsetHeight) > 1)
    return 'scaled';
  if (outside(box)) return 'off_screen';
  for (const x of GRID)
    for (const y of GRID)
      if (elementAt(doc, box.left + box.width * x, box.top + box.height * y) !== host) return 'covered';
  return occluded() === true || rivals(doc, host, box) ? 'covered' : null;
}

const outside = ({ left, top, right, bottom }: DOMRect): boolean =>
  left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;

/** Has the card been in sight for long enough to be noticed? The first reason why not; null = it has. */
export const unnoticed = (sight: Sight): Unseen | null =>
  // The page hears of a press before the card does, and may uncover it just then.
  hidden(sight) ?? (sight.seenFor() < STAND_MS ? 'just_shown' : null);

/** The first reason to refuse an act on `control`; null = a person sees the whole card and acts on it. */
export function unseen(sight: Sight, control: Element, event: Event): Unseen | null {
  if (!event.isTrusted) return 'untrusted';
  const why = unnoticed(sight);
  if (why) return why;
  if (outside(control.getBoundingClientRect())) return 'off_screen';
  // Keys go to the focus, wherever it moves; only a pointer can be caught out by a card that slides under it.
  const pointed = event instanceof MouseEvent && event.detail > 0;
  // Between a press and its click there is time enough for a cover to go: what counts is what the person pressed on.
  // The page can keep the beginning to itself. Then a pointer is refused; a click without any press, as a screen reader's is, is not.
  const began = sight.pressBegan();
  if (began === undefined && pointed) return 'unheard';
  if (began) return began;
  return pointed && sight.stoodFor() < STAND_MS ? 'moving' : null;
}
