/** What every request is answered with: a value, or an error as data. Nothing is thrown across contexts. Types only. */
import type { Problem, Result } from '../domain/result.ts';
import type { FaultCode } from '../domain/tracker.ts';

export type ErrorCode =
  /** The sender is not this extension. */
  | 'foreign'
  /** This kind of message may not come from a content script. */
  | 'privilege'
  /** Larger than the cap of its kind. */
  | 'too_big'
  /** Not of the schema. */
  | 'malformed'
  /** The sender's page does not belong to the item's site and tenant. */
  | 'wrong_host'
  | 'unknown_kind'
  /** `rev` is not the current one: someone else has written in between. */
  | 'stale'
  /** The document does not hold together; `problems` says where. */
  | 'invalid'
  | 'not_found'
  /** The strategy is shared, and is changed only where it comes from. */
  | 'held'
  /** The tool did not take the key, or could not be asked; `fault` says why. */
  | 'tracker'
  /** The disk or the quota is full: nothing was written. */
  | 'quota'
  /** The database could not be opened or read. */
  | 'storage'
  /** The extension was updated, reloaded or removed under this page. */
  | 'context_gone'
  | 'internal';

export interface MessageError {
  readonly code: ErrorCode;
  /** One sentence in English for logs and tests; pages show the locale's `error_<code>`. */
  readonly message: string;
  readonly problems?: readonly Problem[];
  readonly fault?: FaultCode;
}

export type Answer<T> = Result<T, MessageError>;
