import type { Condition } from './condition.ts';
import type { ItemId } from './work-item.ts';

/** A range of capacity; both ends are shares from 0 to 1. */
export interface TargetRange {
  readonly lo: number;
  readonly hi: number;
}

/** A calendar day `YYYY-MM-DD` in the strategy's time zone. */
export type Day = string;

export type GoalLevel = 'company' | 'department' | 'team';
export type GoalStatus = 'active' | 'paused' | 'closed';
export type CategoryKind = 'ktlo' | 'support' | 'enabling' | 'compliance' | 'other';

/** How one sees that a goal is reached. Numbers are as the owner counts; `unit` says in what, such as “%” or “customers”. */
export interface KeyResult {
  readonly title: string;
  readonly current?: number;
  readonly target?: number;
  readonly unit?: string;
}

export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  /** Equal (case-insensitively) to a label, or to an ancestor's key or title: then that is a tag of this goal. */
  readonly aliases?: readonly string[];
  readonly parentId?: string;
  readonly level: GoalLevel;
  readonly ownerRole?: string;
  readonly status: GoalStatus;
  readonly startsOn?: Day;
  /** Inclusive. */
  readonly endsOn?: Day;
  readonly target?: TargetRange;
  readonly keyResults?: readonly KeyResult[];
}

/** Sanctioned work that is no goal, such as keeping the lights on. Never off-strategy by itself. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly kind: CategoryKind;
  readonly target?: TargetRange;
}

export type RuleTarget = { readonly goal: string } | { readonly category: string };

/** Ordered mapping; the first rule that matches wins. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly then: RuleTarget;
}

/** Matching work is off-strategy, because of `because`; `decision` names the decision right that settles it. */
export interface Guardrail {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly because: string;
  readonly decision: string;
}

/** Who decides, who is consulted, to whom and when it escalates. Roles, never people. */
export interface DecisionRight {
  readonly id: string;
  readonly title: string;
  readonly decides: string;
  readonly consulted: readonly string[];
  readonly escalatesTo?: string;
  readonly afterDays?: number;
  readonly reversible: boolean;
}

/** A granted, dated permission for an item to be outside one guardrail, or with `null` outside all of them. */
export interface Exception {
  readonly id: string;
  readonly item: ItemId;
  readonly guardrail: string | null;
  /** Inclusive. */
  readonly until: Day;
  readonly reason: string;
  readonly byRole: string;
}

export interface Cycle {
  readonly start: Day;
  readonly days: number;
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[];
  readonly holidays: readonly Day[];
}

export interface Tagging {
  /** A label `<labelPrefix><goal id>` is an explicit tag. */
  readonly labelPrefix: string;
  /** A custom field whose value names a goal by id, alias or title is an explicit tag; see docs/decisions/0004. */
  readonly field?: string;
}

/** The strategy document, schema 1: what files, exports and the commands speak. */
export interface Strategy {
  readonly schema: 1;
  readonly name: string;
  /** An IANA zone such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly cycle: Cycle;
  readonly tagging: Tagging;
  readonly goals: readonly Goal[];
  readonly categories: readonly Category[];
  readonly rules: readonly Rule[];
  readonly guardrails: readonly Guardrail[];
  readonly decisionRights: readonly DecisionRight[];
  readonly exceptions: readonly Exception[];
}
