import { leaveOut } from '../../domain/leave-out.ts';
import type { Pass, Reading } from '../../store/reading.ts';
import type { WriteTx } from '../../store/schema.ts';
import { takeMet } from '../../store/scopes.ts';
import { putWork, workIds } from '../../store/work.ts';

/** Ends a pass: what it should have met and did not is no longer in the scope. */
export async function finish(
  tx: WriteTx,
  scope: string,
  before: Reading,
  { kind, begunAt }: Pass,
  now: string,
): Promise<Reading> {
  const reading = leaveOut(before, 'pass', 'hold', 'counted');
  const gone = kind === 'changes' ? [] : await missing(tx, scope);
  const grown = gone.length > 0 ? await putWork(tx, scope, [], gone) : 0;
  return {
    ...reading,
    items: reading.items + grown,
    version: reading.version + (grown === 0 ? 0 : 1),
    ...(kind !== 'keys' && { doneAt: now, since: begunAt }),
    ...(kind !== 'changes' && { sweptAt: begunAt }),
  };
}

async function missing(tx: WriteTx, scope: string): Promise<readonly string[]> {
  const met = await takeMet(tx, scope);
  return (await workIds(tx, scope)).filter((id) => !met.has(id));
}
