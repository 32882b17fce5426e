/** One piece of work that several callers wait for. */
export interface Shared<T> {
  /** The result; null when the caller's signal is aborted first. */
  join(signal: AbortSignal): Promise<T | null>;
  /** The last caller has gone before the end: the work has been aborted and must not be joined any more. */
  abandoned(): boolean;
}

/** Starts `work` (which never rejects). It is aborted when every caller that had joined has aborted. */
export function share<T>(work: (signal: AbortSignal) => Promise<T>): Shared<T> {
  const stop = new AbortController();
  const result = work(stop.signal);
  let waiting = 0;
  return {
    abandoned: () => stop.signal.aborted,
    join: (signal) =>
      new Promise((resolve) => {
        waiting++;
        const leave = () => {
          if (--waiting === 0) stop.abort();
          resolve(null);
        };
        if (signal.aborted) return leave();
        signal.addEventListener('abort', leave, { once: true });
        void result.then((value) => {
          signal.removeEventListener('abort', leave);
          resolve(value);
        });
      }),
  };
}
