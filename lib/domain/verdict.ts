import type { ReasonCode } from './reason-codes.ts';
import type { Day } from './strategy.ts';
import type { ItemId } from './work-item.ts';

export type Bucket = `goal:${string}` | `category:${string}` | 'untagged' | 'off_strategy' | 'unknown';

/** How the bucket came about. */
export type Provenance = 'explicit' | 'inherited' | 'rule' | 'manual';

export type ReasonStep = 'read' | 'manual' | 'tag' | 'ancestor' | 'rule' | 'goal' | 'guardrail' | 'exception';

/**
 * `decided`: this step gave the bucket. `passed`: looked at, did not apply. `ignored`: a tag that names no known goal.
 * `also`: a further tag, shown and not counted.
 * `off`: puts the item off strategy. `covered`: a live exception lifts what would have.
 */
export type ReasonOutcome = 'decided' | 'passed' | 'ignored' | 'also' | 'off' | 'covered';

/** A name (cleaned and cut), a count or a day inside a sentence. */
export type SaidValue = string | number | { readonly day: Day };

/** What a reason's sentence says, for pages that put it into the person's language. */
export interface Said {
  readonly code: ReasonCode;
  readonly values: readonly SaidValue[];
  /** With outcome `covered`: the last day of the exception. */
  readonly until?: Day;
}

/** One step of the reasoning. `because` is a plain English sentence, `said` the same without a language. */
export interface Reason {
  readonly step: ReasonStep;
  readonly outcome: ReasonOutcome;
  readonly because: string;
  readonly said: Said;
  readonly goal?: string;
  readonly category?: string;
  readonly rule?: string;
  readonly guardrail?: string;
  readonly exception?: string;
  /** Key of the ancestor that carried the tag. */
  readonly ancestor?: string;
  /** The label, alias or field value that was read as a tag. */
  readonly tag?: string;
}

/** What Throughline says of one work item. */
export interface Verdict {
  readonly item: ItemId;
  readonly bucket: Bucket;
  readonly provenance: Provenance | null;
  /** The goal it serves, or, when off-strategy, would have served. */
  readonly goal?: string;
  /** Further tagged goals: shown, not counted. */
  readonly otherGoals?: readonly string[];
  readonly guardrail?: string;
  readonly exception?: string;
  readonly reasons: readonly Reason[];
}
