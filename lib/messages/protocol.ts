/**
 * Every message between a page, an extension page and the background: which kinds there are, and what each asks and is answered. The
 * shapes lie beside this, by who sends them.
 */
import type { CustomSite } from '../domain/custom/custom-site.ts';
import type { FieldChoices, ToolFields } from '../domain/own-fields.ts';
import type { Problem } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { FieldsAnswer } from '../domain/tracker.ts';
import type { ItemId, SiteId } from '../domain/work-item.ts';
import type { ConnectRequest, Connection, ConnectionTest } from './connections.ts';
import type {
  AskExceptionAnswer,
  AskExceptionRequest,
  CardAnswer,
  Choice,
  DraftExceptionRequest,
  EvaluateRequest,
  FieldsRequest,
  ItemRequest,
  ObserveRequest,
  PaintAnswer,
  ScriptName,
  TagAnswer,
  TagRequest,
} from './content-messages.ts';
import type {
  DiffLines,
  ExportDocument,
  ImportDiff,
  MatchesAnswer,
  MatchesRequest,
  ProposalsAnswer,
  PutStrategyRequest,
  Settings,
  SitesAnswer,
  StorageAnswer,
  StrategyAnswer,
  VersionsAnswer,
} from './options-messages.ts';
import type {
  DecideShareRequest,
  FollowAnswer,
  FollowRequest,
  ShareSides,
  SharingAnswer,
  StopShareRequest,
} from './sharing.ts';
import type { SnapshotsAnswer } from './cycle-messages.ts';
import type { DecideExceptionAnswer, DecideExceptionRequest, WaitingAnswer } from './exception-messages.ts';
import type {
  MeasureAnswer,
  MeasuredItemsAnswer,
  MeasuredItemsRequest,
  MeasureRequest,
} from './measure-messages.ts';
import type { AddScopeRequest, PlacesRequest, ScopePlace, ScopesAnswer } from './scope-messages.ts';
import type { FoundItem, MatchingAnswer, MatchingRequest, TryAnswer } from './seen-messages.ts';
import type { SummaryAnswer, SummaryRequest } from './summary-messages.ts';

export type * from './answer.ts';
export type * from './content-messages.ts';
export type * from './cycle-messages.ts';
export type * from './exception-messages.ts';
export type * from './measure-messages.ts';
export type * from './options-messages.ts';
export type * from './page-state.ts';
export type * from './scope-messages.ts';
export type * from './seen-messages.ts';
export type * from './sharing.ts';
export type * from './summary-messages.ts';

/** Request and answer of every kind, and who may send it. */
export interface Protocol {
  evaluate: { request: EvaluateRequest; answer: PaintAnswer };
  observe: { request: ObserveRequest; answer: PaintAnswer };
  /** Fields of items whose tool is asked from the background, with the key that is kept there. */
  fields: { request: FieldsRequest; answer: FieldsAnswer };
  card: { request: ItemRequest; answer: CardAnswer };
  choices: { request: Record<string, never>; answer: readonly Choice[] };
  tag: { request: TagRequest; answer: TagAnswer };
  'exceptions.ask': { request: AskExceptionRequest; answer: AskExceptionAnswer };
  /** Keeps what is typed into the form and not sent yet, so that a closed card loses nothing; null drops it. */
  'exceptions.draft': { request: DraftExceptionRequest; answer: true };
  /** Runs one of the scripts that are not needed in every page in the sender's own frame. */
  script: { request: { name: ScriptName }; answer: true };
  /** Opens the options page. */
  openOptions: { request: Record<string, never>; answer: true };

