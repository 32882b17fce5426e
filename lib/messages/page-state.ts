/** What the popup asks of the content script in the active tab. Types only. */
import type { FaultCode } from '../domain/tracker.ts';
import type { View } from '../domain/view.ts';
import type { ItemId, SiteId } from '../domain/work-item.ts';

/** How a page's adapter is doing, asked of the content script by the popup. */
export interface PageState {
  readonly site: SiteId;
  readonly tenant: string;
  readonly view: View | null;
  /** Ids of the items seen since this page was opened. */
  readonly ids: readonly ItemId[];
  /** Rows were found but no keys, or the other way round. */
  readonly broken: boolean;
  readonly rows: number;
  readonly keys: number;
  readonly fault?: FaultCode;
}

/** Asked by the popup of the content script in the active tab (`tabs.sendMessage`). */
export interface PageStateRequest {
  readonly kind: 'pageState';
}
