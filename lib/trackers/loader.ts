import type { Outcome, ReadIssue } from './outcome.ts';
import { share, type Shared } from './share.ts';

type Outcomes<T extends ReadIssue> = ReadonlyMap<string, Outcome<T>>;

/** A batch on its way, or read at `at` (milliseconds since 1970). */
interface Batch<T extends ReadIssue> extends Shared<Outcomes<T>> {
  at?: number;
}

/** One batch that a caller waits for, and which of the caller's keys it answers. */
export interface Load<T extends ReadIssue> {
  readonly keys: readonly string[];
  /** Null when the caller's signal was aborted first. */
  readonly outcomes: Promise<Outcomes<T> | null>;
}

/**
 * Reads keys (each once) in batches. A key that is on its way for another caller is not asked for again, nor is one that
 * was read less than `maxAgeMs` ago. Failures are not remembered.
 */
export type Loader<T extends ReadIssue> = (
  keys: readonly string[],
  signal: AbortSignal,
  maxAgeMs?: number,
) => readonly Load<T>[];

export interface LoaderOptions<T extends ReadIssue> {
  /** Reads one batch to the end: every key gets an outcome. Never rejects. */
  readonly read: (keys: readonly string[], signal: AbortSignal) => Promise<Outcomes<T>>;
  /** Most keys of one batch. */
  readonly size: number;
  readonly now: () => number;
}

/** Batches of this many keys are remembered; the oldest go first. */
const MOST_REMEMBERED = 400;

export function loader<T extends ReadIssue>({ read, size, now }: LoaderOptions<T>): Loader<T> {
  const batches = new Map<string, Batch<T>>();

  function start(keys: readonly string[]): void {
    const batch: Batch<T> = share(async (signal) => {
      const outcomes = await read(keys, signal);
      batch.at = now();
      for (const [key, { is }] of outcomes)
        if (is === 'failed' && batches.get(key) === batch) batches.delete(key);
      return outcomes;
    });
    for (const key of keys) {
      batches.delete(key);
      batches.set(key, batch);
    }
    for (const [key, { at }] of batches) {
      if (batches.size <= MOST_REMEMBERED) break;
      if (at !== undefined) batches.delete(key);
    }
  }

  return (keys, signal, maxAgeMs = 0) => {
    const fresh = keys.filter((key) => {
      const batch = batches.get(key);
      return !batch || batch.abandoned() || (batch.at !== undefined && now() - batch.at >= maxAgeMs);
    });
    for (let from = 0; from < fresh.length; from += size) start(fresh.slice(from, from + size));
    return [...Map.groupBy(keys, (key) => batches.get(key))].flatMap(([batch, part]) =>
      batch ? [{ keys: part, outcomes: batch.join(signal) }] : [],
    );
  };
}
