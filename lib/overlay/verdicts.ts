import type { FaultCode, FieldSource, FieldsAnswer } from '../domain/tracker.ts';
import type { SiteId, WorkItem } from '../domain/work-item.ts';
import type { ask as askBackground } from '../messages/client.ts';
import { MAX_BATCH, type Answer, type Paint, type PaintAnswer } from '../messages/protocol.ts';
import { createFields } from './fields.ts';
import type { Timers } from './timers.ts';

/** A background that did not answer is asked once more after this. */
const SECOND_TRY_MS = 1_000;

export interface VerdictsOptions {
  readonly site: SiteId;
  readonly tenant: string;
  readonly source: FieldSource | null;
  readonly ask: typeof askBackground;
  readonly signal: AbortSignal;
  readonly timers: Timers;
  awake(): boolean;
  /** There is something new to paint for these keys. */
  onPaints(keys: ReadonlySet<string>): void;
  /** The extension is no longer there. */
  onGone(): void;
}

/** An item that is read from the page when it is asked for, and not before: rows of a fast scroll come and go unread. */
export interface Readable {
  readonly key: string;
  readonly item: WorkItem | null;
}

export interface Verdicts {
  /** What to paint; null = not known yet. */
  paintOf(key: string): Paint | null;
  /** Asks for the verdict with the next `flush`, unless it is known or on its way. */
  want(found: Readable): void;
  /** Something is wanted and not asked for yet. */
  readonly wanting: boolean;
  /** Reads and asks for what is wanted, up to `most` items in one message; true = more is wanted. */
  flush(most: number): boolean;
  /** Asks for everything wanted, and resolves when all of it is answered. */
  settle(): Promise<void>;
  /** A paint that came by another way, such as from the card. */
  set(key: string, paint: Paint): void;
  /** The strategy or a tag has changed: all that is known is painted until the new answer comes, and asked for again. */
  outdate(): void;
  /** What failed before may work now. */
  retry(): void;
  /** Another page: of what was known only these keys are kept, and none counts as seen yet. */
  turnPage(stay: ReadonlySet<string>): void;
  /** Keys wanted on this page, by the names they have now. */
  seen(): string[];
  /** Why fields could not be read last; null = they could. */
  readonly fault: FaultCode | null;
}

interface Known {
  readonly paint: Paint;
  readonly current: boolean;
}

const UNKNOWN: Paint = { state: 'unknown', provenance: null, title: '' };
const READING: Paint = { state: 'loading', provenance: null, title: '' };

