import { fail, ok } from '../domain/result.ts';
import type { Answer, MessageError, PutStrategyRequest, StrategyAnswer } from '../messages/protocol.ts';
import type { State } from '../store/records.ts';
import { answered, keepAnswer } from '../store/requests.ts';
import type { WriteTx } from '../store/schema.ts';
import { nextState, readState } from '../store/state.ts';
import { readStrategy } from '../store/strategy.ts';
import { keepVersion, type NewVersion } from '../store/versions.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { parsed } from './parsed.ts';
import { HELD, heldBy } from './sharing/held.ts';
import { withHues } from './hues.ts';

export const STALE: MessageError = {
  code: 'stale',
  message: 'Someone else has changed this in the meantime. Nothing was written.',
};

export async function getStrategy(app: App): Promise<Answer<StrategyAnswer>> {
  return app.store.read(async (tx) => {
    const [{ rev, hues }, strategy, held] = await Promise.all([readState(tx), readStrategy(tx), heldBy(tx)]);
    return { rev, strategy, hues, ...(held && { heldBy: held }) };
  });
}

/** Was the strategy left alone since `rev`? A `rev` from the future belongs to a database that is no more. */
export const isCurrent = (changedAt: number, rev: number, state: State): boolean =>
  rev >= changedAt && rev <= state.rev;

/** Writes the strategy, keeps it as a version, and gives its new goals their hues; returns the state to be kept with it. */
export async function storeStrategy(tx: WriteTx, state: State, version: NewVersion): Promise<State> {
  const { strategy } = version;
  const before = await readStrategy(tx);
  const next = nextState(state, 'strategy');
  await keepVersion(tx, next.rev, version, before);
  await tx.objectStore('strategies').put({ id: 'current', strategy });
  return { ...next, hues: withHues(state.hues, strategy.goals) };
}

/** Compare-and-set: `stale` when the strategy was written after `rev`, `invalid` with every problem when it does not hold together,
 * `held` when it is shared and changed elsewhere. */
export async function putStrategy(app: App, request: PutStrategyRequest): Promise<Answer<{ rev: number }>> {
  const strategy = parsed(request.strategy);
  if (!strategy.ok) return strategy;
  const scope = `strategy.put:${request.requestId}`;
  return commit<{ rev: number }>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as { rev: number } });
    if (await heldBy(tx)) return fail(HELD);
    if (!isCurrent(state.strategyRev, request.rev, state)) return fail(STALE);
    const at = app.now().toISOString();
    const { why } = request;
    const version = { at, how: 'edit', ...(why && { why }), strategy: strategy.value } as const;
    const next = await storeStrategy(tx, state, version);
    const value = { rev: next.rev };
    await keepAnswer(tx, scope, at, value);
    return ok({ value, state: next });
  });
}
