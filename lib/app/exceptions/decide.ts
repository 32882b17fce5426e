import { fail, ok } from '../../domain/result.ts';
import type { Exception, Strategy } from '../../domain/strategy.ts';
import type { ItemId } from '../../domain/work-item.ts';
import type {
  Answer,
  AskedBefore,
  DecideExceptionAnswer,
  DecideExceptionRequest,
  ExceptionDecision,
  MessageError,
} from '../../messages/protocol.ts';
import { putAsked, readAsked } from '../../store/asked.ts';
import type { AskedException, State } from '../../store/records.ts';
import { answered, keepAnswer } from '../../store/requests.ts';
import type { WriteTx } from '../../store/schema.ts';
import { nextState } from '../../store/state.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { partsOf } from '../id-parts.ts';
import { parsed } from '../parsed.ts';
import { HELD, heldBy } from '../sharing/held.ts';
import { storeStrategy } from '../strategy.ts';

const NOT_WAITING: MessageError = {
  code: 'not_found',
  message: 'No exception is asked for this item any more.',
};

/** What a decision leaves. */
interface Outcome {
  readonly state: State;
  readonly asked: AskedException | undefined;
  readonly exception: string | null;
}

/**
 * Grants what was asked for an item, as an exception of the strategy that its history shows with the reason; declines it; or
 * takes either back. One transaction; repeated with its `requestId` it does nothing.
 */
export function decideException(
  app: App,
  { item, requestId, decision }: DecideExceptionRequest,
): Promise<Answer<DecideExceptionAnswer>> {
  const scope = `exceptions.decide:${item}:${requestId}`;
  const at = app.now().toISOString();
  return commit<DecideExceptionAnswer>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as DecideExceptionAnswer });
    const done = await decide(tx, state, { item, decision, at });
    if (!done.ok) return done;
    const { state: next, asked, exception } = done.value;
    const value = { rev: next.rev, asked: asked ? before(asked) : null, exception };
    await keepAnswer(tx, scope, at, value);
    return ok({ value, state: next });
  });
}

const before = ({ guardrail, reason, until, at }: AskedException): AskedBefore => ({
  guardrail,
  reason,
  until,
  at,
});

interface Deciding {
  readonly item: ItemId;
  readonly decision: ExceptionDecision;
  readonly at: string;
}

async function decide(tx: WriteTx, state: State, { item, decision, at }: Deciding): Promise<Answer<Outcome>> {
  const asked = await readAsked(tx, item);
  const writes = decision.kind === 'grant' || (decision.kind === 'reopen' && decision.exception !== null);
  if (writes && (await heldBy(tx))) return fail(HELD);
  if (decision.kind === 'reopen') {
    if (!asked) await putAsked(tx, item, decision.asked);
    const next = await withoutException(tx, state, decision.exception, at);
    return ok({ state: next, asked, exception: null });
  }
  if (!asked) return fail(NOT_WAITING);
  if (decision.kind === 'decline') {
    await putAsked(tx, item, null);
    return ok({ state: nextState(state, 'decided'), asked, exception: null });
  }
  const strategy = await readStrategy(tx);
  if (!strategy) return fail(NOT_WAITING);
  const { until, reason, byRole } = decision;
  const id = freeId(strategy, item);
  const exception: Exception = { id, item, guardrail: asked.guardrail, until, reason, byRole };
  const checked = parsed({ ...strategy, exceptions: [...strategy.exceptions, exception] });
  if (!checked.ok) return checked;
  await putAsked(tx, item, null);
  const version = { at, how: 'edit', why: reason, strategy: checked.value } as const;
  return ok({ state: await storeStrategy(tx, state, version), asked, exception: id });
}

/** The strategy without an exception, where it still has it; else only the item waits again. */
async function withoutException(tx: WriteTx, state: State, id: string | null, at: string): Promise<State> {
  const strategy = id === null ? null : await readStrategy(tx);
  const exceptions = strategy?.exceptions.filter((one) => one.id !== id) ?? [];
  if (!strategy || exceptions.length === strategy.exceptions.length) return nextState(state, 'decided');
  return storeStrategy(tx, state, { at, how: 'edit', strategy: { ...strategy, exceptions } });
}

/** Most of an id that the item's key may make: ids are at most 64 characters. */
const LONGEST_NAME = 40;

/** An id made from the item's key that no exception has. */
function freeId({ exceptions }: Strategy, item: ItemId): string {
  const taken = new Set(exceptions.map(({ id }) => id.toLowerCase()));
  const name = partsOf(item)
    .key.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME);
  const base = `exception-${name}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
