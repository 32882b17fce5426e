import type { CustomSite } from '../domain/custom/custom-site.ts';
import type { DigestTime } from '../domain/digest-time.ts';
import type { FieldChoices } from '../domain/own-fields.ts';
import type { Mention } from '../domain/mentions.ts';
import type { Scope } from '../domain/scope.ts';
import type { StatedTarget } from '../domain/snapshot.ts';
import type { Day, Strategy } from '../domain/strategy.ts';
import type { ItemId, SiteId, WorkItem } from '../domain/work-item.ts';
import type { Reading } from './reading.ts';

/**
 * The last observation of one item. Instants are ISO 8601 in UTC. `at`: last seen anywhere; `fetchedAt`: last read from the
 * API. `item.readable === false` with source `api`: the API did not give it to us.
 */
export interface Observation {
  readonly id: ItemId;
  readonly item: WorkItem;
  readonly at: string;
  readonly source: 'page' | 'api';
  readonly fetchedAt?: string;
  /** Ids it had before its key was another one: texts go on naming it by them. */
  readonly formerly?: readonly ItemId[];
}

/** The item has another key now: what is asked of this id is answered by that one. */
export interface Forwarding {
  readonly id: ItemId;
  readonly movedTo: ItemId;
  readonly at: string;
}

export type ShelfEntry = Observation | Forwarding;

/**
 * Up to twenty-five neighbouring entries in one record, as three lists of equal length; see docs/decisions/0102. Entries are JSON:
 * a text is several times faster to read than an object, and only those that are asked for are parsed.
 */
export interface ShelfRecord {
  readonly id: string;
  /** The smallest of `ats`: retention finds shelves by it. */
  readonly oldest: string;
  readonly ids: readonly ItemId[];
  readonly ats: readonly string[];
  readonly texts: readonly string[];
}

/** What the summary needs of one shelf. A cache: absent or with another stamp, it is worked out again. */
export interface TallyRecord {
  readonly id: string;
  readonly stamp: string;
  readonly text: string;
}

/** The tickets that a deal names, once more beside the deal itself: so that those who name a ticket are found by it. */
export interface MentionsRecord {
  readonly deal: ItemId;
  readonly tickets: readonly Mention[];
}

/** A tag a person set on an item, kept locally. */
export interface TagRecord {
  readonly item: ItemId;
  readonly shelf: string;
  readonly kind: 'goal' | 'category';
  readonly id: string;
  readonly at: string;
}

/** An exception that was asked for and is not decided yet. Never who asked. */
export interface AskedException {
  /** The item: one can be asked for each. */
  readonly id: ItemId;
  /** The guardrail it is to be outside of; null = everything that puts the item off strategy. */
  readonly guardrail: string | null;
  /** Inclusive. */
  readonly until: Day;
  readonly reason: string;
  /** When it was asked for. */
  readonly at: string;
}

/** What was typed into the form that asks for an exception, and is not sent yet. In no export. */
export interface ExceptionDraft {
  /** The item. */
  readonly id: ItemId;
  readonly reason: string;
  /** As typed: perhaps no day, or none yet. */
  readonly until: string;
  readonly at: string;
}

/** A moment of a cycle: when it was, when it was really looked at, and how many items were committed to then. ISO 8601 UTC. */
export interface SnapshotMoment {
  readonly dueAt: string;
  readonly at: string;
  readonly count: number;
}

/** The plan of one cycle, but for its items: these lie in the store `committed`, so that the list of snapshots is quick to read. */
export interface SnapshotRecord extends SnapshotMoment {
  /** The cycle's first day: there is one snapshot of each. */
  readonly from: Day;
  /** Its last day, as it was defined then. */
  readonly to: Day;
  readonly timeZone: string;
  readonly targets: readonly StatedTarget[];
  /** A working day after the start; absent = not yet, or the snapshot itself was made later than that. */
  readonly settled?: SnapshotMoment;
}

/** The items of one moment, as JSON: `<from>/start` or `<from>/settled`. */
export interface CommittedRecord {
  readonly id: string;
  readonly text: string;
}

/** A team scope, and how far it has been read. */
export interface ScopeRecord {
  readonly id: string;
  readonly scope: Scope;
  readonly addedAt: string;
  /** Removed a moment ago: it is dropped with its work when nobody takes that back. */
  readonly removedAt?: string;
  /** How far it has been read; absent = never begun. */
  readonly reading?: Reading;
}

