/**
 * Every message between a page, an extension page and the background: requests, answers, error codes. Types only.
 * Content asks, the background answers with `Result<Answer, MessageError>`; nothing is thrown across contexts.
 */
import type { CustomSite } from '../domain/custom/custom-site.ts';
import type { Strategy, TargetRange } from '../domain/strategy.ts';
import type { FaultCode, FieldsAnswer } from '../domain/tracker.ts';
import type { Provenance, Reason, Verdict } from '../domain/verdict.ts';
import type { Problem, Result } from '../domain/result.ts';
import type { ItemId, SiteId, WorkItem } from '../domain/work-item.ts';
import type { View } from '../domain/view.ts';
import type { Connection, ConnectionTest, ConnectRequest } from './connections.ts';

export type ErrorCode =
  /** The sender is not this extension. */
  | 'foreign'
  /** This kind of message may not come from a content script. */
  | 'privilege'
  /** Larger than the cap of its kind. */
  | 'too_big'
  /** Not of the schema. */
  | 'malformed'
  /** The sender's page does not belong to the item's site and tenant. */
  | 'wrong_host'
  | 'unknown_kind'
  /** `rev` is not the current one: someone else has written in between. */
  | 'stale'
  /** The document does not hold together; `problems` says where. */
  | 'invalid'
  | 'not_found'
  /** The tool did not take the key, or could not be asked; `fault` says why. */
  | 'tracker'
  /** The disk or the quota is full: nothing was written. */
  | 'quota'
  /** The database could not be opened or read. */
  | 'storage'
  /** The extension was updated, reloaded or removed under this page. */
  | 'context_gone'
  | 'internal';

export interface MessageError {
  readonly code: ErrorCode;
  /** One sentence in English for logs and tests; pages show the locale's `error_<code>`. */
  readonly message: string;
  readonly problems?: readonly Problem[];
  readonly fault?: FaultCode;
}

export type Answer<T> = Result<T, MessageError>;

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
  readonly exception?: { readonly until: string; readonly reason: string; readonly byRole: string };
  /** The tag a person set here, kept locally. */
  readonly manual?: { readonly kind: 'goal' | 'category'; readonly id: string };
  /** When the fields were last read from the API; absent = the page alone. ISO 8601 UTC. */
  readonly readAt?: string;
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

/** One line of a list in the popup or options; titles are shown as text, urls are https and rebuilt. */
export interface ItemLine {
  readonly id: ItemId;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly paint: Paint;
  readonly decides?: string;
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

export interface StrategyAnswer {
  readonly rev: number;
  /** null: none kept yet. */
  readonly strategy: Strategy | null;
  /** Goal id → hue index. */
  readonly hues: Readonly<Record<string, number>>;
}

/** Compare-and-set: `rev` is the one the edit started from. */
export interface PutStrategyRequest {
  readonly rev: number;
  readonly requestId: string;
  readonly strategy: Strategy;
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

/** How a page's adapter is doing, asked of the content script by the popup. */
export interface PageState {
  readonly site: SiteId;
  readonly tenant: string;
  readonly view: View | null;
  /** Ids of the items seen since this page was opened. */
  readonly ids: readonly ItemId[];
  /** Rows were found but no keys, or the other way round. */
  readonly broken: boolean;
  readonly rows: number;
  readonly keys: number;
  readonly fault?: FaultCode;
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
  /** Parts that could not be read any more and are left out; absent = none. */
  readonly unreadable?: readonly ('items' | 'history')[];
}

export interface Settings {
  /** Days an observation is kept after it was last seen. */
  readonly retentionDays: number;
  /** Badges on pages. */
  readonly badges: boolean;
  /** Keep titles and texts of items; off = keys and fields only. */
  readonly keepTitles: boolean;
}

/** What an import would change, shown before it is done. */
export interface ImportDiff {
  /** A whole export, or a strategy document alone. */
  readonly kind: 'export' | 'strategy';
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly counts: Readonly<
    Record<
      | 'goals'
      | 'categories'
      | 'rules'
      | 'guardrails'
      | 'decisionRights'
      | 'exceptions'
      | 'tags'
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

/** The card, and the reader of Jira's API. */
export type ScriptName = 'panel' | 'jira-fields';

/** Request and answer of every kind, and who may send it. */
export interface Protocol {
  evaluate: { request: EvaluateRequest; answer: PaintAnswer };
  observe: { request: ObserveRequest; answer: PaintAnswer };
  /** Fields of items whose tool is asked from the background, with the key that is kept there. */
  fields: { request: FieldsRequest; answer: FieldsAnswer };
  card: { request: ItemRequest; answer: CardAnswer };
  choices: { request: Record<string, never>; answer: readonly Choice[] };
  tag: { request: TagRequest; answer: TagAnswer };
  /** Runs one of the scripts that are not needed in every page in the sender's own frame. */
  script: { request: { name: ScriptName }; answer: true };
  /** Opens the options page. */
  openOptions: { request: Record<string, never>; answer: true };

