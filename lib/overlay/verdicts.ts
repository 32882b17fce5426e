import type { FaultCode, FieldSource, FieldsAnswer } from '../domain/tracker.ts';
import type { SiteId, WorkItem } from '../domain/work-item.ts';
import type { ask as askBackground } from '../messages/client.ts';
import {
  MAX_BATCH,
  type Answer,
  type Paint,
  type PaintAnswer,
  type PaintedItem,
} from '../messages/protocol.ts';
import { createFields } from './fields.ts';
import type { Timers } from './timers.ts';

/** A row shows an item this long before it is asked about: those of a fast scroll are gone by then. */
export const SETTLE_MS = 80;

/** A background that did not answer is asked once more after this. */
const SECOND_TRY_MS = 1_000;

export interface VerdictsOptions {
  readonly site: SiteId;
  readonly tenant: string;
  readonly source: FieldSource | null;
  readonly ask: typeof askBackground;
  readonly signal: AbortSignal;
  readonly timers: Timers;
  /** Monotonic milliseconds. */
  now(): number;
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
  /** The page itself is about this item. */
  readonly page?: boolean;
}

export interface Verdicts {
  /** What to paint; null = not known yet. */
  paintOf(key: string): Paint | null;
  /** Asks for the verdict with a `flush`, unless it is known or on its way. */
  want(found: Readable): void;
  /** Takes back a wish that has not been sent: this row shows something else by now. */
  unwant(found: Readable): void;
  /** When the first of what is wanted will have been wanted long enough, by `now`; null = nothing is wanted. */
  readonly due: number | null;
  /** Reads and asks for what has been wanted long enough, up to `most` items in one message; true = there is more of it. */
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
  /** The oldest wish first. Several rows may show one item, and any of them may have moved on. */
  const wanted = new Map<string, { readonly since: number; readonly rows: Set<Readable> }>();
  const asked = new Set<string>();
  /** What the background said of items whose fields are being read. */
  const said = new Map<string, Paint>();
  /** Asked key → the key it has now. */
  const moved = new Map<string, string>();
  const seen = new Set<string>();
  const underway = new Set<Promise<void>>();
  /** Counts changes of the strategy: an answer from before one is painted, and asked for again. */
  let epoch = 0;
  let fault: FaultCode | null = null;
  /** The item that the page is about, where more is read of it than of others. */
  let own = '';

  const keep = (paints: readonly (readonly [string, Paint])[], current = true): void => {
    for (const [key, paint] of paints) known.set(key, { paint, current });
    if (paints.length > 0) onPaints(new Set(paints.map(([key]) => key)));
  };
  /** What there is to paint of an item whose fields cannot be read: what is certain all the same, from before or by the page. */
  const withoutFields = (paint: Paint | undefined): Paint =>
    paint && paint.state !== 'loading' ? paint : fault ? { ...UNKNOWN, fault } : UNKNOWN;

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
        keep(keys.map((key) => [key, withoutFields(said.get(key) ?? known.get(key)?.paint)]));
      },
    });

  /** The answers by key; null after seeing to a page that has outlived its extension. */
  function answersOf(answer: Answer<PaintAnswer>): ReadonlyMap<string, PaintedItem> | null {
    if (answer.ok && answer.value.fields) source?.also?.(answer.value.fields);
    if (answer.ok) return new Map(answer.value.items.map((item) => [item.key, item]));
    if (answer.error.code === 'context_gone') onGone();
    return null;
  }

  async function evaluate(items: readonly WorkItem[], mayRepeat: boolean): Promise<void> {
    const sent = epoch;
    for (const { key } of items) asked.add(key);
    const answers = answersOf(await ask('evaluate', { site, tenant, items }));
    if (signal.aborted) return;
    if (!answers && mayRepeat) return void timers.after(SECOND_TRY_MS, () => void evaluate(items, false));
    for (const { key } of items) asked.delete(key);
    keep(
      items.map(({ key }) => [key, paintFor(answers?.get(key))]),
      sent === epoch,
    );
  }

  /** What the page alone shows is said once the fields cannot be read: they may say otherwise, and a badge is not to flip. */
  function paintFor(answer: PaintedItem | undefined): Paint {
    if (!answer) return UNKNOWN;
    const { key, paint, fresh, provisional } = answer;
    if (!fields) return paint.state === 'loading' ? UNKNOWN : paint;
    if (fresh) return paint;
    said.set(key, paint);
    if (!fields.need(key)) return withoutFields(paint);
    return provisional || paint.state === 'untagged' ? READING : paint;
  }

  /** A part is a batch of the tool's API, and no such batch is larger than a message may be. */
  async function observe({ items, absent, moved: now }: FieldsAnswer): Promise<void> {
    const sent = epoch;
    fault = null;
    for (const [key, to] of Object.entries(now)) moved.set(key, to);
    const answers = answersOf(await ask('observe', { site, tenant, items, absent, moved: now }));
    if (signal.aborted) return;
    const keys = [...items.map((item) => item.key), ...absent, ...Object.keys(now)];
    keep(
      keys.map((key) => [key, answers?.get(now[key] ?? key)?.paint ?? UNKNOWN]),
      sent === epoch,
    );
  }

  const dueOf = (): number | null => {
    for (const { since } of wanted.values()) return since + SETTLE_MS;
    return null;
  };

  /** Takes wishes up to those of the given instant; true = there are more of them. */
  function take(most: number, until: number): boolean {
    const items: WorkItem[] = [];
    for (const [key, { since, rows }] of wanted) {
      if (since > until || items.length >= most) break;
      wanted.delete(key);
      // A row may show another item by now; that one is wanted by itself.
      for (const { item } of rows)
        if (item?.key === key) {
          items.push(item);
          break;
        }
    }
    if (items.length > 0) {
      const one = evaluate(items, true).finally(() => underway.delete(one));
      underway.add(one);
    }
    const next = dueOf();
    return next !== null && next - SETTLE_MS <= until;
  }

  return {
    paintOf: (key) => known.get(key)?.paint ?? null,
    want(found) {
      const { key } = found;
      seen.add(key);
      if (found.page && key !== own && source?.about) {
        own = key;
        source.about(key);
        fields?.need(key);
      }
      if (known.get(key)?.current === true || asked.has(key)) return;
      const wish = wanted.get(key);
      if (wish) wish.rows.add(found);
      else wanted.set(key, { since: options.now(), rows: new Set([found]) });
    },
    unwant(found) {
      const wish = wanted.get(found.key);
      if (wish?.rows.delete(found) && wish.rows.size === 0) wanted.delete(found.key);
    },
    get due() {
      return dueOf();
    },
    flush: (most) => take(most, options.now() - SETTLE_MS),
    async settle() {
      while (take(MAX_BATCH, Infinity));
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
      for (const kept of [known, said, wanted, moved])
        for (const key of kept.keys()) if (!stay.has(key)) kept.delete(key);
      fields?.forget(stay);
      seen.clear();
      own = '';
      fault = null;
    },
    seen: () => [...seen].map((key) => moved.get(key) ?? key),
    get fault() {
      return fault;
    },
  };
}
