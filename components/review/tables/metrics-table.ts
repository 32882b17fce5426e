import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import type { Table } from '../export/table.ts';
import { daysText } from '../number-text.ts';

/** One of the four metrics: what it is, its number, and what lies beneath it. */
export interface Metric {
  readonly id: 'fidelity' | 'decisions' | 'learning' | 'consistency';
  /** Null: there is nothing it could be worked out from. */
  readonly value: string | null;
  /** As a number, for files. */
  readonly plain: number | null;
  readonly facts: readonly string[];
}

const medianText = (median: number | null, longest: number): string =>
  median === null
    ? longest > 0
      ? t('review_median_beyond', daysText(longest))
      : t('common_no_share')
    : plural('review_workdays', Math.round(median * 10) / 10);

export function metricsOf({ work, decisions, learning, consistency }: MeasureView): readonly Metric[] {
  const fidelity = work?.fidelity ?? null;
  return [
    {
      id: 'fidelity',
      value: fidelity && formatShare(fidelity.fidelity),
      plain: fidelity?.fidelity ?? null,
      facts: fidelity
        ? [
            t('review_fidelity_excess', formatShare(fidelity.excess)),
            t('review_fidelity_deficit', formatShare(fidelity.deficit)),
          ]
        : [t('review_fidelity_none')],
    },
    {
      id: 'decisions',
      value: decisions.inTime === null ? null : formatShare(decisions.inTime),
      plain: decisions.inTime,
      facts:
        decisions.n === 0
          ? [t('review_decisions_none')]
          : [
              t('review_median', medianText(decisions.median, decisions.longest)),
              t('review_p85', medianText(decisions.p85, decisions.longest)),
              ...(decisions.oldestOpen === null
                ? []
                : [t('review_oldest_open', daysText(decisions.oldestOpen))]),
              plural('review_decisions_n', decisions.due),
            ],
    },
    {
      id: 'learning',
      value:
        learning.signals === 0 || (learning.median === null && learning.longest < 1)
          ? null
          : medianText(learning.median, learning.longest),
      plain: learning.median,
      facts:
        learning.signals === 0
          ? [t('review_learning_none')]
          : [
              t('review_learning_answered', formatNumber(learning.answered), formatNumber(learning.signals)),
              ...(learning.loopRate === null ? [] : [t('review_loop_rate', formatShare(learning.loopRate))]),
            ],
    },
    {
      id: 'consistency',
      value: consistency.onPlan === null ? null : formatShare(consistency.onPlan),
      plain: consistency.onPlan,
      facts:
        consistency.onPlan === null
          ? [t('review_consistency_none')]
          : [
              t(
                'review_consistency_median',
                formatShare(consistency.median ?? 0),
                formatShare(consistency.deviation ?? 0),
              ),
              plural('review_consistency_n', consistency.eligible),
            ],
    },
  ];
}

export const metricsTable = (metrics: readonly Metric[]): Table => ({
  id: 'metrics',
  title: t('review_metrics'),
  head: [t('review_metric'), t('review_value'), t('review_beneath')],
  rows: metrics.map(({ id, value, plain, facts }) => [
    { text: t(`review_metric_${id}`) },
    { text: value ?? t('common_no_share'), ...(plain !== null && { value: plain }) },
    { text: facts.join(' · ') },
  ]),
});
