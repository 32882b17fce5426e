import type { State } from './records.ts';
import { FIRST_STATE } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

const STATE_KEY = 'state';

export async function readState(tx: ReadTx): Promise<State> {
  const kept = await tx.objectStore('meta').get(STATE_KEY);
  return kept && 'rev' in kept ? kept : FIRST_STATE;
}

export async function writeState(tx: WriteTx, state: State): Promise<void> {
  await tx.objectStore('meta').put(state, STATE_KEY);
}

/**
 * The state after a change. `observed`: a verdict may differ, nobody decided anything; `decided`: a person did;
 * `strategy`: and it was the strategy.
 */
export function nextState(state: State, what: 'observed' | 'decided' | 'strategy'): State {
  const rev = state.rev + 1;
  return {
    ...state,
    rev,
    ...(what !== 'observed' && { userRev: rev }),
    ...(what === 'strategy' && { strategyRev: rev }),
  };
}
