import type { AskedOnCard } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { calendarDayText, dayText } from '../ui/day-text.ts';

interface AskedProps {
  readonly asked: AskedOnCard;
  readonly decides: string | undefined;
}

/** The exception that waits for a decision: since when, until when it is asked for, who decides, and to whom it
 * has gone on. */
export function Asked({ asked: { at, until, reason, goneOnTo }, decides }: AskedProps) {
  const days = [dayText(at), calendarDayText(until)] as const;
  return (
    <p class="small asked">
      <bdi>{decides ? t('panel_asked', ...days, decides) : t('panel_asked_only', ...days)}</bdi>{' '}
      <bdi>{reason}</bdi>
      {goneOnTo && <bdi> {t('panel_asked_on', goneOnTo)}</bdi>}
    </p>
  );
}
