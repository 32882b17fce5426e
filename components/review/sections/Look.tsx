import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { BreakdownChart } from '../charts/BreakdownChart.tsx';
import { DataTable } from '../charts/DataTable.tsx';
import { Figure } from '../charts/Figure.tsx';
import { TrendChart } from '../charts/TrendChart.tsx';
import { breakdownTable } from '../tables/breakdown-table.ts';
import { driftTable, trendsOf, trendTable } from '../tables/drift-table.ts';
import { Decisions } from './Decisions.tsx';
import { Deals } from './Deals.tsx';
import { Gaps } from './Gaps.tsx';
import { Metrics } from './Metrics.tsx';
import { Part } from './Part.tsx';
import type { Place } from '../place.ts';

interface LookProps {
  readonly answer: MeasureAnswer;
  readonly view: MeasureView;
  readonly place: Place;
}

/** The look back: trend, drift, breakdowns, metrics, decisions and gaps. */
export function Look({ answer, view, place }: LookProps) {
  const trends = trendsOf(answer, view);
  const trend = trendTable(trends);
  const drift = driftTable(answer, view);
  return (
    <Part id="review" title={t('review_look')} text={t('review_look_text')}>
      {trends.length > 0 ? (
        <>
          <div class="block" id="trend">
            <Figure table={trend} hint={plural('review_trend_hint', trends[0]?.points.length ?? 0)}>
              <TrendChart trends={trends} label={trend.title} />
            </Figure>
          </div>
          <div class="block" id="drift">
            <h3>{drift.title}</h3>
            <DataTable table={drift} />
          </div>
        </>
      ) : (
        <p class="subtle">{t('review_no_targets')}</p>
      )}
      <div class="block" id="breakdown">
        <h3>{t('review_breakdown')}</h3>
        <p class="small subtle">{t('review_folded')}</p>
        {view.breakdowns.length === 0 && <p class="subtle">{t('review_breakdown_none')}</p>}
        {view.breakdowns.map((breakdown) => {
          const table = breakdownTable(breakdown);
          return (
            <Figure key={breakdown.by} table={table} within>
              <BreakdownChart groups={breakdown.groups} label={table.title} />
            </Figure>
          );
        })}
      </div>
      <Deals view={view} />
      <Metrics view={view} />
      <Decisions answer={answer} view={view} place={place} />
      <Gaps answer={answer} view={view} place={place} />
    </Part>
  );
}
