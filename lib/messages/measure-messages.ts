/** What the popup and the review ask of the background: where the work of a scope went. Types only. */
import type { CycleSpan } from '../domain/cycle.ts';
import type { SearchLink } from '../domain/interpret/search-link.ts';
import type { Sentence } from '../domain/interpret/sentence.ts';
import type { CommitmentFidelity } from '../domain/measure/commitment.ts';
import type { Focus } from '../domain/measure/contrasts.ts';
import type { DecisionVelocity } from '../domain/measure/decisions.ts';
import type { GhostGoal, Orphan } from '../domain/measure/gaps.ts';
import type { Measurement } from '../domain/measure/measure.ts';
import type { Ranged, WindowMeasure } from '../domain/measure/measure-window.ts';
import type { PlanTypology } from '../domain/measure/plan.ts';
import type { Measured, SomeItems } from '../domain/scope.ts';
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
export interface ShownWindow extends Omit<WindowMeasure, 'shares' | 'weights' | 'buckets' | 'unknown'> {
  /** Largest first; `items.total` is the n of the bucket. Of earlier cycles and of deals no item is named. */
  readonly buckets: readonly (Ranged & { readonly bucket: Bucket; readonly items: SomeItems })[];
  readonly unknown: SomeItems;
}

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
export interface MeasureView extends Pick<Measurement, 'drift' | 'inversions' | 'learning' | 'consistency'> {
  readonly work: ShownWindow | null;
  /** Those the drift is followed over, oldest first. */
  readonly cycles: readonly { readonly cycle: CycleSpan; readonly work: ShownWindow | null }[];
  readonly deals: readonly { readonly currency: string | null; readonly measure: ShownWindow }[];
  readonly commitment: readonly (Omit<CommitmentFidelity, 'off'> & { readonly off: SomeItems })[];
  /** Segments below five items are folded: see `breakdowns`. */
  readonly focus: (Pick<Focus, 'outside' | 'known'> & { readonly items: SomeItems }) | null;
  readonly plan: { readonly [what in keyof PlanTypology]: SomeItems };
  /** `kept`: the plan is the snapshot of the cycle's start; `history`: read back from what was recorded since. */
  readonly planFrom: 'kept' | 'history';
  /** `open`: those that wait now, the longest wait first, at most 20. Days are working days. */
  readonly decisions: Omit<DecisionVelocity, 'waits'> & {
    readonly n: number;
    readonly openCount: number;
    readonly open: readonly { readonly item: ItemId; readonly days: number }[];
  };
  readonly ghosts: readonly (Omit<GhostGoal, 'items'> & { readonly items: SomeItems })[];
  readonly orphans: { readonly total: number; readonly first: readonly Orphan[] };
  /** Of what was committed to: shares of the plan by bucket; empty = there was none. */
  readonly planned: readonly { readonly bucket: Bucket; readonly share: number; readonly n: number }[];
  /** How the same cycle lies over types, teams and segments; groups below five items or people are folded into the last (title null). */
  readonly breakdowns: readonly Breakdown[];
}

/** A sentence with the tool's own search for the items it speaks of. */
export interface SaidSentence extends Sentence {
  readonly search?: SearchLink;
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
  readonly sentences: readonly SaidSentence[];
  /** What is another than in the cycle before, in two or three sentences: the last cycle that has ended against the one before it. */
  readonly changes: readonly Sentence[];
  /** Items by which the numbers were computed, and how fresh they are. ISO 8601 UTC. */
  readonly items: number;
  readonly newest?: string;
  readonly oldest?: string;
  /** The numbers are those of before the last change and are worked out anew now: ask again when `MEASURED_KEY` changes. */
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
  readonly search?: SearchLink;
  readonly ids: readonly ItemId[];
}

/** Key in `storage.local` that the background sets when new numbers are there. Extension pages listen. */
export const MEASURED_KEY = 'measured';
