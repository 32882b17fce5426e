import type { Fault } from '../domain/tracker.ts';

/** One way through the work of a scope. Instants are ISO 8601 in UTC. */
export interface Pass {
  /** Another one for each pass: with `step`, it tells the answer to an older question. */
  readonly id: string;
  /** `all`: everything, with what is no more there dropped at the end; `changes`; `keys`: the keys alone, for what is no more there. */
  readonly kind: 'all' | 'changes' | 'keys';
  readonly begunAt: string;
  /** Of `changes`. */
  readonly since?: string;
  /** Steps that are kept. */
  readonly step: number;
  /** Where the next step begins, in the words of its source; absent = at the beginning. */
  readonly cursor?: Readonly<Record<string, unknown>>;
  /** The items are through, and these parents of theirs, which are not in the scope, are still to be asked for. */
  readonly parents?: readonly string[];
  readonly read: number;
  readonly total?: number;
}

/** Why a reading does not go on at this moment. */
export type Hold =
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly fault: Fault }
  /** `tries`: how often in a row it has come to nothing. */
  | {
      readonly is: 'waiting';
      readonly for: 'time' | 'tab';
      readonly until?: string;
      readonly fault?: Fault;
      readonly tries: number;
    };

/** The tool's own counts of a scope that is too large to be pulled. */
export interface Counted {
  readonly at: string;
  readonly total: number;
  /** `total` is what was read until it was found to be too much. */
  readonly atLeast?: true;
  /** Of the present cycle; empty where the tool cannot count by labels. */
  readonly since: string;
  readonly buckets: readonly { readonly bucket: string; readonly count: number }[];
}

/** How far a scope has been read, and what is under way. */
export interface Reading {
  /** Grows with everything that is written of the scope's work: numbers that were worked out of it carry it. */
  readonly version: number;
  /** Items that are kept. */
  readonly items: number;
  readonly pass?: Pass;
  readonly hold?: Hold;
  /** A person wants it read now. */
  readonly wanted?: true;
  /** When the last pass over items was through. */
  readonly doneAt?: string;
  /** What the next pass over changes asks for. */
  readonly since?: string;
  /** When the last pass that can see removals began. */
  readonly sweptAt?: string;
  /** When work that is finished long since was last dropped. */
  readonly prunedAt?: string;
  readonly counted?: Counted;
}

export const UNREAD: Reading = { version: 0, items: 0 };
