/** What the popup and the review ask of the background: where the work of a scope went. Types only. */
import type { CycleSpan } from '../domain/cycle.ts';
import type { Sentence } from '../domain/interpret/sentence.ts';
import type { Measurement } from '../domain/measure/measure.ts';
import type { WindowMeasure } from '../domain/measure/measure-window.ts';
import type { Measured } from '../domain/scope.ts';
import type { Day, TargetRange } from '../domain/strategy.ts';
import type { Bucket } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { ItemLine } from './summary-messages.ts';

export interface MeasureRequest {
  readonly of: Measured;
  /** First day of the cycle; absent = the present one. */
  readonly cycle?: Day;
}

/** What is kept for computing only is left out; lists of ids are cut, with their length beside them. */
export type ShownWindow = Omit<WindowMeasure, 'shares' | 'weights'>;

/** A bucket as people know it. */
export interface BucketName {
  readonly bucket: Bucket;
  readonly title: string;
  /** Of a goal. */
  readonly hue?: number;
  readonly status?: 'active' | 'paused' | 'closed';
  readonly target?: TargetRange;
  /** The role that owns the goal, where one is stated. */
  readonly owner?: string;
  /** Of a goal below another one: the bucket of that. */
  readonly parent?: Bucket;
}

/** Everything measured of one cycle of one scope; `Measurement` as it can be sent. */
export interface MeasureView extends Omit<Measurement, 'work' | 'cycles'> {
  readonly work: ShownWindow | null;
  readonly cycles: readonly { readonly cycle: CycleSpan; readonly work: ShownWindow | null }[];
  /** Of what was committed to: shares of the plan by bucket; empty = there was none. */
  readonly planned: readonly { readonly bucket: Bucket; readonly share: number; readonly n: number }[];
  /** How the same cycle lies over types, teams and segments; groups below five are folded into `other` (title null). */
  readonly breakdowns: readonly Breakdown[];
}

export interface Breakdown {
  readonly by: 'team' | 'type' | 'segment';
  /** Largest first; the folded rest last. */
  readonly groups: readonly {
    /** Null = the rest, folded. */
    readonly title: string | null;
    readonly share: number;
    readonly n: number;
    readonly parts: {
      readonly goals: number;
      readonly sanctioned: number;
      readonly untagged: number;
      readonly offStrategy: number;
    };
  }[];
}

export interface MeasureAnswer {
  readonly rev: number;
  readonly hasStrategy: boolean;
  readonly strategyName: string;
  /** Cycles that can be chosen, the newest first; the first is the present one. */
  readonly choices: readonly CycleSpan[];
  readonly cycle: CycleSpan | null;
  /** Null: nothing has been read of this scope, or there is no cycle. */
  readonly measured: MeasureView | null;
  readonly names: readonly BucketName[];
  /** What the numbers say, the most important first. */
  readonly sentences: readonly Sentence[];
  /** Items by which the numbers were computed, and how fresh they are. ISO 8601 UTC. */
  readonly items: number;
  readonly newest?: string;
  readonly oldest?: string;
  /** The numbers are those of before the last change and are worked out anew now: ask again when `rev` changes. */
  readonly stale?: true;
}

/** The items behind one number of a measured cycle. */
export interface MeasuredItemsRequest extends MeasureRequest {
  readonly behind:
    | { readonly bucket: Bucket }
    | { readonly plan: 'implemented' | 'notImplemented' | 'modified' | 'added' }
    | { readonly list: 'orphans' | 'decisions' | 'unknown' }
    | { readonly ghost: string };
}

export interface MeasuredItemsAnswer {
  readonly total: number;
  /** Heaviest or oldest first, at most 200. */
  readonly lines: readonly ItemLine[];
  /** The tool's own search for them, where it has one. */
  readonly search?: string;
  readonly ids: readonly ItemId[];
}
