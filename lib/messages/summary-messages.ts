/** What the popup asks of the background: how everything seen, or one page, adds up. Types only. */
import type { TargetRange } from '../domain/strategy.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { Paint } from './content-messages.ts';

/** One line of a list in the popup or options; titles are shown as text, urls are https and rebuilt. */
export interface ItemLine {
  readonly id: ItemId;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly paint: Paint;
  readonly decides?: string;
  /** Since when an exception that was asked for waits for a decision. ISO 8601 UTC. */
  readonly askedAt?: string;
  readonly observedAt: string;
}

export interface GoalCount {
  readonly id: string;
  readonly title: string;
  readonly hue: number;
  readonly count: number;
  readonly target?: TargetRange;
  readonly status: 'active' | 'paused' | 'closed';
}

export interface CategoryCount {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly target?: TargetRange;
}

/** `ids`: only these (this page). Without: everything seen and still kept. */
export interface SummaryRequest {
  readonly ids?: readonly ItemId[];
}

/**
 * Counts by item, each item once. `known + unknown = total`; the four parts sum to `known`. Coverage is known / total,
 * 0 when nothing was seen.
 */
export interface SummaryAnswer {
  readonly rev: number;
  readonly hasStrategy: boolean;
  readonly strategyName: string;
  readonly total: number;
  readonly known: number;
  readonly unknown: number;
  readonly coverage: number;
  readonly parts: {
    readonly goals: number;
    readonly sanctioned: number;
    readonly untagged: number;
    readonly offStrategy: number;
  };
  readonly goals: readonly GoalCount[];
  readonly categories: readonly CategoryCount[];
  /** At most 100 each, newest observation first; the counts above are whole. */
  readonly untagged: readonly ItemLine[];
  readonly offStrategy: readonly ItemLine[];
  readonly unreadable: readonly ItemLine[];
  /** Since when nothing new could be kept, because disk or quota are full. ISO 8601 UTC; absent = it can. */
  readonly full?: string;
  readonly oldest?: string;
  readonly newest?: string;
}
