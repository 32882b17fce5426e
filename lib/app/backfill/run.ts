import { liveScopes } from '../../store/scopes.ts';
import type { App } from '../app.ts';
import { AWAITED, SCOPES_ALARM } from './names.ts';
import { step } from './step.ts';
import { tidy } from './tidy.ts';

const MINUTE_MS = 60_000;
/** After this a worker that was killed meanwhile goes on. Chrome keeps no alarm that is sooner than half a minute. */
const HEARTBEAT_MS = MINUTE_MS / 2;
/** When the database cannot be written, or something unforeseen has happened. */
const LATER_MS = 10 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

interface Run {
  again: boolean;
  readonly done: Promise<void>;
}

/** At most one at a time of each background; what is under way is in the database, not here. */
const runs = new WeakMap<App, Run>();

/** Reads on wherever something is due, to the end. Harmless at any time; resolves when nothing is left to do now. Never rejects. */
export function run(app: App): Promise<void> {
  const under = runs.get(app);
  if (under) {
    under.again = true;
    return under.done;
  }
  const all = async (): Promise<void> => {
    let next: number;
    do {
      const own = runs.get(app);
      if (own) own.again = false;
      next = await readAll(app).catch(() => app.now().getTime() + LATER_MS);
    } while (runs.get(app)?.again);
    runs.delete(app);
    await wake(app, next - app.now().getTime());
  };
  // The loop may not look for itself before it is there.
  const done = Promise.resolve().then(all);
  runs.set(app, { again: false, done });
  return done;
}

const wake = (app: App, inMs: number): Promise<void> =>
  app.extension
    .wakeAt(SCOPES_ALARM, app.now().getTime() + Math.min(Math.max(inMs, HEARTBEAT_MS), HOUR_MS))
    .catch(() => undefined);

/** When there will be something to do again (milliseconds since 1970). */
async function readAll(app: App): Promise<number> {
  let next = await tidy(app);
  const scopes = await app.store.read(liveScopes);
  if (!scopes.ok) return app.now().getTime() + LATER_MS;
  for (const { id } of scopes.value) next = Math.min(next, await readOn(app, id));
  await rememberAwaited(app);
  return next;
}

async function readOn(app: App, id: string): Promise<number> {
  for (;;) {
    await wake(app, HEARTBEAT_MS);
    const done = await step(app, id);
    if (!done.ok) return app.now().getTime() + LATER_MS;
    if (done.value.is === 'rest') {
      for (const call of app.afterReading) call(id);
      return done.value.at ?? Infinity;
    }
  }
}

async function rememberAwaited(app: App): Promise<void> {
  const scopes = await app.store.read(liveScopes);
  if (!scopes.ok) return;
  const awaited = scopes.value.flatMap(({ scope, reading }) =>
    reading?.hold?.is === 'waiting' && reading.hold.for === 'tab' ? scope.tenant : [],
  );
  await app.extension.keepSession(AWAITED, awaited).catch(() => undefined);
}
