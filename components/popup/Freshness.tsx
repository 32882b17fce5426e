import type { SummaryAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { timeAgo } from '../ui/relative-time.ts';

interface FreshnessProps {
  readonly summary: SummaryAnswer;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** How old the numbers are: the newest observation, and the oldest where it differs. */
export function Freshness({ summary: { oldest, newest }, now }: FreshnessProps) {
  if (!newest) return null;
  const last = timeAgo(newest, now);
  const first = oldest ? timeAgo(oldest, now) : last;
  return (
    <footer class="foot small subtle">
      {first === last ? t('popup_fresh', last) : t('popup_fresh_between', last, first)}
    </footer>
  );
}
