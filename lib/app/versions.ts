import { fail, ok } from '../domain/result.ts';
import type { Answer, DiffLines, MessageError, VersionsAnswer } from '../messages/protocol.ts';
import { answered, keepAnswer } from '../store/requests.ts';
import { readState } from '../store/state.ts';
import { readVersion, readVersions } from '../store/versions.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { capped } from './import-diff.ts';
import { HELD, heldBy } from './sharing/held.ts';
import { STALE, isCurrent, storeStrategy } from './strategy.ts';
import { strategyDiff } from './strategy-diff.ts';

const NOT_KEPT: MessageError = { code: 'not_found', message: 'This version is not kept any more.' };

/** All versions of the strategy, the newest first. */
export async function getVersions(app: App): Promise<Answer<VersionsAnswer>> {
  return app.store.read(async (tx) => {
    const [{ rev }, versions] = await Promise.all([readState(tx), readVersions(tx)]);
    return {
      rev,
      versions: versions.reverse().map(({ id, at, how, why, strategy }) => ({
        id,
        at,
        how,
        ...(why && { why }),
        goals: strategy.goals.length,
      })),
    };
  });
}

/** What was changed from one version to another; `not_found` where one of them is not kept. */
export async function compareVersions(
  app: App,
  { from, to }: { from: string; to: string },
): Promise<Answer<DiffLines>> {
  const read = await app.store.read((tx) => Promise.all([readVersion(tx, from), readVersion(tx, to)]));
  if (!read.ok) return read;
  const [before, after] = read.value;
  if (!before || !after) return fail(NOT_KEPT);
  const { added, changed, removed } = strategyDiff(before.strategy, after.strategy);
  return ok({ added: capped(added), changed: capped(changed), removed: capped(removed) });
}

/** Makes a version the strategy again, as a version of its own: nothing is taken out of the history. */
export async function backTo(
  app: App,
  { id, rev, requestId, why }: { id: string; rev: number; requestId: string; why?: string },
): Promise<Answer<{ rev: number }>> {
  const scope = `versions.back:${requestId}`;
  return commit<{ rev: number }>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as { rev: number } });
    if (await heldBy(tx)) return fail(HELD);
    if (!isCurrent(state.strategyRev, rev, state)) return fail(STALE);
    const version = await readVersion(tx, id);
    if (!version) return fail(NOT_KEPT);
    const at = app.now().toISOString();
    const { strategy } = version;
    const next = await storeStrategy(tx, state, { at, how: 'back', ...(why && { why }), strategy });
    const value = { rev: next.rev };
    await keepAnswer(tx, scope, at, value);
    return ok({ value, state: next });
  });
}
