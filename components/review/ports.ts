import type { KeptStore } from '../options/state/draft-slot.ts';

/** What the review page needs of the browser; the entrypoint hands it in. */
export interface ReviewPorts {
  /** Something in the extension's small storage has changed, from whatever page: the keys. Returns how to stop listening. */
  onStored(listener: (keys: readonly string[]) => void): () => void;
  /** The query of the page's address, without `?`. */
  readonly query: string;
  /** Puts a query into the address without loading the page again. */
  setQuery(query: string): void;
  readonly kept: KeptStore;
  /** A name nobody else has. */
  fresh(): string;
  /** Lets the person save something as a file. */
  download(name: string, content: Blob): void;
  copy(text: string): Promise<void>;
  print(): void;
}
