import { ok } from '../domain/result.ts';
import type { Answer, Settings } from '../messages/protocol.ts';
import { BADGES_KEY } from '../messages/protocol.ts';
import { keepable } from '../store/observe.ts';
import type { WriteTx } from '../store/schema.ts';
import { isObservation, packEntries, unpack } from '../store/shelf.ts';
import { nextState, readState } from '../store/state.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';

export async function getSettings(app: App): Promise<Answer<Settings>> {
  return app.store.read(async (tx) => (await readState(tx)).settings);
}

/** With `keepTitles` switched off, those already kept go in the same transaction. */
export async function putSettings(app: App, settings: Settings): Promise<Answer<Settings>> {
  const done = await commit<Settings>(app, 'strict', async (tx, state) => {
    if (!settings.keepTitles && state.settings.keepTitles) await forgetTitles(tx);
    return ok({ value: settings, state: { ...nextState(state, 'decided'), settings } });
  });
  if (done.ok) await shareSettings(app, settings);
  return done;
}

/** Content scripts look at `storage.local` for the one setting that concerns them. */
export const shareSettings = (app: App, { badges }: Settings): Promise<void> =>
  app.extension.share({ [BADGES_KEY]: badges });

async function forgetTitles(tx: WriteTx): Promise<void> {
  const shelves = await tx.objectStore('items').getAll();
  const bare = shelves.map((shelf) =>
    packEntries(
      shelf.id,
      unpack(shelf).map((entry) => (isObservation(entry) ? keepable(entry, false) : entry)),
    ),
  );
  await Promise.all([
    ...bare.map((shelf) => shelf && tx.objectStore('items').put(shelf)),
    tx.objectStore('tallies').clear(),
    // Its lists name items.
    tx.objectStore('measured').clear(),
  ]);
}
