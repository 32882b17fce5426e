import { share, type Shared } from '../share.ts';
import { readBatch, type Outcome } from './batch.ts';
import type { FieldIds } from './field-ids.ts';
import { MAX_KEYS, type Query } from './queries.ts';

type Outcomes = ReadonlyMap<string, Outcome>;

/** A batch on its way, or read at `at` (milliseconds since 1970). */
interface Batch extends Shared<Outcomes> {
  at?: number;
}

/** One batch that a caller waits for, and which of the caller's keys it answers. */
export interface Load {
  readonly keys: readonly string[];
  /** Null when the caller's signal was aborted first. */
  readonly outcomes: Promise<Outcomes | null>;
}

/**
 * Reads keys (upper case, each once) in batches. A key that is on its way for another caller is not asked for again, nor
 * is one that was read less than `maxAgeMs` ago. Failures are not remembered.
 */
export type Loader = (keys: readonly string[], signal: AbortSignal, maxAgeMs?: number) => readonly Load[];

/** Batches of this many keys are remembered; the oldest go first. */
const MOST_REMEMBERED = 400;

export function loader(fieldIds: () => Promise<FieldIds>, query: Query, now: () => number): Loader {
  const batches = new Map<string, Batch>();

  function start(keys: readonly string[]): void {
    const batch: Batch = share(async (signal) => {
      const ids = await fieldIds();
      const outcomes = await readBatch(keys, (part) => query(part, ids, signal));
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
    for (let from = 0; from < fresh.length; from += MAX_KEYS) start(fresh.slice(from, from + MAX_KEYS));
    return [...Map.groupBy(keys, (key) => batches.get(key))].flatMap(([batch, part]) =>
      batch ? [{ keys: part, outcomes: batch.join(signal) }] : [],
    );
  };
}
