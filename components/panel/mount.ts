import controls from '../ui/controls.css?inline';
import pieces from '../ui/pieces.css?inline';
import tokens from '../ui/tokens.css?inline';
import { watchOcclusion } from './occlusion.ts';
import own from './card.css?inline';
import { watchPresses } from './presses.ts';
import { hidden, type Sight } from './trust.ts';
import { createDiv, rootElement } from './unclobbered.ts';

/** The card's place in the page: one host with a closed shadow root, in the top layer. */
export interface Mounted {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The visible box; the card is rendered into it. */
  readonly card: HTMLElement;
  readonly sight: Sight;
  /** Notes whether the card is out of sight; true = it is. To be called every now and then while the card is open. */
  lookAfter(): boolean;
  /** Something in it has moved: what stands under the pointer may be something else now. */
  changed(): void;
  /** Viewport pixels. */
  moveTo(left: number, top: number): void;
  remove(): void;
}

/** In a shadow root `!important` of `:host` wins over the page's own `!important`. */
const SHIELD = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  display: block !important;
  overflow: visible !important;
  direction: ltr !important;
  pointer-events: auto !important;
  z-index: 2147483647 !important;
}
:host::backdrop { display: none !important; }`;

/** A sheet made in the page's own realm; where that is refused, a style element, which the page's CSP may refuse in turn. */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = Document.prototype.createElement.call(root.ownerDocument, 'style');
    style.textContent = css;
    root.append(style);
  }
}

/** Puts an empty card into the page, beside the page's own tree and never inside it. */
export function mountCard(doc: Document, theme: 'light' | 'dark'): Mounted {
  const host = createDiv(doc);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, [SHIELD, tokens, controls, pieces, own].join('\n'));
  const card = createDiv(doc);
  card.className = 'tokens card';
  card.dataset['theme'] = theme;
  root.append(card);
  rootElement(doc).append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  const watch = watchOcclusion(card);
  let stoodSince = performance.now();
  let seenSince = stoodSince;
  let at = '';
  const sight: Sight = {
    host,
    card,
    pressBegan: () => presses.began(),
    stoodFor: () => performance.now() - stoodSince,
    seenFor: () => performance.now() - seenSince,
    occluded: () => watch.occluded(),
  };
  const presses = watchPresses(sight);
  return {
    host,
    root,
    card,
    sight,
    lookAfter() {
      if (hidden(sight) === null) return false;
      seenSince = performance.now();
      watch.askAgain();
      return true;
    },
    changed() {
      stoodSince = performance.now();
    },
    moveTo(left, top) {
      const next = `${Math.round(left)} ${Math.round(top)}`;
      if (next === at) return;
      at = next;
      stoodSince = performance.now();
      card.style.left = `${Math.round(left)}px`;
      card.style.top = `${Math.round(top)}px`;
    },
    remove() {
      watch.stop();
      presses.stop();
      host.remove();
    },
  };
}
