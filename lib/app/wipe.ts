import { ok } from '../domain/result.ts';
import type { Answer } from '../messages/protocol.ts';
import { REV_KEY } from '../messages/protocol.ts';
import { FIRST_STATE } from '../store/records.ts';
import { answered, keepAnswer } from '../store/requests.ts';
import { STORES } from '../store/schema.ts';
import { nextState } from '../store/state.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { forgetSession } from './connections/kept.ts';
import { shareSettings } from './settings.ts';
import { followPolicy } from './sharing/policy.ts';
import { registerSites } from './sites.ts';

/**
 * Deletes everything that is kept, here and in `storage.local`, and takes the content scripts off added sites. Only `rev`
 * goes on counting, so that no page takes an old answer for a new one.
 */
export async function wipe(app: App, request: { requestId: string }): Promise<Answer<{ rev: number }>> {
  const scope = `wipe:${request.requestId}`;
  const done = await commit<{ rev: number }>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as { rev: number } });
    await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
    const next = nextState({ ...FIRST_STATE, rev: state.rev }, 'strategy');
    const value = { rev: next.rev };
    await keepAnswer(tx, scope, app.now().toISOString(), value);
    return ok({ value, state: next });
  });
  if (!done.ok) return done;
  await forgetSession(app);
  await app.extension.clearShared();
  await app.extension.share({ [REV_KEY]: done.value.rev });
  await shareSettings(app, FIRST_STATE.settings);
  await registerSites(app);
  // What an administrator has set is no person's to delete.
  await followPolicy(app);
  return done;
}
