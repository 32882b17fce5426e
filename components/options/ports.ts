import type { CustomSitesPort } from './custom-sites/port.ts';
import type { KeptStore, PageLocks } from './state/draft-slot.ts';

/** Per-origin access, as the browser keeps it. Origins are match patterns such as `https://jira.example.com/*`. */
export interface PermissionsPort {
  contains(origins: readonly string[]): Promise<boolean>;
  /** Must be called in the click itself: the browser asks the person only then. False when they said no. */
  request(origins: readonly string[], permissions?: readonly string[]): Promise<boolean>;
  /** Gives access back. */
  remove(origins: readonly string[]): Promise<boolean>;
  /** Access was given or taken, here or in the browser's own settings. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
}

/** What the options page needs of the browser; the entrypoint hands it in. */
export interface Ports {
  readonly permissions: PermissionsPort;
  readonly custom: CustomSitesPort;
  /** Something in the extension's small storage has changed, from whatever page: the keys. Returns how to stop listening. */
  onStored(listener: (keys: readonly string[]) => void): () => void;
  readonly kept: KeptStore;
  readonly locks: PageLocks;
  /** Milliseconds since 1970. */
  now(): number;
  /** A name nobody else has. */
  fresh(): string;
  /** Lets the person save a text as a file. */
  download(name: string, text: string): void;
}
