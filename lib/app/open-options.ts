import { ok } from '../domain/result.ts';
import type { Answer } from '../messages/protocol.ts';
import type { App } from './app.ts';

/** Opens the options page, or brings it to the front. */
export async function openOptions(app: App): Promise<Answer<true>> {
  await app.extension.openOptions();
  return ok(true);
}
