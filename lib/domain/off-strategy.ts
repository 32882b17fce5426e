import type { CompiledGuardrail, CompiledStrategy } from './compile-strategy.ts';
import type { DayNumber } from './day.ts';
import { goalState, type KnownGoal } from './known-goal.ts';
import type { PreparedItem } from './prepared-item.ts';
import * as say from './reason-words.ts';
import type { Exception } from './strategy.ts';
import type { Reason } from './verdict.ts';
import type { ItemId } from './work-item.ts';

/** What puts an item off strategy after exceptions. */
export interface Off {
  readonly off: boolean;
  /** The first guardrail that matches and is not covered. */
  readonly guardrail?: string;
  /** The first exception that covered anything. */
  readonly exception?: string;
}

const IN_ORDER: Off = { off: false };

/** Looks at the goal's state and at every guardrail in order, and lets live exceptions cover what they may. */
export function lookForOff(
  compiled: CompiledStrategy,
  prepared: PreparedItem,
  id: ItemId,
  known: KnownGoal | undefined,
  at: Date,
  possible: readonly number[],
  reasons: Reason[],
): Off {
  const today = compiled.today(at);
  const state = known ? goalState(known, today) : 'live';
  const matching = matchingGuardrails(compiled, prepared, possible);
  if (known && state === 'live') reasons.push(known.live);
  if (state === 'live' && matching.length === 0) {
    reasons.push(compiled.noGuardrail);
    return IN_ORDER;
  }

  const exceptions = new ItemExceptions(compiled, id, today);
  let off = false;
  if (known && state !== 'live') {
    const exception = exceptions.covering(null);
    off = !exception;
    reasons.push(say.goalStands(known, state, exception));
  }
  let guardrail: string | undefined;
  for (const match of matching) {
    const exception = exceptions.covering(match.guardrail.id);
    reasons.push(exception ? say.guardrailMatched(match.guardrail, exception) : match.reason);
    if (!exception) guardrail ??= match.guardrail.id;
  }
  if (matching.length === 0) reasons.push(compiled.noGuardrail);
  for (const over of exceptions.over) reasons.push(say.exceptionOver(over));
  const { applied } = exceptions;
  return {
    off: off || guardrail !== undefined,
    ...(guardrail !== undefined && { guardrail }),
    ...(applied && { exception: applied.id }),
  };
}

/** In order. The places of guardrails in the index come after those of the rules. */
function matchingGuardrails(
  { rules, guardrails }: CompiledStrategy,
  prepared: PreparedItem,
  possible: readonly number[],
): readonly CompiledGuardrail[] {
  const matching: CompiledGuardrail[] = [];
  for (const place of possible) {
    const guardrail = place < rules.length ? undefined : guardrails[place - rules.length];
    if (guardrail?.test(prepared)) matching.push(guardrail);
  }
  return matching;
}

/** The exceptions granted to one item, as of one day. */
class ItemExceptions {
  /** The first that covered anything. */
  applied: Exception | undefined;
  /** Those that would have covered something, had they not ended. */
  readonly over = new Set<Exception>();
  private readonly granted;
  private readonly today: DayNumber;

  constructor(compiled: CompiledStrategy, id: ItemId, today: DayNumber) {
    this.granted = compiled.exceptions.get(id) ?? [];
    this.today = today;
  }

  /** The first listed live exception that covers a guardrail, or with `null` the goal's state. */
  covering(guardrail: string | null): Exception | undefined {
    const mine = this.granted.filter(
      ({ exception }) => exception.guardrail === null || exception.guardrail === guardrail,
    );
    const live = mine.find(({ until }) => until >= this.today)?.exception;
    if (!live) for (const { exception } of mine) this.over.add(exception);
    this.applied ??= live;
    return live;
  }
}
