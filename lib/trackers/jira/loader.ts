import { readBatch, type Outcome } from './batch.ts';
import type { FieldIds } from './field-ids.ts';
import { group } from './group.ts';
import { MAX_KEYS, type Query } from './queries.ts';
import { share, type Shared } from './share.ts';

type Outcomes = ReadonlyMap<string, Outcome>;

/** One batch that a caller waits for, and which of the caller's keys it answers. */
export interface Load {
  readonly keys: readonly string[];
  /** Null when the caller's signal was aborted first. */
  readonly outcomes: Promise<Outcomes | null>;
}

/** Reads keys (upper case, each once) in batches. A key that is on its way for another caller is not asked for again. */
export type Loader = (keys: readonly string[], signal: AbortSignal) => readonly Load[];

export function loader(
  fieldIds: (signal: AbortSignal) => Promise<FieldIds>,
  query: Query,
  seen: (outcomes: Outcomes) => void,
): Loader {
  const onTheWay = new Map<string, Shared<Outcomes>>();

  function start(keys: readonly string[]): void {
    const batch = share(async (signal) => {
      const ids = await fieldIds(signal);
      const outcomes = await readBatch(keys, (part) => query(part, ids, signal));
      if (!signal.aborted) seen(outcomes);
      for (const key of keys) if (onTheWay.get(key) === batch) onTheWay.delete(key);
      return outcomes;
    });
    for (const key of keys) onTheWay.set(key, batch);
  }

  return (keys, signal) => {
    const fresh = keys.filter((key) => onTheWay.get(key)?.abandoned() ?? true);
    for (let from = 0; from < fresh.length; from += MAX_KEYS) start(fresh.slice(from, from + MAX_KEYS));

    const mine = group(keys, (key) => onTheWay.get(key));
    return [...mine].flatMap(([batch, part]) =>
      batch ? [{ keys: part, outcomes: batch.join(signal) }] : [],
    );
  };
}
