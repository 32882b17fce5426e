import type { DecisionView } from '../../lib/messages/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

interface DecisionProps {
  readonly decision: DecisionView;
}

/** Who decides, who is asked before, and where it goes if it waits. Roles, never people. */
export function Decision({ decision }: DecisionProps) {
  const { decides, consulted, escalatesTo, afterDays } = decision;
  return (
    <dl class="decision small">
      <dt>{t('panel_decides')}</dt>
      <dd>
        <bdi>{decides}</bdi>
      </dd>
      {consulted.length > 0 && (
        <>
          <dt>{t('panel_consulted')}</dt>
          <dd>
            <bdi>{consulted.join(', ')}</bdi>
          </dd>
        </>
      )}
      {escalatesTo && (
        <>
          <dt>{t('panel_escalates')}</dt>
          <dd>
            <bdi>{escalatesTo}</bdi>
            {afterDays !== undefined && ` ${plural('panel_after_days', afterDays)}`}
          </dd>
        </>
      )}
    </dl>
  );
}
