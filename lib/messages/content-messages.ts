/** What content scripts ask of the background, and its answers. They hold what is painted, not the strategy. Types only. */
import type { DealsValue } from '../domain/deals-value.ts';
import type { FaultCode } from '../domain/tracker.ts';
import type { Provenance, Reason } from '../domain/verdict.ts';
import type { SiteId, WorkItem } from '../domain/work-item.ts';

/** What a badge paints, and nothing else of the strategy. */
export interface Paint {
  readonly state: 'goal' | 'category' | 'untagged' | 'off_strategy' | 'unknown' | 'loading';
  readonly provenance: Provenance | null;
  /** Title of the goal or category; for off-strategy the goal it would have had, if any. Empty where there is none. */
  readonly title: string;
  /** Index into the palette of goal hues; a goal keeps it for life. */
  readonly hue?: number;
  /** Key of the ancestor an inherited tag came from. */
  readonly from?: string;
  /** Title of the guardrail, or of the closed goal's state, for off-strategy. */
  readonly reason?: string;
  /** How many further goals are tagged. */
  readonly others?: number;
  /** For `unknown`: why it could not be read, when that is known. */
  readonly fault?: FaultCode;
}

/** `fresh: false` = painted from the page or an older observation: the fields should be fetched. */
export interface PaintedItem {
  readonly key: string;
  readonly paint: Paint;
  readonly fresh: boolean;
  /** The fields may say otherwise: to be painted only where they cannot be had. */
  readonly provisional?: true;
}

export interface PaintAnswer {
  readonly rev: number;
  /** Names of the tool's own fields that carry tags and should be read with the others; absent = none. */
  readonly fields?: readonly string[];
  readonly items: readonly PaintedItem[];
}

/** Items as read from the page (identity, and what the page shows). At most 200. */
export interface EvaluateRequest {
  readonly site: SiteId;
  readonly tenant: string;
  readonly items: readonly WorkItem[];
}

/** Items as read from the tool's API, keys that were absent from its answer, and moved keys. At most 200 each. */
export interface ObserveRequest {
  readonly site: SiteId;
  readonly tenant: string;
  readonly items: readonly WorkItem[];
  readonly absent: readonly string[];
  readonly moved: Readonly<Record<string, string>>;
}

/** At most 200 keys. */
export interface FieldsRequest {
  readonly site: SiteId;
  readonly tenant: string;
  readonly keys: readonly string[];
  /** The one of them that the page is about: its notes are read, too, where that takes a request of its own. */
  readonly page?: string;
}

export interface ItemRequest {
  readonly site: SiteId;
  readonly tenant: string;
  readonly key: string;
}

/** A goal or category a person can choose on the card. */
export interface Choice {
  readonly kind: 'goal' | 'category';
  readonly id: string;
  readonly title: string;
  /** Titles from the top of the cascade down to the parent. */
  readonly path: readonly string[];
  readonly hue?: number;
  readonly recent: boolean;
}

/** Who decides about an item that is off strategy. */
export interface DecisionView {
  readonly title: string;
  readonly decides: string;
  readonly consulted: readonly string[];
  readonly escalatesTo?: string;
  readonly afterDays?: number;
}

/** A ticket that a deal names, as far as it has been seen. */
export interface TicketPlace {
  readonly key: string;
  /** The tenant it is in. */
  readonly where: string;
  readonly title: string;
  /** https and rebuilt. */
  readonly url: string;
  /** Absent = it has not been seen yet. */
  readonly paint?: Paint;
}

/** More than one place: the deal does not say which of them it means. */
export interface NamedTicket {
  readonly places: readonly TicketPlace[];
}

export interface NamedTickets {
  /** At most 20. */
  readonly tickets: readonly NamedTicket[];
  /** How many are not shown. */
  readonly more: number;
}

/** What the deals that name a ticket come to. Which deals these are stays with the tool they are in. */
export interface NamingDeals extends DealsValue {
  readonly count: number;
  /** Deals that name the ticket's key without saying in which of several places; they are not in the other numbers. */
  readonly unclear: number;
}

/** An exception that was asked for and is not decided yet. */
export interface Asked {
  readonly reason: string;
  /** A day, inclusive. */
  readonly until: string;
  /** When it was asked for; ISO 8601 UTC. */
  readonly at: string;
}

/** As the card shows it. */
export interface AskedOnCard extends Asked {
  /** It has waited so long that somebody else decides: the role. */
  readonly goneOnTo?: string;
}

/** Everything the card shows of one item. */
export interface CardAnswer {
  readonly rev: number;
  readonly key: string;
  readonly title: string;
  readonly paint: Paint;
  /** Titles from the top of the cascade down to the goal it serves. */
  readonly path: readonly string[];
  readonly otherGoals: readonly string[];
  readonly reasons: readonly Reason[];
  readonly guardrail?: { readonly title: string; readonly because: string; readonly decision?: DecisionView };
  readonly exception?: {
    readonly until: string;
    readonly reason: string;
    readonly byRole: string;
    /** Who decides about what it is from. */
    readonly decision?: DecisionView;
  };
  /** Off strategy, and its key lasts: an exception can be asked for, from today on, usually to the end of the cycle. Days. */
  readonly askable?: { readonly today: string; readonly until: string };
  readonly asked?: AskedOnCard;
  /** What was typed into the form before and not sent. */
  readonly draft?: { readonly reason: string; readonly until: string };
  /** The tag a person set here, kept locally. */
  readonly manual?: { readonly kind: 'goal' | 'category'; readonly id: string };
  /** When the fields were last read from the API; absent = the page alone. ISO 8601 UTC. */
  readonly readAt?: string;
  /** Of a deal: the tickets it names; absent = none. */
  readonly tickets?: NamedTickets;
  /** Of a ticket: the deals that name it; absent = none. */
  readonly deals?: NamingDeals;
}

/** Sets or clears (`tag: null`) the local tag of an item. `requestId` makes a repeated request harmless. */
export interface TagRequest extends ItemRequest {
  readonly requestId: string;
  readonly tag: { readonly kind: 'goal' | 'category'; readonly id: string } | null;
}

export interface TagAnswer {
  readonly rev: number;
  readonly paint: Paint;
  /** What was there before, for undo. */
  readonly before: TagRequest['tag'];
}

/**
 * Asks for an exception from what puts the item off strategy, or takes that back (`asking: null`). `at`: what was taken back is
 * asked for again as of then. Kept locally; `requestId` makes a repeated request harmless.
 */
export interface AskExceptionRequest extends ItemRequest {
  readonly requestId: string;
  readonly asking: { readonly reason: string; readonly until: string; readonly at?: string } | null;
}

export interface AskExceptionAnswer {
  readonly rev: number;
  /** What was asked for before, for undo. */
  readonly before: Asked | null;
}

/** What is typed of an exception, as far as it has come; null = given up. */
export interface DraftExceptionRequest extends ItemRequest {
  readonly draft: { readonly reason: string; readonly until: string } | null;
}

/** The card, and the reader of Jira's API. */
export type ScriptName = 'panel' | 'jira-fields';
