import type { FDBTransaction } from './fake-parts.ts';
import { FDBObjectStore } from './fake-parts.ts';

/** The ways a write can end a transaction: no space, or the process that held it is gone. */
export type Failure = 'QuotaExceededError' | 'AbortError';

/**
 * Lets the `nth` write from now on (the first is 1) end its transaction, as a browser does when the disk is full. Returns
 * how many writes there were, and how to stop.
 */
export function failWrite(nth: number, failure: Failure): { count(): number; stop(): void } {
  const prototype = FDBObjectStore.prototype;
  const names = ['put', 'add', 'delete', 'clear'] as const;
  const originals = names.map((name) => [name, prototype[name]] as const);
  let count = 0;
  for (const [name, original] of originals) {
    prototype[name] = function (this: FDBObjectStore, ...values: unknown[]): unknown {
      const request = original.apply(this, values);
      count += 1;
      // Browsers find out later, too: the call itself goes well.
      if (count === nth) queueMicrotask(() => (this.transaction as FDBTransaction)._abort(failure));
      return request;
    };
  }
  return {
    count: () => count,
    stop() {
      for (const [name, original] of originals) prototype[name] = original;
    },
  };
}
