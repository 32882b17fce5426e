import type { DecisionView } from '../../lib/messages/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

/** Who decides, who is asked before, and where it goes if it waits, each in a few words. Roles, never people. */
export function decisionFacts({
  decides,
  consulted,
  escalatesTo,
  afterDays,
}: DecisionView): readonly string[] {
  return [
    decides === '' ? t('waiting_nobody') : t('waiting_decides', decides),
    ...(consulted.length > 0 ? [t('waiting_consulted', consulted.join(', '))] : []),
    ...(escalatesTo ? [escalation(escalatesTo, afterDays)] : []),
  ];
}

const escalation = (to: string, afterDays: number | undefined): string =>
  afterDays === undefined ? t('waiting_goes', to) : plural('waiting_goes_after', afterDays, to);

interface DecisionTextProps {
  readonly decision: DecisionView;
}

/** A decision right in one quiet line, beside the guardrail or the exception that it settles. */
export function DecisionText({ decision }: DecisionTextProps) {
  return (
    <p class="small subtle">
      <bdi>{decisionFacts(decision).join(' · ')}</bdi>
    </p>
  );
}