  summary: { request: SummaryRequest; answer: SummaryAnswer };
  /** Where the work of a scope went in one cycle, what that means and what can be done. */
  measure: { request: MeasureRequest; answer: MeasureAnswer };
  /** The items behind one of its numbers. */
  'measure.items': { request: MeasuredItemsRequest; answer: MeasuredItemsAnswer };
  'strategy.get': { request: Record<string, never>; answer: StrategyAnswer };
  'strategy.put': { request: PutStrategyRequest; answer: { rev: number } };
  /** The strategy as it was. */
  'versions.get': { request: Record<string, never>; answer: VersionsAnswer };
  /** What was changed from one version to another. */
  'versions.compare': { request: { from: string; to: string }; answer: DiffLines };
  /** Makes a version the strategy again; compare-and-set like `strategy.put`. */
  'versions.back': {
    request: { id: string; rev: number; requestId: string; why?: string };
    answer: { rev: number };
  };
  /** What waits for a decision. */
  'exceptions.waiting': { request: Record<string, never>; answer: WaitingAnswer };
  /** Grants, which writes the strategy as `strategy.put` does; declines; or takes either back. */
  'exceptions.decide': { request: DecideExceptionRequest; answer: DecideExceptionAnswer };
  /** Where the strategy comes from, and what waits for a yes. */
  'sharing.get': { request: Record<string, never>; answer: SharingAnswer };
  /** The permission has been granted on the options page. What cannot be read is not followed: `fault` says why. */
  'sharing.follow': { request: FollowRequest; answer: FollowAnswer };
  /** Asks everything that is followed again, now. */
  'sharing.refresh': { request: Record<string, never>; answer: SharingAnswer };
  /** Takes a version that waits, or does not; `stale` when it is another one by now. */
  'sharing.decide': { request: DecideShareRequest; answer: SharingAnswer };
  'sharing.stop': { request: StopShareRequest; answer: SharingAnswer };
  /** Both sides of a conflict on an item and what they began from, to be made one; `not_found` where there is none. */
  'sharing.sides': { request: Record<string, never>; answer: ShareSides };
  /** Writes the strategy in use to the item, unless somebody else has written there since it was last read. */
  'sharing.write': { request: Record<string, never>; answer: FollowAnswer };
  /** The plans of cycles that are kept. */
  'snapshots.get': { request: Record<string, never>; answer: SnapshotsAnswer };
  'scopes.get': { request: Record<string, never>; answer: ScopesAnswer };
  /** Tenants in which a scope could be named. */
  'scopes.places': { request: PlacesRequest; answer: readonly ScopePlace[] };
  /** Names a scope and begins to read it. What was removed a moment ago is taken back as it was. */
  'scopes.add': { request: AddScopeRequest; answer: ScopesAnswer };
  'scopes.remove': { request: { id: string }; answer: ScopesAnswer };
  /** Reads what is new, or goes on with what has stopped; without an id wherever something is due. */
  'scopes.run': { request: { id?: string }; answer: ScopesAnswer };
  /** What was read stays. */
  'scopes.stop': { request: { id: string }; answer: ScopesAnswer };
  matches: { request: MatchesRequest; answer: MatchesAnswer };
  /** What has been seen is gathered under: epics, projects, pipelines … that could be goals. */
  proposals: { request: Record<string, never>; answer: ProposalsAnswer };
  /** The verdict of one seen item under a strategy that need not be saved yet: "try it on an item". */
  try: { request: { strategy: Strategy; item: ItemId }; answer: TryAnswer };
  /** The seen items behind one of the counts. */
  matching: { request: MatchingRequest; answer: MatchingAnswer };
  /** Seen items by a part of their key, title or address. */
  'seen.find': { request: { text: string }; answer: readonly FoundItem[] };
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
  /** The tool's own fields, asked of the tool; `not_found` for tools whose fields are the same everywhere. */
  'connections.fields': { request: { site: SiteId; tenant: string }; answer: ToolFields };
  /** Replaces all choices of one connection. */
  'connections.map': {
    request: { site: SiteId; tenant: string; fields: FieldChoices };
    answer: readonly Connection[];
  };
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

/** Kinds a content script may send; all others only extension pages. */
export const CONTENT_KINDS = [
  'evaluate',
  'observe',
  'fields',
  'card',
  'choices',
  'tag',
  'exceptions.ask',
  'exceptions.draft',
  'script',
  'openOptions',
  'custom.mine',
] as const satisfies readonly Kind[];

/** Most items in one `evaluate` or `observe`. */
export const MAX_BATCH = 200;

/** Key in `storage.local` that the background sets after every commit that can change a verdict. Pages listen and ask again. */
export const REV_KEY = 'rev';

/** Key in `storage.local` that the background sets when it has kept the plan of a cycle. Only the options listen. */
export const CYCLE_KEY = 'cycle';

/** Key in `storage.local` that mirrors `Settings.badges`: `false` hides the badges. Absent means true. */
export const BADGES_KEY = 'badges';