/** Verdicts of one tenant's items: asked for in batches, made fresh by fields from the tool's API, kept for painting. */
export function createVerdicts(options: VerdictsOptions): Verdicts {
  const { site, tenant, source, ask, signal, timers, onPaints, onGone } = options;
  const known = new Map<string, Known>();
  const wanted = new Map<string, Readable>();
  const asked = new Set<string>();
  /** Asked key → the key it has now. */
  const moved = new Map<string, string>();
  const seen = new Set<string>();
  const underway = new Set<Promise<void>>();
  /** Counts changes of the strategy: an answer from before one is painted, and asked for again. */
  let epoch = 0;
  let fault: FaultCode | null = null;

  const keep = (paints: Iterable<readonly [string, Paint]>, current = true): void => {
    const keys = new Set<string>();
    for (const [key, paint] of paints) {
      known.set(key, { paint, current });
      keys.add(key);
    }
    if (keys.size > 0) onPaints(keys);
  };
  const giveUp = (keys: Iterable<string>, code?: FaultCode): void =>
    keep([...keys].map((key) => [key, code ? { ...UNKNOWN, fault: code } : UNKNOWN]));

  const fields =
    source &&
    createFields({
      source,
      signal,
      timers,
      awake: options.awake,
      onPart: (part) => void observe(part),
      onFailed(keys, why) {
        fault = why?.code ?? null;
        giveUp(keys, why?.code);
      },
    });

  /** The value of an answer, or null after seeing to a page that has outlived its extension. */
  function valueOf<T>(answer: Answer<T>): T | null {
    if (answer.ok) return answer.value;
    if (answer.error.code === 'context_gone') onGone();
    return null;
  }

  async function evaluate(items: readonly WorkItem[], mayRepeat: boolean): Promise<void> {
    const sent = epoch;
    const keys = items.map((item) => item.key);
    for (const key of keys) asked.add(key);
    const value = valueOf(await ask('evaluate', { site, tenant, items }));
    if (signal.aborted) return;
    for (const key of keys) asked.delete(key);
    if (value) answered(value, sent === epoch, keys);
    else if (mayRepeat) {
      for (const key of keys) asked.add(key);
      timers.after(SECOND_TRY_MS, () => void evaluate(items, false));
    } else giveUp(keys);
  }

  function answered({ items }: PaintAnswer, current: boolean, keys: readonly string[]): void {
    const paints = new Map<string, Paint>();
    for (const { key, paint, fresh } of items) {
      const read = fresh || !fields;
      // "No goal yet" is said only of what has been read: the page alone does not show every tag.
      if (read) paints.set(key, paint);
      else if (!fields.need(key)) paints.set(key, fault ? { ...UNKNOWN, fault } : UNKNOWN);
      else paints.set(key, paint.state === 'untagged' ? READING : paint);
    }
    for (const key of keys) if (!paints.has(key)) paints.set(key, UNKNOWN);
    keep(paints, current);
  }

  async function observe(part: FieldsAnswer): Promise<void> {
    fault = null;
    for (const [key, now] of Object.entries(part.moved)) moved.set(key, now);
    for (let at = 0; at < Math.max(part.items.length, part.absent.length); at += MAX_BATCH) {
      const sent = epoch;
      const items = part.items.slice(at, at + MAX_BATCH);
      const absent = part.absent.slice(at, at + MAX_BATCH);
      const value = valueOf(await ask('observe', { site, tenant, items, absent, moved: part.moved }));
      if (signal.aborted) return;
      const paints = new Map(value?.items.map(({ key, paint }) => [key, paint] as const));
      for (const [key, now] of Object.entries(part.moved)) {
        const paint = paints.get(now);
        if (paint) paints.set(key, paint);
      }
      for (const key of [...items.map((item) => item.key), ...absent])
        if (!paints.has(key)) paints.set(key, UNKNOWN);
      keep(paints, sent === epoch);
    }
  }

  function flush(most: number): boolean {
    const items: WorkItem[] = [];
    for (const [key, found] of wanted) {
      wanted.delete(key);
      const { item } = found;
      // The row may show another item by now; that one is wanted by itself.
      if (item?.key === key) items.push(item);
      if (items.length >= most) break;
    }
    if (items.length > 0) {
      const one = evaluate(items, true).finally(() => underway.delete(one));
      underway.add(one);
    }
    return wanted.size > 0;
  }

  return {
    paintOf: (key) => known.get(key)?.paint ?? null,
    want(found) {
      const { key } = found;
      seen.add(key);
      if (known.get(key)?.current !== true && !asked.has(key)) wanted.set(key, found);
    },
    get wanting() {
      return wanted.size > 0;
    },
    flush,
    async settle() {
      while (flush(MAX_BATCH));
      await Promise.all(underway);
    },
    set: (key, paint) => keep([[key, paint]]),
    outdate() {
      epoch += 1;
      asked.clear();
      for (const [key, { paint }] of known) known.set(key, { paint, current: false });
    },
    retry: () => fields?.retry(),
    turnPage(stay) {
      for (const kept of [known, wanted, moved])
        for (const key of kept.keys()) if (!stay.has(key)) kept.delete(key);
      fields?.forget(stay);
      seen.clear();
      fault = null;
    },
    seen: () => [...seen].map((key) => moved.get(key) ?? key),
    get fault() {
      return fault;
    },
  };
}
