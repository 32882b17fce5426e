/** What the options page asks of the background about exceptions that were asked for on cards. Types only. */
import type { Day } from '../domain/strategy.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { Asked, DecisionView } from './content-messages.ts';
import type { ItemLine } from './summary-messages.ts';

/** An exception that waits for a decision. */
export interface WaitingException extends Asked {
  readonly line: ItemLine;
  /** What it is to be outside of; null = everything that puts the item off strategy. */
  readonly guardrail: {
    readonly title: string;
    /** The strategy has it no more: there is nothing left to grant. */
    readonly gone?: true;
  } | null;
  readonly decision?: DecisionView;
  /** Days since it was asked for, as the strategy's zone counts them. */
  readonly days: number;
  /** It has waited as long as the decision may: it is for the role it escalates to. */
  readonly overdue?: true;
}

export interface WaitingAnswer {
  readonly rev: number;
  /** The day it is in the strategy's zone. */
  readonly today: Day;
  /** The oldest first. */
  readonly waiting: readonly WaitingException[];
}

/** As it waited, so that a decision can be taken back. */
export interface AskedBefore extends Asked {
  readonly guardrail: string | null;
}

export type ExceptionDecision =
  | { readonly kind: 'grant'; readonly until: string; readonly reason: string; readonly byRole: string }
  | { readonly kind: 'decline' }
  /** Takes a decision back: the item waits again, and the exception granted to it (null = none was) goes. */
  | { readonly kind: 'reopen'; readonly asked: AskedBefore; readonly exception: string | null };

export interface DecideExceptionRequest {
  readonly item: ItemId;
  readonly requestId: string;
  readonly decision: ExceptionDecision;
}

export interface DecideExceptionAnswer {
  readonly rev: number;
  /** What had waited; null = nothing. */
  readonly asked: AskedBefore | null;
  /** Id of the exception that was granted. */
  readonly exception: string | null;
}
