import { fail, ok } from '../domain/result.ts';
import type { Answer } from '../messages/protocol.ts';
import type { Origin } from '../messages/sender.ts';
import type { App } from './app.ts';

/** Puts the panel script into the frame the request came from, and no other. */
export async function panel(app: App, origin: Origin): Promise<Answer<true>> {
  if (origin.from !== 'content')
    return fail({ code: 'privilege', message: 'There is no page to show a card in.' });
  await app.extension.injectPanel(origin.tabId, origin.frameId);
  return ok(true);
}

/** Opens the options page, or brings it to the front. */
export async function openOptions(app: App): Promise<Answer<true>> {
  await app.extension.openOptions();
  return ok(true);
}
