import type { Result } from '../domain/result.ts';
import type { ScopeQuery } from '../domain/scope.ts';
import type { Fault } from '../domain/tracker.ts';
import type { WorkItem } from '../domain/work-item.ts';

/**
 * Where a page ended, as JSON that only its source understands. It is kept in the database between two steps, over restarts of
 * the browser, and may hold what the first page found out (ids of fields, categories of statuses, the query as it was first asked),
 * so that a pass asks for that once: some kilobytes at most, no secret, no person.
 */
export type Cursor = Readonly<Record<string, unknown>>;

/** What is read. All of it is data: the same question gets the same work, however often it is asked. */
export interface BackfillQuestion {
  readonly query: ScopeQuery;
  /** ISO 8601 UTC. Work that was finished before is not wanted; open work always is. A tool that cannot tell may answer more. */
  readonly horizon: string;
  /**
   * ISO 8601 UTC, by this computer's clock: only what was changed since then. Absent = everything. The engine has taken an overlap off,
   * a source need not. The tool's clock may differ: where it knows times like “90 minutes ago”, those are safer than instants.
   */
  readonly since?: string;
  /** ISO 8601 UTC: the present moment by the same clock. */
  readonly now: string;
}

export interface PageQuestion extends BackfillQuestion {
  /** `next` of the page before; absent = the first page. */
  readonly cursor?: Cursor;
  /** What people are made opaque with: `opaqueTokens` of `opaque.ts`. Never kept in a cursor. */
  readonly salt: string;
}

/** One step: as few requests as the tool allows, and never more than a dozen, so that a killed worker loses little. */
export interface BackfillPage {
  /**
   * In an order that changes made meanwhile do not disturb (by creation, by id): an item may come twice, none may be skipped. With
   * `history`, oldest first, an empty list where nothing was ever changed; absent = the tool keeps none. Named as `lib/domain/measure/as-of.ts`
   * reads them: `status` with `statusCategory` before it at the same instant (a status that nothing has today has no known category
   * otherwise), `assignee` (tokens), `sprint`, `parent` (keys), `labels` (lists), `estimate`, `type`, `priority`, `project`, `team`;
   * of deals `stage` and `statusCategory`, `amount`. Emptied = null.
   * `ancestors`: nearest first, as far as the answer holds them; see `ancestors` below. No texts, no names of people.
   */
  readonly items: readonly WorkItem[];
  /** Absent = this was the last page. */
  readonly next?: Cursor;
  /** How many there are in all, where the tool says so in passing. */
  readonly total?: number;
}

export interface KeysPage {
  readonly keys: readonly string[];
  readonly next?: Cursor;
}

/** Labels that make a bucket, so that a tool can count it by itself. */
export interface CountedLabels {
  readonly bucket: string;
  /** Any of them. */
  readonly labels: readonly string[];
}

export interface Counts {
  readonly total: number;
  /** In the order asked for. */
  readonly buckets: readonly { readonly bucket: string; readonly count: number }[];
}

/** One thing a scope can be named by. */
export interface ScopeChoice {
  readonly query: ScopeQuery;
  /** As the tool calls it. */
  readonly title: string;
}

/** Why there is no answer. */
export type BackfillRefusal =
  /** With `retryAfterMs` it passes by itself, and is asked again then; without it a person has to do something. */
  | { readonly is: 'fault'; readonly fault: Fault }
  /** The tool no longer knows the cursor: the pass begins anew. What was read stays, and is not read into it twice. */
  | { readonly is: 'startOver' }
  /** The tool is asked from its own pages, and none is open. */
  | { readonly is: 'noPage' };

export type Answered<T> = Promise<Result<T, BackfillRefusal>>;

/**
 * Reads the work of a scope from one tenant of one tool. Nothing is remembered between two calls that a restart would lose, and none of
 * them rejects. Short pauses (`asker` of `ask.ts`) are waited for inside; longer ones are a fault with `retryAfterMs`.
 *
 * What was deleted or has left the scope: a pass over everything replaces what is kept, a pass over changes cannot see removals. Once a
 * day the engine therefore asks for the keys alone and drops what is not among them; of a source without `keys` it reads
 * everything again once a week.
 */
export interface BackfillSource {
  /** How many items the question finds, roughly; null = this tool does not say. More than `MOST_PULLED` are not pulled. */
  size(question: BackfillQuestion): Answered<number | null>;
  page(question: PageQuestion): Answered<BackfillPage>;
  /** The keys alone, in far fewer requests than `page`. `since` is absent. */
  keys?(question: BackfillQuestion & { readonly cursor?: Cursor }): Answered<KeysPage>;
  /**
   * For tools whose items name their parent only: at most 100 of these parents, without history, each with its own parent as the only
   * ancestor. The engine asks for those that the scope itself does not hold, and joins the lines when the work is read. A key
   * that is not answered may not be read.
   */
  ancestors?(keys: readonly string[]): Answered<readonly WorkItem[]>;
  /** Counts instead of pulling; `since` = changed since then. Absent: nothing but the size is known of a large scope. */
  counts?(question: BackfillQuestion, buckets: readonly CountedLabels[]): Answered<Counts>;
  /** Projects, boards, teams, pipelines: what a scope can be named by here, at most some hundred. */
  choices(): Answered<readonly ScopeChoice[]>;
}
