import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import type { Answer, MessageError } from '../messages/protocol.ts';
import type { State } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { readState, writeState } from '../store/state.ts';
import type { Durability } from '../store/store.ts';
import type { App } from './app.ts';

/** What a change answers, and the state it leaves where that is another one. */
export interface Change<T> {
  readonly value: T;
  readonly state?: State;
}

/** One transaction: the change, and the new `rev` inside it. Pages are told once it has been committed. */
export async function commit<T>(
  app: App,
  durability: Durability,
  work: (tx: WriteTx, state: State) => Promise<Result<Change<T>, MessageError>>,
): Promise<Answer<T>> {
  const done = await app.store.write<Change<T>, MessageError>(durability, async (tx) => {
    const result = await work(tx, await readState(tx));
    if (result.ok && result.value.state) await writeState(tx, result.value.state);
    return result;
  });
  await app.room.heard(done, true);
  if (!done.ok) return done;
  const { state } = done.value;
  if (state) await app.mirror.show(state.rev);
  if (state?.strategyRev === state?.rev) for (const call of app.afterStrategy) call();
  return ok(done.value.value);
}
