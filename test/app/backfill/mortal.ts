import { createApp, type App } from '../../../lib/app/app.ts';
import type { Extension } from '../../../lib/platform/extension.ts';
import { createStore } from '../../../lib/store/store.ts';
import type { FakeExtension } from '../fake-extension.ts';

/** A background that can end at any moment, as a worker does: what it had asked for is answered to nobody. */
export interface Mortal {
  readonly app: App;
  /** Resolves when it has ended. */
  readonly died: Promise<void>;
  kill(): void;
  /** Moments it has lived through: before and after each thing it asked of the browser or the database. */
  moments(): number;
}

const NEVER = new Promise<never>(() => undefined);

/** `endsAt`: the moment it ends at by itself, counted from 1; 0 = never. */
export function mortal(extension: FakeExtension, now: () => Date, endsAt = 0): Mortal {
  const store = createStore();
  let [moments, alive] = [0, true];
  let tell = (): void => undefined;
  const died = new Promise<void>((resolve) => (tell = resolve));
  const kill = (): void => {
    alive = false;
    tell();
  };
  const pass = (): void => {
    moments += 1;
    if (moments === endsAt) kill();
  };
  const through =
    <A extends unknown[], T>(work: (...values: A) => Promise<T>) =>
    async (...values: A): Promise<T> => {
      pass();
      if (!alive) return NEVER;
      const done = await work(...values);
      pass();
      return alive ? done : NEVER;
    };
  const living: Extension = {
    ...extension,
    askTab: through((...values) => extension.askTab(...values)),
    wakeAt: through((...values) => extension.wakeAt(...values)),
    share: through((...values) => extension.share(...values)),
    loadLater: (name) => extension.loadLater(name),
  };
  const app = createApp(
    {
      ...store,
      read: through((work) => store.read(work as never)) as typeof store.read,
      write: through((durability, work) =>
        store.write(durability as never, work as never),
      ) as typeof store.write,
    },
    living,
    now,
  );
  return { app, died, kill, moments: () => moments };
}
