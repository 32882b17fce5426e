/** What the options ask of seen items under a strategy that need not be saved yet: which match, and why. Types only. */
import type { FieldTest } from '../domain/condition.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { ItemLine } from './summary-messages.ts';

/** The entry of the strategy whose items are asked for: those a rule or guardrail matches, those in a category. */
export interface MatchingRequest {
  readonly strategy: Strategy;
  readonly of: { readonly kind: 'rule' | 'guardrail' | 'category'; readonly id: string };
}

/** How many of the same items another rule matches. */
export interface SharedMatches {
  readonly rule: string;
  readonly items: number;
}

export interface MatchingItem {
  readonly line: ItemLine;
  /** What gave it its place: a tag (its own, an ancestor's, one set by hand) or the rule with this id; null = nothing. */
  readonly placedBy: { readonly tag: true } | { readonly rule: string } | null;
  /** Ids of the other rules that match it, in their order, at most 10. */
  readonly rules: readonly string[];
  /** Ids of the other guardrails that match it, in their order, at most 10. */
  readonly guardrails: readonly string[];
}

export interface MatchingAnswer {
  readonly total: number;
  /** Newest observation first, at most 50. */
  readonly items: readonly MatchingItem[];
  /** Of a rule: what becomes of its matches. `decided + tagged` and the items of `above` add up to `total`. */
  readonly fate?: {
    readonly decided: number;
    /** Carry or inherit a tag, which is stronger than every rule. */
    readonly tagged: number;
    /** Rules above that decide some of them, most items first. */
    readonly above: readonly SharedMatches[];
    /** Rules below that match some of them too, and come too late. */
    readonly below: readonly SharedMatches[];
  };
}

/** A comparison of a condition, as it turned out for one item. */
export interface TriedTest {
  readonly test: FieldTest;
  readonly holds: boolean;
  /** What the item holds in the field, at most 5 values, each cut; empty = nothing. */
  readonly found: readonly string[];
}

/** A rule or guardrail that matches the item, with every comparison in it. */
export interface TriedEntry {
  readonly kind: 'rule' | 'guardrail';
  readonly id: string;
  readonly tests: readonly TriedTest[];
}

/** The verdict, and what in the item led to it. */
export interface TryAnswer extends Verdict {
  readonly line: ItemLine;
  /** Rules that match, the first one deciding where no tag does, then guardrails; at most 20. */
  readonly tried: readonly TriedEntry[];
}

/** A seen item to choose. */
export interface FoundItem {
  readonly id: ItemId;
  readonly key: string;
  readonly title: string;
}
