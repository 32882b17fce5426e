/** What the options, the popup and the review ask of the background about team scopes and reading them in. Types only. */
import type { Scope } from '../domain/scope.ts';
import type { Fault, FaultCode } from '../domain/tracker.ts';

/** How far a scope has been read. */
export type ScopeState =
  /** Never read, and not begun. */
  | { readonly is: 'new' }
  /** `total`: as far as the tool says. */
  | { readonly is: 'reading'; readonly read: number; readonly total?: number }
  /** Goes on by itself at an instant (ISO 8601 UTC), or as soon as a page of the tool is open (`tab`). */
  | {
      readonly is: 'waiting';
      readonly for: 'time' | 'tab';
      readonly until?: string;
      readonly read: number;
      readonly total?: number;
      readonly fault?: Fault;
    }
  /** A person has stopped it; what was read stays. */
  | { readonly is: 'stopped'; readonly read: number; readonly total?: number }
  /** Does not go on by itself: the fault says what a person can do. */
  | { readonly is: 'failed'; readonly fault: Fault; readonly read: number }
  /** All of it was read, the last time at this instant. */
  | { readonly is: 'whole'; readonly at: string; readonly read: number }
  /** Too large to pull: the tool has counted. */
  | {
      readonly is: 'counted';
      readonly at: string;
      readonly total: number;
      /** There are more than so many; the tool does not say how many. */
      readonly atLeast?: true;
      /** What `buckets` were changed since: the beginning of the present cycle. ISO 8601 UTC. */
      readonly since: string;
      /** By labels alone: what is tagged by a parent or a rule is beyond a tool's count. Empty where it cannot count them. */
      readonly buckets: readonly { readonly bucket: string; readonly count: number }[];
    };

export interface ScopeView {
  readonly scope: Scope;
  readonly state: ScopeState;
  /** Items of it that are kept here. */
  readonly items: number;
}

/** A tenant that a scope could be named in. */
export interface ScopePlace {
  readonly site: Scope['site'];
  readonly tenant: string;
  /** The tool's list of what can be chosen; absent = it was not asked, or did not answer. */
  readonly choices?: readonly { readonly query: Scope['query']; readonly title: string }[];
  /** Why there is no list; `tab`: the tool is asked from its own pages, and none is open. */
  readonly without?: FaultCode | 'tab';
}

export interface ScopesAnswer {
  readonly scopes: readonly ScopeView[];
}

export interface PlacesRequest {
  /** Asks the tool of this one for its list; without it nothing is asked. */
  readonly of?: Pick<Scope, 'site' | 'tenant'>;
}

export interface AddScopeRequest {
  readonly requestId: string;
  readonly scope: Omit<Scope, 'id'>;
}

/** Key in `storage.local` that the background sets when a reading got on. Extension pages listen. */
export const SCOPES_KEY = 'scopes';
