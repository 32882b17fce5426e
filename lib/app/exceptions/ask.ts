import { dayIn, dayNumber, instantMs } from '../../domain/day.ts';
import { fail, ok } from '../../domain/result.ts';
import { itemId } from '../../domain/work-item.ts';
import type {
  Answer,
  AskExceptionAnswer,
  AskExceptionRequest,
  MessageError,
} from '../../messages/protocol.ts';
import { putAsked, readAsked } from '../../store/asked.ts';
import { putDraft } from '../../store/exception-drafts.ts';
import { answered, keepAnswer } from '../../store/requests.ts';
import { nextState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { fleetingKeys } from '../custom-sites/fleeting.ts';
import { sightOf } from '../sight.ts';
import { askedView } from './asked-view.ts';

const NOTHING_TO_ASK: MessageError = {
  code: 'not_found',
  message: 'Nothing that lasts puts this item off strategy, so there is nothing to ask an exception from.',
};

const NO_SUCH_DAY: MessageError = {
  code: 'invalid',
  message: 'The exception must last until a day that is today or later.',
};

/**
 * Asks for an exception from the guardrail that puts an item off strategy (from everything, where it is its goal that does), or
 * takes that back. Nothing is granted by it. Repeated with its `requestId` it does nothing.
 */
export function askException(app: App, request: AskExceptionRequest): Promise<Answer<AskExceptionAnswer>> {
  const named = itemId(request);
  const scope = `exceptions.ask:${named}:${request.requestId}`;
  const now = app.now();

  return commit<AskExceptionAnswer>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as AskExceptionAnswer });
    const { asking } = request;
    const sight = await sightOf(app, tx, state, named);
    if (asking) {
      const { strategy } = sight.ruling;
      const off = sight.paint(sight.tag).state === 'off_strategy';
      if (!off || fleetingKeys(state, request)(request.key)) return fail(NOTHING_TO_ASK);
      if (!(dayNumber(asking.until) >= dayIn(strategy.timeZone, now.getTime()))) return fail(NO_SUCH_DAY);
    }
    const before = await readAsked(tx, sight.id);
    const guardrail = sight.verdict(sight.tag).guardrail ?? null;
    const record = asking && {
      guardrail,
      until: asking.until,
      reason: asking.reason,
      at: since(asking.at, now),
    };
    const next = nextState(state, 'decided');
    const answer = { rev: next.rev, before: before ? askedView(before) : null };
    // The form is done with: what was typed is sent, or the request is taken back.
    await Promise.all([
      putAsked(tx, sight.id, record),
      putDraft(tx, named, null),
      keepAnswer(tx, scope, now.toISOString(), answer),
    ]);
    return ok({ value: answer, state: next });
  });
}

/** As of when it is asked for: what is asked again after an undo keeps its day, but nothing waits since tomorrow. */
function since(at: string | undefined, now: Date): string {
  const ms = at === undefined ? Number.NaN : instantMs(at);
  return new Date(ms <= now.getTime() ? ms : now.getTime()).toISOString();
}
