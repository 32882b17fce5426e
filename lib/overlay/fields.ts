import type { Fault, FieldSource, FieldsAnswer } from '../domain/tracker.ts';
import type { Timers } from './timers.ts';

/** Keys are gathered for this long, so that a scroll makes one request and not fifty. */
export const GATHER_MS = 150;

/** A key that keeps failing is asked for again by itself this often; then only when something has changed. */
export const MAX_RETRIES = 3;

const SHORTEST_RETRY_MS = 1_000;

export interface FieldsOptions {
  readonly source: FieldSource;
  readonly signal: AbortSignal;
  readonly timers: Timers;
  /** False while the tab is hidden: nothing is asked for until `retry`. */
  awake(): boolean;
  /** A batch has come: items read, keys absent, keys moved. */
  onPart(part: FieldsAnswer): void;
  /** These could not be read. */
  onFailed(keys: readonly string[], fault: Fault | undefined): void;
}

export interface Fields {
  /** False = it has failed, and asking again would be no use for now. */
  need(key: string): boolean;
  /** The connection, the tab or the page has changed: what failed before may work now. */
  retry(): void;
  /** Only these keys are of interest still. What is on its way is not called back. */
  forget(stay: ReadonlySet<string>): void;
}

/** Fetches fields by key: gathered, each key once at a time, failures retried a few times as the tool allows. */
export function createFields({ source, signal, timers, awake, onPart, onFailed }: FieldsOptions): Fields {
  const waiting = new Set<string>();
  const asked = new Set<string>();
  /** Key → how often it has failed. */
  const failed = new Map<string, number>();
  let gathering: unknown = null;
  let retrying: unknown = null;

  const gather = (): void => {
    if (waiting.size > 0) gathering ??= timers.after(GATHER_MS, run);
  };

  const later = (ms: number): void => {
    retrying ??= timers.after(Math.max(SHORTEST_RETRY_MS, ms), () => {
      retrying = null;
      for (const [key, times] of failed) if (times <= MAX_RETRIES && !asked.has(key)) waiting.add(key);
      gather();
    });
  };

  const settle = (part: FieldsAnswer): void => {
    if (signal.aborted) return;
    const answered = [...part.items.map((item) => item.key), ...part.absent, ...Object.keys(part.moved)];
    for (const key of answered) failed.delete(key);
    for (const key of part.failed) failed.set(key, (failed.get(key) ?? 0) + 1);
    for (const key of [...answered, ...part.failed]) asked.delete(key);
    if (answered.length > 0) onPart(part);
    if (part.failed.length === 0) return;
    onFailed(part.failed, part.fault);
    if (part.fault?.retryAfterMs !== undefined) later(part.fault.retryAfterMs);
  };

  function run(): void {
    gathering = null;
    if (!awake() || signal.aborted) return;
    const keys = [...waiting];
    waiting.clear();
    for (const key of keys) asked.add(key);
    void source.fields(keys, signal, settle);
  }

  signal.addEventListener('abort', () => {
    timers.cancel(gathering);
    timers.cancel(retrying);
  });

  return {
    need(key) {
      if (failed.has(key)) return false;
      if (asked.has(key)) return true;
      waiting.add(key);
      gather();
      return true;
    },
    retry() {
      for (const key of failed.keys()) if (!asked.has(key)) waiting.add(key);
      failed.clear();
      gather();
    },
    forget(stay) {
      for (const keys of [waiting, failed])
        for (const key of keys.keys()) if (!stay.has(key)) keys.delete(key);
    },
  };
}
