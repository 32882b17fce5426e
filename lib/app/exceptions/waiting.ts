import type { Answer, WaitingAnswer, WaitingException } from '../../messages/protocol.ts';
import { allAsked } from '../../store/asked.ts';
import type { AskedException, State } from '../../store/records.ts';
import type { ReadTx } from '../../store/schema.ts';
import { readState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { decisionOf, decisionRightOf } from '../card.ts';
import { addressOf, usualAddress } from '../item-address.ts';
import { lineOf } from '../item-line.ts';
import { sightOf } from '../sight.ts';
import { todayIn } from '../../domain/today.ts';
import { askedView } from './asked-view.ts';
import { daysWaited, goneOnTo } from './waited.ts';

/** The exceptions that were asked for and wait for a decision, the oldest first. */
export function waitingExceptions(app: App): Promise<Answer<WaitingAnswer>> {
  return app.store.read(async (tx) => {
    const state = await readState(tx);
    const { strategy } = await app.rulings.current(tx, state);
    const today = todayIn(strategy.timeZone, app.now().getTime()) ?? '';
    const asked = await allAsked(tx);
    const waiting = await Promise.all(asked.map((one) => waitingOf(app, tx, state, one)));
    return { rev: state.rev, today, waiting: waiting.sort((one, other) => (one.at < other.at ? -1 : 1)) };
  });
}

async function waitingOf(
  app: App,
  tx: ReadTx,
  state: State,
  asked: AskedException,
): Promise<WaitingException> {
  const { id, observation, ruling, tag, paint } = await sightOf(app, tx, state, asked.id);
  const address = observation ? addressOf(observation) : usualAddress(id);
  const { title = '' } = observation?.item ?? {};
  const guardrail = ruling.guardrails.get(asked.guardrail ?? '');
  const right = decisionRightOf(ruling, guardrail);
  const days = daysWaited(ruling.strategy.timeZone, asked.at, app.now().getTime());
  return {
    ...askedView(asked),
    line: lineOf([id, title, observation?.at ?? asked.at, address, paint(tag), null], 'off_strategy'),
    guardrail:
      asked.guardrail === null
        ? null
        : guardrail
          ? { title: guardrail.title }
          : { title: asked.guardrail, gone: true },
    ...(right && { decision: decisionOf(right) }),
    days,
    ...(goneOnTo(right, days) !== null && { overdue: true as const }),
  };
}
