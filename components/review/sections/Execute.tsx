import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { BucketRow } from '../bucket-rows.ts';
import { Figure } from '../charts/Figure.tsx';
import { SharesChart } from '../charts/SharesChart.tsx';
import { distanceWords } from '../drift-words.ts';
import { formatShare } from '../../../lib/platform/i18n.ts';
import { barStyle } from '../named.ts';
import { sharesTable } from '../tables/shares-table.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Part } from './Part.tsx';

interface ExecuteProps {
  readonly view: MeasureView;
  readonly rows: readonly BucketRow[];
  /** The cycle is over: what is committed to is as of its end. */
  readonly isOver: boolean;
}

/** Shares this near to their range are no news: below this distance a drift counts as over. */
const NEAR = 0.05;

/** Where the work goes, goal by goal, and where what is committed to will take it. */
export function Execute({ view, rows, isOver }: ExecuteProps) {
  const table = sharesTable(rows, view.work !== null);
  const ahead = rows.flatMap((row) => {
    const planned = view.drift.find(({ bucket }) => bucket === row.bucket)?.planned;
    return planned && planned.state !== 'not_enough' && Math.abs(planned.distance) >= NEAR
      ? [{ row, planned }]
      : [];
  });
  const isFollowed = view.drift.some(({ planned }) => planned !== null);
  return (
    <Part id="execute" title={t('review_execute')} text={t('review_execute_text')}>
      <Figure table={table} hint={t('review_shares_hint')}>
        <SharesChart rows={rows} isWorked={view.work !== null} label={table.title} />
      </Figure>
      <div class="block">
        <h3>{t(isOver ? 'review_ahead_title_over' : 'review_ahead_title')}</h3>
        {ahead.length === 0 ? (
          <p class="subtle">{t(isFollowed ? 'review_ahead_fine' : 'review_ahead_none')}</p>
        ) : (
          <ul class="lines">
            {ahead.map(({ row, planned }) => (
              <li key={row.bucket} class={`line part-${row.part}`} style={barStyle(row.hue)}>
                <Mark name={row.mark} />
                <bdi class="line-name">{row.title}</bdi>
                <span>
                  {t('review_ahead_line', formatShare(planned.share), distanceWords(planned.distance))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
