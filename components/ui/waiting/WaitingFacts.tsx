import type { WaitingException } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { decisionFacts } from '../DecisionText.tsx';

interface WaitingFactsProps {
  readonly waiting: WaitingException;
}

function deciding({ decision, overdue }: WaitingException): readonly string[] {
  if (!decision) return [t('waiting_nobody')];
  const { escalatesTo } = decision;
  if (!overdue || !escalatesTo) return decisionFacts(decision);
  const { decides, consulted } = decision;
  const title = decision.title;
  return [...decisionFacts({ title, decides, consulted }), t('waiting_overdue', escalatesTo)];
}

function factsOf(waiting: WaitingException): readonly string[] {
  const { guardrail, line, days } = waiting;
  return [
    guardrail === null
      ? t('waiting_from_all')
      : t(guardrail.gone ? 'waiting_from_gone' : 'waiting_from', guardrail.title),
    days === 0 ? t('waiting_today') : plural('waiting_age', days),
    ...deciding(waiting),
    // What cannot be read is not said to be in order.
    ...(line.paint.state !== 'off_strategy' && line.paint.state !== 'unknown' ? [t('waiting_settled')] : []),
  ];
}

/** From what, since when, who decides, and where it goes if it waits longer. */
export function WaitingFacts({ waiting }: WaitingFactsProps) {
  return (
    <ul class="waiting-facts small subtle">
      {factsOf(waiting).map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}