  summary: { request: SummaryRequest; answer: SummaryAnswer };
  'strategy.get': { request: Record<string, never>; answer: StrategyAnswer };
  'strategy.put': { request: PutStrategyRequest; answer: { rev: number } };
  matches: { request: MatchesRequest; answer: MatchesAnswer };
  /** The verdict of one seen item under a strategy that need not be saved yet: "try it on an item". */
  try: { request: { strategy: Strategy; item: ItemId }; answer: Verdict };
  'sites.get': { request: Record<string, never>; answer: SitesAnswer };
  /** The permission has been granted on the options page; this registers the content script. */
  'sites.add': { request: { site: SiteId; origin: string }; answer: SitesAnswer };
  'sites.remove': { request: { origin: string }; answer: SitesAnswer };
  /** What a person has said of the sender's own page; `not_found` where nothing is described for its origin. */
  'custom.mine': { request: Record<string, never>; answer: CustomSite };
  /** What is wrong with a description; empty = nothing. Keeps nothing. */
  'custom.check': { request: { site: unknown }; answer: readonly Problem[] };
  /** The permission has been granted on the options page; this keeps the description and registers the content script. */
  'custom.put': { request: { site: unknown }; answer: SitesAnswer };
  'connections.get': { request: Record<string, never>; answer: readonly Connection[] };
  /** Tries it first; only what works is kept, in place of what there was for the same tenant. */
  'connections.add': { request: ConnectRequest; answer: readonly Connection[] };
  'connections.test': { request: { site: SiteId; tenant: string }; answer: ConnectionTest };
  'connections.remove': { request: { site: SiteId; tenant: string }; answer: readonly Connection[] };
  'settings.get': { request: Record<string, never>; answer: Settings };
  'settings.put': { request: Settings; answer: Settings };
  storage: { request: Record<string, never>; answer: StorageAnswer };
  export: { request: Record<string, never>; answer: ExportDocument };
  /** `text` is the file as read, 2 MiB at most. Changes nothing. */
  'import.preview': { request: { text: string }; answer: { rev: number; diff: ImportDiff } };
  'import.apply': { request: { text: string; rev: number; requestId: string }; answer: { rev: number } };
  wipe: { request: { requestId: string }; answer: { rev: number } };
}

export type Kind = keyof Protocol;
export type RequestOf<K extends Kind> = Protocol[K]['request'];
export type AnswerOf<K extends Kind> = Protocol[K]['answer'];

/** What travels. */
export interface Envelope<K extends Kind = Kind> {
  readonly kind: K;
  readonly request: RequestOf<K>;
}

/** Asked by the popup of the content script in the active tab (`tabs.sendMessage`). */
export interface PageStateRequest {
  readonly kind: 'pageState';
}

/** Kinds a content script may send; all others only extension pages. */
export const CONTENT_KINDS = [
  'evaluate',
  'observe',
  'fields',
  'card',
  'choices',
  'tag',
  'script',
  'openOptions',
  'custom.mine',
] as const satisfies readonly Kind[];

/** Most items in one `evaluate` or `observe`. */
export const MAX_BATCH = 200;

/** Key in `storage.local` that the background sets after every commit that can change a verdict. Pages listen and ask again. */
export const REV_KEY = 'rev';

/** Key in `storage.local` that mirrors `Settings.badges`: `false` hides the badges. Absent means true. */
export const BADGES_KEY = 'badges';
