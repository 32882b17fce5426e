import { fail, ok } from '../domain/result.ts';
import type { Answer, ScriptName } from '../messages/protocol.ts';
import type { Origin } from '../messages/sender.ts';
import type { App } from './app.ts';

/** Runs a script in the frame the request came from, and no other. */
export async function runScript(
  app: App,
  { name }: { name: ScriptName },
  origin: Origin,
): Promise<Answer<true>> {
  if (origin.from !== 'content')
    return fail({ code: 'privilege', message: 'There is no page to run a script in.' });
  await app.extension.runScript(origin.tabId, origin.frameId, name);
  return ok(true);
}
