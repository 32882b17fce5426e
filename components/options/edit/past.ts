/** Edits that follow each other in one field within this time are one step of undo, in milliseconds. */
const ONE_STEP_MS = 1500;

/** A document with what it was before and what an undo took back. `field` and `at` tell which typing belongs together. */
export interface Past<T> {
  readonly before: readonly T[];
  readonly now: T;
  readonly after: readonly T[];
  readonly field?: string;
  readonly at?: number;
}

/** Steps kept; older ones are forgotten. */
const MOST_STEPS = 200;

export const startingAt = <T>(now: T): Past<T> => ({ before: [], now, after: [] });

/** The next state. `field` names the field being typed in, so that a word is one step and not one per letter. */
export function edited<T>(past: Past<T>, next: T, at: number, field?: string): Past<T> {
  const typing = field !== undefined && past.field === field && at - (past.at ?? 0) < ONE_STEP_MS;
  const before = typing ? past.before : [...past.before, past.now].slice(-MOST_STEPS);
  return { before, now: next, after: [], ...(field !== undefined && { field, at }) };
}

/** One step back; the same past where there is none. */
export function undone<T>(past: Past<T>): Past<T> {
  const now = past.before.at(-1);
  if (now === undefined) return past;
  return { before: past.before.slice(0, -1), now, after: [past.now, ...past.after] };
}

/** One step forward again. */
export function redone<T>(past: Past<T>): Past<T> {
  const now = past.after[0];
  if (now === undefined) return past;
  return { before: [...past.before, past.now], now, after: past.after.slice(1) };
}
