import type { SummaryAnswer } from '../../lib/messages/protocol.ts';
import { formatShare, plural, t } from '../../lib/platform/i18n.ts';
import { BucketRow } from './BucketRow.tsx';
import { commonScale } from './scale.ts';

interface GoalsProps {
  readonly summary: SummaryAnswer;
}

/** Every goal that is open or has work, in the strategy's order, on one scale. */
export function Goals({ summary }: GoalsProps) {
  const scale = commonScale(summary);
  const goals = summary.goals.filter(({ status, count }) => status === 'active' || count > 0);
  if (goals.length === 0) return null;
  return (
    <section class="goals" aria-labelledby="goals-title">
      <div class="bucket bucket-head small subtle">
        <div class="bucket-name">
          <h2 class="section-title" id="goals-title">
            {t('popup_goals')}
          </h2>
          <span>{plural('popup_shares_of', summary.known)}</span>
        </div>
        <span class="bucket-axis" aria-hidden="true">
          <span>{formatShare(0)}</span>
          <span>{formatShare(scale)}</span>
        </span>
      </div>
      <ul>
        {goals.map((goal) => (
          <BucketRow key={goal.id} bucket={goal} known={summary.known} scale={scale} />
        ))}
      </ul>
    </section>
  );
}
