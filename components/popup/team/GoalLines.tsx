import type { DriftState } from '../../../lib/domain/measure/drift.ts';
import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, t } from '../../../lib/platform/i18n.ts';
import { bucketRows, scaleOf, type BucketRow } from '../../review/bucket-rows.ts';
import { hueStyle } from '../../ui/colour.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Range } from '../../ui/Range.tsx';
import { rangeText } from '../../ui/share-range.ts';

interface GoalLinesProps {
  readonly answer: Pick<MeasureAnswer, 'names'>;
  readonly view: MeasureView;
}

/** Stated, planned and done of every goal and category, on one scale. Untagged and off-strategy work stand in the bar above. */
export function GoalLines({ answer, view }: GoalLinesProps) {
  const rows = bucketRows(answer, view).filter(({ bucket }) => bucket.includes(':'));
  if (rows.length === 0) return null;
  const scale = scaleOf(rows.flatMap(({ share, planned, target }) => [share, planned ?? 0, target?.hi ?? 0]));
  const stateOf = (row: BucketRow): DriftState | undefined =>
    view.drift.find(({ bucket }) => bucket === row.bucket)?.cycles.at(-1)?.state;
  return (
    <section class="goals" aria-labelledby="goals-title">
      <div class="bucket bucket-head small subtle">
        <div class="bucket-name">
          <h2 class="section-title" id="goals-title">
            {t('popup_goals')}
          </h2>
          <span class="legend">
            <span class="legend-stated">{t('popup_legend_stated')}</span>
            <span class="legend-planned">{t('popup_legend_planned')}</span>
            <span class="legend-done">{t('popup_legend_done')}</span>
          </span>
        </div>
        <span class="bucket-axis" aria-hidden="true">
          <span>{formatShare(0)}</span>
          <span>{formatShare(scale)}</span>
        </span>
      </div>
      <ul>
        {rows.map((row) => (
          <GoalLine key={row.bucket} row={row} scale={scale} state={stateOf(row)} />
        ))}
      </ul>
    </section>
  );
}

interface GoalLineProps {
  readonly row: BucketRow;
  readonly scale: number;
  readonly state: DriftState | undefined;
}

const isNews = (state: DriftState | undefined): state is 'sustained' | 'fluctuation' =>
  state === 'sustained' || state === 'fluctuation';

function GoalLine({ row, scale, state }: GoalLineProps) {
  const { title, mark, hue, target, planned, share, n, status, depth } = row;
  const facts = [
    target ? t('popup_stated', rangeText(target)) : t('popup_no_range'),
    ...(planned === null ? [] : [t('popup_planned', formatShare(planned))]),
    ...(status && status !== 'active' ? [t(`popup_goal_${status}`)] : []),
  ];
  return (
    <li
      class="bucket"
      style={{ ...(hue === null ? {} : hueStyle(hue)), paddingInlineStart: `${Math.min(depth, 3) * 12}px` }}
    >
      <Mark name={mark} />
      <div class="bucket-words">
        <bdi class="bucket-title" title={title}>
          {title}
        </bdi>
        <span class="bucket-facts">{facts.join(' · ')}</span>
        {isNews(state) && <span class={`bucket-state ${state}`}>{t(`popup_drift_${state}`)}</span>}
      </div>
      <Range share={share} planned={planned} target={target} scale={scale} />
      <span class="bucket-share">
        {formatShare(share)}
        <span class="bucket-n">{t('popup_n', formatNumber(n))}</span>
      </span>
    </li>
  );
}
