import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { formatShare, t } from '../../../lib/platform/i18n.ts';
import { rangeText } from '../../ui/share-range.ts';
import type { Trend } from '../charts/TrendChart.tsx';
import { distanceWords, driftWords } from '../drift-words.ts';
import type { Table } from '../export/table.ts';
import { branchOf, inOrder } from '../named.ts';
import { shortDay } from '../number-text.ts';
import { shareCell, textCell } from './cells.ts';

/** Every bucket with a range, in the order of charts, over the cycles since the first one of which anything is known. */
export function trendsOf(answer: Pick<MeasureAnswer, 'names'>, view: MeasureView): readonly Trend[] {
  const known = view.cycles.findIndex(({ work }) => work !== null);
  const first = Math.max(0, Math.min(known < 0 ? 0 : known, view.cycles.length - 2));
  const cycles = view.cycles.slice(first);
  return inOrder(answer).flatMap((named): readonly Trend[] => {
    const own = view.drift.find(({ bucket }) => bucket === named.bucket);
    if (!own) return [];
    const now = own.cycles.at(-1);
    return [
      {
        ...named,
        range: own.range,
        points: own.cycles.slice(first).map(({ share, state }, n) => ({
          share,
          state,
          day: shortDay(cycles[n]?.cycle.from ?? ''),
          from: cycles[n]?.cycle.from ?? '',
        })),
        asks: branchOf(answer, named.bucket).map((bucket) => ({ bucket })),
        words: driftWords(own.cycles),
        isOff: now?.state === 'sustained' || now?.state === 'fluctuation',
      },
    ];
  });
}

/** Shares of each cycle, one column for each. */
export const trendTable = (trends: readonly Trend[]): Table => ({
  id: 'trend',
  title: t('review_trend'),
  head: [t('review_bucket'), t('review_stated_head'), ...(trends[0]?.points ?? []).map(({ day }) => day)],
  rows: trends.map(({ title, range, points, asks }) => [
    { text: title },
    textCell(range ? rangeText(range) : ''),
    ...points.map(({ share, from }) => ({
      ...shareCell(share),
      ...(share !== null &&
        share > 0 && { behind: { title: `${title}, ${shortDay(from)}`, cycle: from, asks } }),
    })),
  ]),
});

/** Each drift in words, and what is committed to now. */
export const driftTable = (answer: Pick<MeasureAnswer, 'names'>, { drift }: MeasureView): Table => ({
  id: 'drift',
  title: t('review_drift'),
  head: [
    t('review_bucket'),
    t('review_stated_head'),
    t('review_done_head'),
    t('review_distance'),
    t('review_state'),
    t('review_ahead'),
  ],
  rows: inOrder(answer).flatMap(({ bucket, title }) => {
    const own = drift.find((one) => one.bucket === bucket);
    const now = own?.cycles.at(-1);
    if (!own || !now) return [];
    return [
      [
        { text: title },
        { text: rangeText(own.range) },
        shareCell(now.share),
        { text: now.share === null ? t('common_no_share') : distanceWords(now.distance) },
        { text: driftWords(own.cycles), attention: now.state === 'sustained' || now.state === 'fluctuation' },
        textCell(
          own.planned ? `${formatShare(own.planned.share)}, ${distanceWords(own.planned.distance)}` : '',
        ),
      ],
    ];
  }),
});
