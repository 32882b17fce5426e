import type { WorkItem } from './work-item.ts';

/** Why fields could not be read. Each has a sentence in the locales (`fault_<code>`). */
export type FaultCode =
  | 'signed_out'
  /** The tool wants a key, and there is none for it: what the page itself shows is all there is. */
  | 'not_connected'
  /** The key that was made for us is not accepted any more. */
  | 'key_refused'
  /** A sign-in was begun and not completed: closed, refused, or the tool does not know the client. */
  | 'sign_in_failed'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'rate_limited'
  | 'server_error'
  | 'offline'
  | 'timeout'
  | 'bad_answer';

export interface Fault {
  readonly code: FaultCode;
  /** Milliseconds after which it makes sense to ask again; absent = do not ask again by itself. */
  readonly retryAfterMs?: number;
}

/** What an API said about a set of keys. Every asked key is in exactly one of the three. */
export interface FieldsAnswer {
  readonly items: readonly WorkItem[];
  /** Asked, and absent from the answer: no permission or gone; the tool does not say which. */
  readonly absent: readonly string[];
  /** Asked for, but not answered because of `fault`. */
  readonly failed: readonly string[];
  readonly fault?: Fault;
  /** Asked key → the key it has now (moved items). */
  readonly moved: Readonly<Record<string, string>>;
}

/** Reads fields of work items by key, in batches, from wherever the site's API may be called. */
export interface FieldSource {
  /**
   * Names of the tool's own fields that are to be read as well, from the next batch on, into `custom` under these very names: a
   * text, a list of texts, or null where the item has none. Absent: this source reads all it can already.
   */
  also?(names: readonly string[]): void;
  /** The page is about this item: of it, more may be read than of rows. */
  about?(key: string): void;
  /**
   * Tickets that the notes of a deal name (`WorkItem.noted`), for a deal that `fields` has just read, where that takes requests of
   * its own; undefined = they could not be read. Never rejects.
   */
  noted?(key: string, signal: AbortSignal): Promise<readonly string[] | undefined>;
  /** Never rejects. `onPart` is called for each finished batch, in order of arrival; the answer is the whole. */
  fields(
    keys: readonly string[],
    signal: AbortSignal,
    onPart?: (part: FieldsAnswer) => void,
  ): Promise<FieldsAnswer>;
}

/** One answer of several parts, each item once. */
export function wholeOf(parts: readonly FieldsAnswer[]): FieldsAnswer {
  const fault = parts.find((part) => part.fault)?.fault;
  return {
    items: [...new Map(parts.flatMap(({ items }) => items.map((item) => [item.key, item]))).values()],
    absent: parts.flatMap((part) => part.absent),
    failed: parts.flatMap((part) => part.failed),
    moved: Object.assign({}, ...parts.map((part) => part.moved)) as Record<string, string>,
    ...(fault && { fault }),
  };
}
