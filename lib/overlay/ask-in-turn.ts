import type { Verdicts } from './verdicts.ts';

/** Between two messages: what is wanted meanwhile goes with the next. */
export const ASK_PAUSE_MS = 60;

/** Items read for one message; two dozen milliseconds of reading must not end up in one frame. */
const READ_AT_ONCE = 80;

export interface TurnOptions {
  /** Of the tenant there is; null until there is one. */
  verdicts(): Pick<Verdicts, 'due' | 'flush'> | null;
  /** There will be something to send in so many milliseconds. */
  requestIn(ms: number): void;
  /** Monotonic milliseconds. */
  now(): number;
}

/** Sends what is wanted, now and then. Called in every slice of work; true = the rest of it in the next frame. */
export function askInTurn({ verdicts, requestIn, now }: TurnOptions): () => boolean {
  let lastAsked = -Infinity;
  /** Milliseconds until something may be sent; null = nothing is wanted. */
  const wait = (): number | null => {
    const due = verdicts()?.due ?? null;
    return due === null ? null : Math.max(due, lastAsked + ASK_PAUSE_MS) - now();
  };
  return () => {
    let ms = wait();
    if (ms !== null && ms <= 0) {
      if (verdicts()?.flush(READ_AT_ONCE)) return true;
      lastAsked = now();
      // Of wishes whose rows have all moved on nothing is sent, so no answer comes that would lead to another slice.
      ms = wait();
    }
    if (ms !== null) requestIn(ms);
    return false;
  };
}
