import type { Paint } from './protocol.ts';
import type { SiteId } from '../domain/work-item.ts';

/** What the overlay hands to the panel script to show one item's card. */
export interface PanelRequest {
  readonly site: SiteId;
  readonly tenant: string;
  readonly key: string;
  /** Where the badge is now, in viewport pixels; null once it has gone. Asked again on scroll and resize. */
  place(): DOMRect | null;
  readonly theme: 'light' | 'dark';
  /** Opened by click or key: the card takes the focus and stays until Esc. Opened by hover: it does not, and closes when left. */
  readonly sticky: boolean;
  /** The item's tag was changed from the card: the badge takes the new paint at once. */
  onPaint(paint: Paint): void;
  /** Called once, after the card has gone; the overlay gives the focus back. */
  onClose(): void;
}

/**
 * The card, as the panel script offers it to the overlay. It lives on the global object of the content script's isolated
 * world, which the page cannot reach.
 */
export interface Panel {
  open(request: PanelRequest): void;
  /** The pointer has left the badge: a card that is not sticky closes unless the pointer is over it. */
  leave(): void;
  /** There are new verdicts of these items: a card of one of them reads its own again, in place. */
  refresh(keys: ReadonlySet<string>): void;
  close(): void;
}

declare global {
  var throughlinePanel: Panel | undefined;
}
