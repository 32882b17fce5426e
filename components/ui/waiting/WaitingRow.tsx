import { useState } from 'preact/hooks';
import { isDay } from '../../../lib/domain/day.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import type { ExceptionDecision, WaitingException } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Field } from '../Field.tsx';
import { ItemName, spokenName } from '../ItemName.tsx';
import { Mark } from '../Mark.tsx';
import { markOf } from '../paint.ts';
import { WaitingFacts } from './WaitingFacts.tsx';

interface WaitingRowProps {
  readonly waiting: WaitingException;
  /** In the strategy's time zone. */
  readonly today: Day;
  readonly busy: boolean;
  /** The strategy has changes that are not saved: nothing can be granted meanwhile. */
  readonly unsaved: boolean;
  readonly onDecide: (decision: ExceptionDecision) => void;
}

/** One exception that waits: for what, why, since when, who decides; and the decision. */
export function WaitingRow({ waiting, today, busy, unsaved, onDecide }: WaitingRowProps) {
  const { line, reason, guardrail, decision } = waiting;
  const [until, setUntil] = useState(waiting.until);
  const [byRole, setByRole] = useState(decision?.decides ?? '');
  const [wrong, setWrong] = useState<'until' | 'role' | null>(null);
  const name = spokenName(line);

  const grant = (): void => {
    const fault = !isDay(until) || until < today ? 'until' : byRole.trim() === '' ? 'role' : null;
    setWrong(fault);
    if (fault === null) onDecide({ kind: 'grant', until, reason, byRole: byRole.trim() });
  };

  return (
    <li class="entry waiting-row">
      <div class={`item-row part-${line.paint.state}`}>
        <Mark name={markOf(line.paint)} />
        <ItemName line={line} />
      </div>
      <p class="waiting-reason">
        <bdi>{reason}</bdi>
      </p>
      <WaitingFacts waiting={waiting} />
      <div class="fields">
        <Field label={t('waiting_until')} error={wrong === 'until' ? t('waiting_no_day') : undefined}>
          {(control) => (
            <input
              class="input"
              type="date"
              min={today}
              value={until}
              onInput={(event) => setUntil(event.currentTarget.value)}
              {...control}
            />
          )}
        </Field>
        <Field
          label={t('waiting_by_role')}
          hint={t('waiting_role_hint')}
          error={wrong === 'role' ? t('waiting_no_role') : undefined}
        >
          {(control) => (
            <input
              class="input"
              dir="auto"
              autocomplete="off"
              maxLength={200}
              value={byRole}
              onInput={(event) => setByRole(event.currentTarget.value)}
              {...control}
            />
          )}
        </Field>
      </div>
      <div class="row">
        <Button
          look="primary"
          label={t('waiting_grant_label', name)}
          busy={busy}
          disabled={unsaved || guardrail?.gone === true}
          onPress={grant}
        >
          {t('waiting_grant')}
        </Button>
        <Button
          label={t('waiting_decline_label', name)}
          busy={busy}
          onPress={() => onDecide({ kind: 'decline' })}
        >
          {t('waiting_decline')}
        </Button>
      </div>
    </li>
  );
}
