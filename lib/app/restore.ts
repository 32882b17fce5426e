import { BADGES_KEY, REV_KEY } from '../messages/protocol.ts';
import { readState } from '../store/state.ts';
import type { App } from './app.ts';
import { shareSettings } from './settings.ts';
import { registerSites } from './sites.ts';

/**
 * Makes good what a killed worker or a browser update may have left undone: what `storage.local` mirrors, and the scripts of
 * added sites. Run whenever the worker starts; changes nothing where all is well.
 */
export async function restore(app: App): Promise<void> {
  const state = await app.store.read(readState);
  if (!state.ok) return;
  const { rev, settings } = state.value;
  // Writing an equal value would wake every page for nothing in browsers that report it as a change.
  if ((await app.extension.readShared(REV_KEY)) !== rev) await app.mirror.show(rev);
  if ((await app.extension.readShared(BADGES_KEY)) !== settings.badges) await shareSettings(app, settings);
  await registerSites(app);
}
