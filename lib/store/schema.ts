import type { DBSchema, IDBPDatabase, IDBPIndex, IDBPObjectStore, IDBPTransaction, IndexNames } from 'idb';
import type {
  AnsweredRequest,
  AskedException,
  CommittedRecord,
  ExceptionDraft,
  HistoryRecord,
  KeptConnections,
  KeptSalt,
  MeasuredRecord,
  MentionsRecord,
  MetRecord,
  ScopeRecord,
  ShelfRecord,
  SnapshotRecord,
  State,
  StrategyRecord,
  TagRecord,
  TallyRecord,
  VersionRecord,
  WorkRecord,
} from './records.ts';
import type { KeptSharing } from './sharing.ts';

export const DATABASE = 'throughline';
export const VERSION = 5;

/** Object stores of the current version. */
export const STORES = [
  'strategies', 'items', 'history', 'tags', 'exceptions', 'feedback', 'snapshots', 'examples', 'sync', 'meta', 'tallies',
  'mentions', 'committed', 'drafts', 'scopes', 'work', 'measured',
] as const; // prettier-ignore

export type StoreName = (typeof STORES)[number];

/** A store that is laid out and not yet written to. */
interface Reserved {
  key: string;
  value: never;
}

export interface ThroughlineSchema extends DBSchema {
  strategies: { key: string; value: StrategyRecord | VersionRecord };
  items: { key: string; value: ShelfRecord; indexes: { byOldest: string } };
  history: { key: number; value: HistoryRecord; indexes: { byItem: string; byAt: string } };
  tags: { key: string; value: TagRecord; indexes: { byShelf: string } };
  exceptions: { key: string; value: AskedException };
  feedback: Reserved;
  snapshots: { key: string; value: SnapshotRecord };
  examples: Reserved;
  sync: { key: string; value: MetRecord };
  meta: { key: string; value: State | AnsweredRequest | KeptConnections | KeptSharing | KeptSalt };
  tallies: { key: string; value: TallyRecord };
  mentions: { key: string; value: MentionsRecord; indexes: { byTicket: string } };
  committed: { key: string; value: CommittedRecord };
  drafts: { key: string; value: ExceptionDraft };
  scopes: { key: string; value: ScopeRecord };
  work: { key: string; value: WorkRecord };
  measured: { key: string; value: MeasuredRecord };
}

export type Database = IDBPDatabase<ThroughlineSchema>;
export type WriteTx = IDBPTransaction<ThroughlineSchema, StoreName[], 'readwrite'>;

type Reading = 'get' | 'getAll' | 'getAllKeys' | 'count';
type ReadIndex<N extends StoreName, I extends IndexNames<ThroughlineSchema, N>> = Pick<
  IDBPIndex<ThroughlineSchema, StoreName[], N, I>,
  Reading
>;
type ReadStore<N extends StoreName> = Pick<IDBPObjectStore<ThroughlineSchema, StoreName[], N>, Reading> & {
  index<I extends IndexNames<ThroughlineSchema, N>>(name: I): ReadIndex<N, I>;
};

/** What may be done in any transaction, so that a reader serves writers too. */
export interface ReadTx {
  objectStore<N extends StoreName>(name: N): ReadStore<N>;
}
