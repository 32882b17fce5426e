import { wholeOf, type Fault, type FieldsAnswer, type FieldSource } from '../domain/tracker.ts';
import type { WorkItem } from '../domain/work-item.ts';
import type { Load, Loader } from './loader.ts';
import { issueOf, type ReadIssue } from './outcome.ts';

export interface FieldSourceOptions<T extends ReadIssue> {
  readonly load: Loader<T>;
  /** The one way a key is written in requests; null for what is no key: it is absent without being asked for. */
  readonly spell: (key: string) => string | null;
  /** The items of what was read, by key, with what else has to be read for them; those that are missing have failed. */
  readonly complete: (
    issues: readonly T[],
    signal: AbortSignal,
  ) => Promise<{ readonly items: ReadonlyMap<string, WorkItem>; readonly fault: Fault | undefined }>;
}

/**
 * Answers for batches of keys. Keys that were not read because `signal` was aborted are `failed` without a fault.
 */
export function fieldSource<T extends ReadIssue>({
  load,
  spell,
  complete,
}: FieldSourceOptions<T>): FieldSource {
  /** `spelt`: key as it is sent → as it was asked for. */
  async function part(
    { keys, outcomes }: Load<T>,
    spelt: ReadonlyMap<string | null, readonly string[]>,
    signal: AbortSignal,
  ): Promise<FieldsAnswer> {
    const asAsked = (key: string) => spelt.get(key) ?? [];
    const answered = await outcomes;
    const whole = await complete(
      keys.flatMap((key) => issueOf(answered?.get(key)) ?? []),
      signal,
    );
    if (signal.aborted) return { ...NOTHING, failed: keys.flatMap(asAsked) };

    const absent: string[] = [];
    const failed: string[] = [];
    const moved: Record<string, string> = {};
    let { fault } = whole;
    for (const key of keys) {
      const outcome = answered?.get(key);
      const now = whole.items.get(issueOf(outcome)?.item.key ?? '')?.key;
      if (now && now !== key) for (const old of asAsked(key)) moved[old] = now;
      if (outcome?.is === 'absent') absent.push(...asAsked(key));
      else if (!now) failed.push(...asAsked(key));
      if (outcome?.is === 'failed') fault ??= outcome.fault;
    }
    return { items: [...whole.items.values()], absent, failed, moved, ...(fault && { fault }) };
  }

  return {
    async fields(keys, signal, onPart) {
      const spelt = Map.groupBy(new Set(keys), spell);
      const parts: FieldsAnswer[] = [];
      const finish = (answer: FieldsAnswer) => {
        parts.push(answer);
        if (!signal.aborted) onPart?.(answer);
      };

      const noKeys = spelt.get(null);
      if (noKeys) finish({ ...NOTHING, absent: noKeys });
      const wanted = [...spelt.keys()].filter((key) => key !== null);
      const loads = signal.aborted
        ? [{ keys: wanted, outcomes: Promise.resolve(null) }]
        : load(wanted, signal);
      await Promise.all(loads.map(async (one) => finish(await part(one, spelt, signal))));
      return wholeOf(parts);
    },
  };
}

const NOTHING: FieldsAnswer = { items: [], absent: [], failed: [], moved: {} };
