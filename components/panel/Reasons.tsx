import type { Reason } from '../../lib/domain/verdict.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { reasonText } from './reason-text.ts';

interface ReasonsProps {
  readonly reasons: readonly Reason[];
}

/** Why we think so: the steps that counted, and behind one line those that were looked at and did not. */
export function Reasons({ reasons }: ReasonsProps) {
  const counted = reasons.filter(({ outcome }) => outcome !== 'passed');
  const passed = reasons.filter(({ outcome }) => outcome === 'passed');
  if (reasons.length === 0) return null;
  return (
    <section class="reasons">
      <h3 class="card-heading">{t('panel_why')}</h3>
      <Steps reasons={counted.length > 0 ? counted : passed} />
      {counted.length > 0 && passed.length > 0 && (
        <details class="reasons-passed">
          <summary>{plural('panel_passed', passed.length)}</summary>
          <Steps reasons={passed} />
        </details>
      )}
    </section>
  );
}

function Steps({ reasons }: ReasonsProps) {
  return (
    <ul class="steps">
      {reasons.map((reason, index) => (
        <li key={index} class="step">
          {reason.outcome !== 'passed' && (
            <span class="step-word">{t(`panel_outcome_${reason.outcome}`)}</span>
          )}
          <bdi>{reasonText(reason)}</bdi>
        </li>
      ))}
    </ul>
  );
}
