import { cycleOn } from '../domain/cycle.ts';
import { goalPath } from '../domain/goal-path.ts';
import { fail, ok } from '../domain/result.ts';
import { shownKey } from '../domain/shown-key.ts';
import type { DecisionRight, Guardrail } from '../domain/strategy.ts';
import { todayIn } from '../domain/today.ts';
import type { Verdict } from '../domain/verdict.ts';
import { itemId } from '../domain/work-item.ts';
import type {
  Answer,
  CardAnswer,
  DecisionView,
  ItemRequest,
  MessageError,
  Paint,
} from '../messages/protocol.ts';
import { readAsked } from '../store/asked.ts';
import { readDraft } from '../store/exception-drafts.ts';
import type { AskedException, ExceptionDraft, State } from '../store/records.ts';
import { readState } from '../store/state.ts';
import type { App } from './app.ts';
import { bridgeOf } from './bridge/bridge.ts';
import { fleetingKeys } from './custom-sites/fleeting.ts';
import { askedView } from './exceptions/asked-view.ts';
import { daysWaited, goneOnTo } from './exceptions/waited.ts';
import { sightOf } from './sight.ts';
import type { Ruling } from './ruling.ts';

const NOT_SEEN: MessageError = { code: 'not_found', message: 'This item has not been seen yet.' };

/** Everything the card shows of one item that was seen before. */
export async function card(app: App, request: ItemRequest): Promise<Answer<CardAnswer>> {
  const done = await app.store.read(async (tx): Promise<Answer<CardAnswer>> => {
    const state = await readState(tx);
    const sight = await sightOf(app, tx, state, itemId(request));
    const { observation, tag, ruling } = sight;
    if (!observation) return fail(NOT_SEEN);
    const verdict = sight.verdict(tag);
    const paint = sight.paint(tag);
    const manual = ruling.standing(tag);
    const [asked, draft] = await Promise.all([readAsked(tx, sight.id), readDraft(tx, itemId(request))]);
    return ok({
      rev: state.rev,
      key: shownKey(request),
      title: observation.item.title,
      paint,
      path: goalPath(ruling.strategy, verdict.goal ?? '').map(({ title }) => title),
      otherGoals: (verdict.otherGoals ?? []).map((id) => ruling.goals.get(id)?.title ?? id),
      reasons: verdict.reasons,
      ...guardrailOf(ruling, verdict),
      ...exceptionOf(ruling, verdict),
      ...askableOf(app, state, request, ruling, paint),
      ...(asked && { asked: askedOnCard(app, ruling, asked) }),
      ...draftOf(draft),
      ...(manual && { manual }),
      ...(await bridgeOf(app, tx, state, sight)),
      ...(observation.fetchedAt !== undefined && { readAt: observation.fetchedAt }),
    });
  });
  return done.ok ? done.value : done;
}

export function decisionOf(right: DecisionRight): DecisionView {
  const { title, decides, consulted, escalatesTo, afterDays } = right;
  return {
    title,
    decides,
    consulted,
    ...(escalatesTo !== undefined && { escalatesTo }),
    ...(afterDays !== undefined && { afterDays }),
  };
}

export const decisionRightOf = (
  ruling: Ruling,
  guardrail: Guardrail | undefined,
): DecisionRight | undefined => ruling.strategy.decisionRights.find(({ id }) => id === guardrail?.decision);

function guardrailOf(ruling: Ruling, verdict: Verdict): Pick<CardAnswer, 'guardrail'> {
  const guardrail = ruling.guardrails.get(verdict.guardrail ?? '');
  if (!guardrail) return {};
  const right = decisionRightOf(ruling, guardrail);
  const { title, because } = guardrail;
  return { guardrail: { title, because, ...(right && { decision: decisionOf(right) }) } };
}

function exceptionOf(ruling: Ruling, verdict: Verdict): Pick<CardAnswer, 'exception'> {
  const exception = ruling.strategy.exceptions.find(({ id }) => id === verdict.exception);
  if (!exception) return {};
  const { until, reason, byRole } = exception;
  const right = decisionRightOf(ruling, ruling.guardrails.get(exception.guardrail ?? ''));
  return { exception: { until, reason, byRole, ...(right && { decision: decisionOf(right) }) } };
}

function askedOnCard(app: App, ruling: Ruling, asked: AskedException): NonNullable<CardAnswer['asked']> {
  const right = decisionRightOf(ruling, ruling.guardrails.get(asked.guardrail ?? ''));
  const to = goneOnTo(right, daysWaited(ruling.strategy.timeZone, asked.at, app.now().getTime()));
  return { ...askedView(asked), ...(to !== null && { goneOnTo: to }) };
}

const draftOf = (draft: ExceptionDraft | undefined): Pick<CardAnswer, 'draft'> =>
  draft ? { draft: { reason: draft.reason, until: draft.until } } : {};

/** The end of this cycle is the usual day: there the strategy is looked at anew. */
function askableOf(
  app: App,
  state: State,
  request: ItemRequest,
  { strategy }: Ruling,
  paint: Paint,
): Pick<CardAnswer, 'askable'> {
  if (paint.state !== 'off_strategy' || fleetingKeys(state, request)(request.key)) return {};
  const today = todayIn(strategy.timeZone, app.now().getTime());
  if (!today) return {};
  return { askable: { today, until: cycleOn(strategy.cycle, today)?.to ?? today } };
}
