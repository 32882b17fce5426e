import { plural, t } from '../../../lib/platform/i18n.ts';
import { ItemRow } from '../../ui/ItemRow.tsx';
import { useAsk } from '../../ui/use-ask.ts';

const NOTHING = {};

/** Exceptions that were asked for on cards and wait; they are decided in the popup or the options. */
export function WaitingExceptions() {
  const { value } = useAsk('exceptions.waiting', NOTHING);
  const waiting = value?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <>
      <h4>{t('review_exceptions')}</h4>
      <ul>
        {waiting.map(({ line, days, decision, overdue, at }) => (
          <ItemRow
            key={`${line.id} ${at}`}
            line={line}
            note={[
              plural('review_waits_days', days),
              ...(decision
                ? [
                    t(
                      'review_decides',
                      overdue ? (decision.escalatesTo ?? decision.decides) : decision.decides,
                    ),
                  ]
                : []),
            ].join(' · ')}
          />
        ))}
      </ul>
      <p>
        <a class="link" href="options.html#guardrails">
          {t('review_exceptions_open')}
        </a>
      </p>
    </>
  );
}
