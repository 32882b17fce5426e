import type { PageState, PageStateRequest } from '../../lib/messages/protocol.ts';
import type { Kept } from './kept.ts';

/** What the popup needs of the browser; `entrypoints/popup` connects it. */
export interface PopupPort {
  /** What the content script in the active tab says; null = a page that is not ours, or one we may not read. */
  askPage(request: PageStateRequest): Promise<PageState | null>;
  /** Whether the browser lets us read the tracker's pages. Firefox may withhold what the manifest asks for. */
  mayRead(): Promise<boolean>;
  /** Asks the person for it; must be called from within a press. True when granted. */
  askToRead(): Promise<boolean>;
  /** What the popup itself remembers of the last time. */
  kept(): Promise<Kept>;
  keep(kept: Kept): Promise<void>;
  /** Calls back with the keys of `storage.local` that have changed; returns the way to stop. */
  onStored(listener: (keys: readonly string[]) => void): () => void;
}
