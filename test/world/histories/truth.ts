import type { CycleSpan } from '../../../lib/domain/cycle.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';

/** Shares of the days of one cycle, by bucket; they add up to 1. */
export type Mix = Partial<Readonly<Record<Bucket, number>>>;

/** What a world of histories is asked for. */
export interface HistoriesRequest {
  readonly seed: number;
  /** How many work items; a few more or less come of it. */
  readonly items: number;
  /** How many cycles, the last one being that of `now`. */
  readonly cycles: number;
  /** Milliseconds since 1970: nothing that happens later is in the histories. */
  readonly now: number;
  /** Where the days of a cycle (0 is the oldest) are to go; on target by default. */
  readonly mixOf?: (cycle: number) => Mix;
  /**
   * `even`: the days lie over the buckets as the mix says, so that what is planted is there. `drawn`: each piece of work is drawn by
   * chance, as it comes in a world without drifts.
   */
  readonly draw?: 'even' | 'drawn';
  readonly deals?: number;
  /** Share of feature work for customers outside the target segments. */
  readonly outside?: number;
}

/** What was planted, so that tests know what there is to find. Keys are keys of work items. */
export interface PlantedTruth {
  readonly cycles: readonly CycleSpan[];
  readonly mixes: readonly Mix[];
  /** Story by story: the same person, the same days, several sub-tasks. */
  readonly splits: readonly { readonly parent: string; readonly children: readonly string[] }[];
  /** Begun and never touched again. */
  readonly stale: readonly { readonly key: string; readonly touched: string }[];
  /** `until` null: it still waits. */
  readonly decisions: readonly {
    readonly key: string;
    readonly since: string;
    readonly until: string | null;
    readonly end: 'decided' | 'given_up' | 'waits';
  }[];
  readonly ghosts: readonly {
    readonly goal: string;
    readonly why: 'ended' | 'idle' | 'silent';
    readonly keys: readonly string[];
  }[];
  /** Open, and of no goal. */
  readonly orphans: readonly string[];
  /** Share of the feature work's days that goes to other segments than those aimed at. */
  readonly outside: number;
}

export interface Histories {
  readonly items: readonly WorkItem[];
  readonly deals: readonly WorkItem[];
  readonly truth: PlantedTruth;
}