/** What one step of a reading has met: `<scope>/<step>`. */
export interface MetRecord {
  readonly id: string;
  readonly ids: readonly ItemId[];
}

/**
 * Neighbouring items of one scope with their histories, as JSON (a list of work items): `<scope>/<shelf>`. Of people there is an
 * opaque token for the sums of days, and it leaves this store for nothing else.
 */
export interface WorkRecord {
  readonly id: string;
  readonly text: string;
}

/** Numbers worked out of a scope. A cache: absent or with another stamp, they are worked out again. */
export interface MeasuredRecord {
  readonly id: string;
  readonly stamp: string;
  readonly text: string;
}

/** One change of a field between two reads of the API. Never who made it. */
export interface HistoryRecord {
  readonly item: ItemId;
  readonly at: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface StrategyRecord {
  readonly id: 'current';
  readonly strategy: Strategy;
}

/** The strategy as it was written at an instant, and how and why it came about. Never who did it. */
export interface VersionRecord {
  /** `version:<at>:<rev>`, so that ids sort by time. */
  readonly id: string;
  readonly at: string;
  readonly rev: number;
  /** `earlier`: it was there when versions began to be kept; `at` is then that of its successor. `shared`: it came from elsewhere. */
  readonly how: 'edit' | 'import' | 'back' | 'shared' | 'earlier';
  readonly why?: string;
  readonly strategy: Strategy;
}

/** A self-hosted site that a person has added. */
export interface KeptSite {
  readonly site: SiteId;
  readonly origin: string;
  readonly addedAt: string;
  /** Of a custom site: what a person has said of its pages. */
  readonly definition?: CustomSite;
}

export interface KeptSettings {
  readonly retentionDays: number;
  readonly badges: boolean;
  readonly keepTitles: boolean;
  /** When the popup says what has changed; null = never, absent = as usual. */
  readonly digest?: DigestTime | null;
  /** The number of off-strategy items in the toolbar; absent = shown. */
  readonly count?: boolean;
}

/**
 * The one record that every commit goes through. `rev` only ever grows, over a wipe too. `strategyRev` and `userRev` are the
 * revs at which the strategy, or anything a person decides, was last written: compare-and-set looks at them, so that mere
 * browsing in another tab makes no edit stale.
 */
export interface State {
  readonly rev: number;
  readonly strategyRev: number;
  readonly userRev: number;
  readonly hues: Readonly<Record<string, number>>;
  readonly sites: readonly KeptSite[];
  readonly settings: KeptSettings;
  /** The last day, in the strategy's zone, that pages were told of. */
  readonly day?: Day;
}

export const DEFAULT_SETTINGS: KeptSettings = { retentionDays: 90, badges: true, keepTitles: true };

export const FIRST_STATE: State = {
  rev: 0,
  strategyRev: 0,
  userRev: 0,
  hues: {},
  sites: [],
  settings: DEFAULT_SETTINGS,
};

/** The answer a request was given, so that its repetition gets the same one and does nothing. */
export interface AnsweredRequest {
  readonly at: string;
  readonly answer: unknown;
}

/** What a connection proves itself with. In no export, log, error or message. */
export type Secret =
  | { readonly kind: 'key'; readonly key: string }
  | {
      readonly kind: 'grant';
      readonly clientId: string;
      /** Origin of the API, and the tokens for it. */
      readonly grant: {
        readonly origin: string;
        readonly accessToken: string;
        readonly refreshToken?: string;
      };
    }
  /** The session the browser has with the tool. */
  | { readonly kind: 'session' };

/** A connection to a tool whose API is asked from the background. */
export interface KeptConnection {
  readonly site: SiteId;
  readonly tenant: string;
  readonly name: string;
  readonly keep: 'always' | 'session';
  readonly addedAt: string;
  readonly secret: Secret;
  /** Which of the tool's fields ours are read from, where a person has said so. Goes with the connection; in no export. */
  readonly fields?: FieldChoices;
}

export interface KeptConnections {
  readonly connections: readonly KeptConnection[];
}

/** What people are made opaque with before anything of their work is kept: of this browser alone, and in no export. */
export interface KeptSalt {
  readonly salt: string;
}
