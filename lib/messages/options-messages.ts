/** What the options page asks of the background: the strategy, sites, settings, and all that is kept. Types only. */
import type { CustomSite } from '../domain/custom/custom-site.ts';
import type { DigestTime } from '../domain/digest-time.ts';
import type { Proposal } from '../domain/propose-goals.ts';
import type { CommittedItem, StatedTarget } from '../domain/snapshot.ts';
import type { Scope } from '../domain/scope.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { ItemId, SiteId, WorkItem } from '../domain/work-item.ts';

export interface StrategyAnswer {
  readonly rev: number;
  /** null: none kept yet. */
  readonly strategy: Strategy | null;
  /** Goal id → hue index. */
  readonly hues: Readonly<Record<string, number>>;
  /** It comes from there, and can be changed only there. */
  readonly heldBy?: 'policy' | 'url';
}

/** Compare-and-set: `rev` is the one the edit started from. */
export interface PutStrategyRequest {
  readonly rev: number;
  readonly requestId: string;
  readonly strategy: Strategy;
  /** Why it is changed, as a person has put it; kept with the version. At most 500 characters. */
  readonly why?: string;
}

/** When and how a version of the strategy came about, and why. `earlier`: it was there when versions began to be kept; `shared`: it
 * came by a policy, from an address, or from an item. */
export interface VersionHead {
  readonly at: string;
  readonly how: 'edit' | 'import' | 'back' | 'shared' | 'earlier';
  readonly why?: string;
}

export interface Version extends VersionHead {
  readonly id: string;
  /** How many goals it has. */
  readonly goals: number;
}

export interface VersionsAnswer {
  readonly rev: number;
  /** The newest first: that is the strategy as it is now, if there is one. */
  readonly versions: readonly Version[];
}

/** Lines a person reads: what would be, or has been, another. */
export interface DiffLines {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Live counts over what has been seen, for a strategy that need not be saved yet. */
export interface MatchesRequest {
  readonly strategy: Strategy;
}

export interface MatchesAnswer {
  /** How many items were looked at. */
  readonly seen: number;
  /** Per rule: items whose condition matches, and of those the ones this rule decides. */
  readonly rules: Readonly<Record<string, { readonly matched: number; readonly decided: number }>>;
  /** Per guardrail: items it matches, and of those the ones an exception covers. */
  readonly guardrails: Readonly<Record<string, { readonly matched: number; readonly covered: number }>>;
  /** Per goal and category: items in that bucket. */
  readonly buckets: Readonly<Record<string, number>>;
  /** Pairs of rules that match the same items, those with most of them first; the one above decides. At most 50. */
  readonly overlaps: readonly { readonly above: string; readonly below: string; readonly items: number }[];
  /** How many such pairs there are in all. */
  readonly overlapping: number;
}

export interface ProposalsAnswer {
  /** How many items were looked at. */
  readonly seen: number;
  /** Most items first. */
  readonly proposals: readonly Proposal[];
}

/** A self-hosted or custom-domain Jira that a person has added. */
export interface AddedSite {
  readonly site: SiteId;
  /** Such as `https://jira.example.com`. */
  readonly origin: string;
  readonly addedAt: string;
  /** Of a custom site: what a person has said of its pages. */
  readonly definition?: CustomSite;
}

export interface SitesAnswer {
  readonly vendors: readonly {
    readonly site: SiteId;
    readonly title: string;
    readonly matches: readonly string[];
  }[];
  readonly added: readonly AddedSite[];
}

/** The plan of one cycle as it was kept: when that was due, when it was really done, and what was committed to. ISO 8601 UTC. */
export interface ExportedSnapshot {
  readonly from: string;
  /** Inclusive. */
  readonly to: string;
  readonly timeZone: string;
  readonly dueAt: string;
  readonly at: string;
  readonly targets: readonly StatedTarget[];
  readonly items: readonly CommittedItem[];
  /** A working day after the start. */
  readonly settled?: {
    readonly dueAt: string;
    readonly at: string;
    readonly items: readonly CommittedItem[];
  };
}

/** Everything the extension keeps, as one versioned document. No tokens, no names of people. */
export interface ExportDocument {
  readonly throughline: 1;
  readonly exportedAt: string;
  readonly strategy: Strategy | null;
  readonly hues: Readonly<Record<string, number>>;
  readonly tags: readonly {
    readonly item: ItemId;
    readonly kind: 'goal' | 'category';
    readonly id: string;
    readonly at: string;
  }[];
  /** Exceptions that wait for a decision; exports of before they could be asked for have none. */
  readonly asked?: readonly {
    readonly item: ItemId;
    readonly guardrail: string | null;
    readonly until: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly items: readonly {
    readonly item: WorkItem;
    readonly at: string;
    readonly source: 'page' | 'api';
  }[];
  readonly history: readonly {
    readonly item: ItemId;
    readonly at: string;
    readonly field: string;
    readonly from: unknown;
    readonly to: unknown;
  }[];
  readonly sites: readonly AddedSite[];
  readonly settings: Settings;
  /** The strategy as it was, from old to new; exports of before there were versions have none. */
  readonly versions?: readonly (VersionHead & { readonly rev: number; readonly strategy: Strategy })[];
  /** From old to new; exports of before there were snapshots have none. */
  readonly snapshots?: readonly ExportedSnapshot[];
  /** How teams are named, without their work, which is read again; exports of before there were any have none. */
  readonly scopes?: readonly Scope[];
  /** Parts that could not be read any more and are left out; absent = none. */
  readonly unreadable?: readonly ('items' | 'history' | 'snapshots')[];
}

export interface Settings {
  /** Days an observation is kept after it was last seen. */
  readonly retentionDays: number;
  /** Badges on pages. */
  readonly badges: boolean;
  /** Keep titles and texts of items; off = keys and fields only. */
  readonly keepTitles: boolean;
  /** When the popup says what has changed; null = never, absent = as usual. */
  readonly digest?: DigestTime | null;
  /** The number of off-strategy items in the toolbar; absent = shown. */
  readonly count?: boolean;
}

/** What an import would change, shown before it is done. */
export interface ImportDiff extends DiffLines {
  /** A whole export, or a strategy document alone. */
  readonly kind: 'export' | 'strategy';
  readonly counts: Readonly<
    Record<
      | 'goals'
      | 'categories'
      | 'rules'
      | 'guardrails'
      | 'decisionRights'
      | 'exceptions'
      | 'tags'
      | 'asked'
      | 'snapshots'
      | 'items'
      | 'sites',
      { readonly before: number; readonly after: number }
    >
  >;
}

export interface StorageAnswer {
  /** Since when nothing new could be kept, because disk or quota are full. ISO 8601 UTC; absent = it can. */
  readonly full?: string;
  readonly items: number;
  readonly tags: number;
  readonly history: number;
  /** Bytes, as estimated by the browser; absent where it does not say. */
  readonly bytes?: number;
  readonly quota?: number;
  readonly oldest?: string;
}
