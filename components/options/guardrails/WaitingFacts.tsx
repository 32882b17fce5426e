import type { WaitingException } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';

interface WaitingFactsProps {
  readonly waiting: WaitingException;
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY_MS = 86_400_000;

/** Whole days since it was asked for. */
const ageInDays = ({ at }: WaitingException, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS));

function factsOf(waiting: WaitingException, now: number): readonly string[] {
  const { guardrail, decision, line } = waiting;
  const age = ageInDays(waiting, now);
  const { escalatesTo, afterDays } = decision ?? {};
  const overdue = afterDays !== undefined && age >= afterDays;
  return [
    guardrail === null
      ? t('options_waiting_from_all')
      : t(guardrail.gone ? 'options_waiting_from_gone' : 'options_waiting_from', guardrail.title),
    age === 0 ? t('options_waiting_today') : plural('options_waiting_age', age),
    decision ? t('options_decides_is', decision.decides) : t('options_decides_nobody'),
    escalatesTo && (overdue ? t('options_waiting_overdue', escalatesTo) : escalation(escalatesTo, afterDays)),
    // What cannot be read is not said to be in order.
    line.paint.state !== 'off_strategy' && line.paint.state !== 'unknown' && t('options_waiting_settled'),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as readonly string[];
}

const escalation = (to: string, afterDays: number | undefined): string =>
  afterDays === undefined
    ? t('options_waiting_goes', to)
    : plural('options_waiting_goes_after', afterDays, to);

/** From what, since when, who decides, and where it goes if it waits longer. */
export function WaitingFacts({ waiting, now }: WaitingFactsProps) {
  return (
    <ul class="waiting-facts small subtle">
      {factsOf(waiting, now).map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}
