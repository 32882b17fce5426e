import type { FieldSource } from '../domain/tracker.ts';
import type { Extension } from '../platform/extension.ts';
import type { Store } from '../store/store.ts';
import type { RevMirror } from './rev-mirror.ts';
import { createRevMirror } from './rev-mirror.ts';
import type { Room } from './room.ts';
import { createRoom } from './room.ts';
import type { Rulings } from './ruling.ts';
import { createRulings } from './ruling.ts';
import type { SeenReader } from './seen.ts';
import { createSeen } from './seen.ts';

/** What every use case works with. The caches hold nothing that a restart of the worker would lose. */
export interface App {
  readonly store: Store;
  readonly extension: Extension;
  readonly rulings: Rulings;
  readonly seen: SeenReader;
  readonly mirror: RevMirror;
  readonly room: Room;
  /** Sources of connections in use, by `site/tenant`. */
  readonly sources: Map<string, FieldSource>;
  /** Called after every commit that wrote the strategy. */
  readonly afterStrategy: (() => void)[];
  /** Called with the id of a scope when a reading of it has come to its end, or does not go on by itself. */
  readonly afterReading: ((scope: string) => void)[];
  now(): Date;
}

export const createApp = (store: Store, extension: Extension, now: () => Date): App => ({
  store,
  extension,
  rulings: createRulings(() => store.generation()),
  seen: createSeen(store),
  mirror: createRevMirror(extension),
  room: createRoom(extension, now),
  sources: new Map(),
  afterStrategy: [],
  afterReading: [],
  now,
});
