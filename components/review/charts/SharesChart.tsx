import { useRef } from 'preact/hooks';
import { formatNumber, formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import { rangeText } from '../../ui/share-range.ts';
import { scaleOf, type BucketRow } from '../bucket-rows.ts';
import { barStyle } from '../named.ts';
import { spanText } from '../number-text.ts';
import { ChartMark } from './ChartMark.tsx';
import { ChartRow } from './ChartRow.tsx';
import { cutTo, mirroredX, ticksOf } from './plot.ts';
import { useWidth } from './use-width.ts';

interface SharesChartProps {
  readonly rows: readonly BucketRow[];
  /** False: nothing moved in the cycle, and only what is stated and planned is drawn. */
  readonly isWorked: boolean;
  /** What it shows, for screen readers. */
  readonly label: string;
}

const ROW = 44;
const TOP = 22;
/** Below this width names stand over their lines. */
const NARROW = 520;

/** Every bucket on one scale: the stated range as a band, what was done as a dot, what was planned as a diamond. */
export function SharesChart({ rows, isWorked, label }: SharesChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const isNarrow = width < NARROW;
  const row = isNarrow ? ROW + 20 : ROW;
  const [from, to] = isNarrow ? [6, width - 96] : [240, width - 104];
  const scale = scaleOf(
    rows.flatMap(({ share, hi, planned, target }) => [share, hi ?? 0, planned ?? 0, target?.hi ?? 0]),
  );
  const X = mirroredX(width);
  const at = (share: number): number => X(from + (Math.min(share, scale) / scale) * (to - from));
  const height = TOP + rows.length * row;
  return (
    <div ref={place}>
      <svg
        class="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
      >
        <g aria-hidden="true">
          {ticksOf(scale).map((tick) => (
            <g key={tick}>
              <line class="chart-grid" x1={at(tick)} x2={at(tick)} y1={TOP - 4} y2={height} />
              <text class="chart-tick" x={at(tick)} y={12} text-anchor="middle">
                {formatShare(tick)}
              </text>
            </g>
          ))}
        </g>
        {rows.map((one, n) => {
          const line = isNarrow ? row - 20 : row / 2;
          const name = X((isNarrow ? 16 : 18) + (isNarrow ? 0 : one.depth * 14));
          const mark = X((isNarrow ? 5 : 5) + (isNarrow ? 0 : one.depth * 14));
          const room = isNarrow ? width - 20 : from - 30 - one.depth * 14;
          return (
            <ChartRow
              key={one.bucket}
              label={spoken(one, isWorked)}
              behind={{ title: one.title, asks: one.buckets.map((bucket) => ({ bucket })) }}
              y={TOP + n * row}
              width={width}
              height={row}
              style={barStyle(one.hue)}
              part={one.part}
            >
              <ChartMark name={one.mark} x={mark} y={isNarrow ? 12 : row / 2 - 8} />
              <text class="chart-name" x={name} y={isNarrow ? 16 : row / 2 - 4}>
                {cutTo(one.title, room, 13)}
              </text>
              <text
                class="chart-note"
                x={isNarrow ? X(width) : name}
                y={isNarrow ? 16 : row / 2 + 12}
                text-anchor={isNarrow ? 'end' : 'start'}
              >
                {isNarrow
                  ? ''
                  : one.target
                    ? t('review_stated', rangeText(one.target))
                    : t('review_no_range')}
              </text>
              <line class="chart-axis" x1={X(from)} x2={X(to)} y1={line} y2={line} />
              {one.target && (
                <rect
                  class="chart-band"
                  x={Math.min(at(one.target.lo), at(one.target.hi))}
                  width={Math.max(2, Math.abs(at(one.target.hi) - at(one.target.lo)))}
                  y={line - 9}
                  height={18}
                />
              )}
              {one.lo !== null && one.hi !== null && one.hi - one.lo > 0.004 && (
                <line class="chart-whisker" x1={at(one.lo)} x2={at(one.hi)} y1={line} y2={line} />
              )}
              {one.planned !== null && one.part !== 'untagged' && one.part !== 'off_strategy' && (
                <path class="chart-planned" d={`M${at(one.planned)} ${line - 6}l6 6l-6 6l-6 -6Z`} />
              )}
              {isWorked && <circle class="chart-dot" cx={at(one.share)} cy={line} r={6} />}
              <text class="chart-value" x={X(width - 88)} y={isNarrow ? line + 1 : line - 4}>
                {isWorked ? formatShare(one.share) : t('common_no_share')}
              </text>
              <text class="chart-note" x={X(width - 88)} y={isNarrow ? line + 15 : line + 12}>
                {isWorked ? noteOf(one) : ''}
              </text>
            </ChartRow>
          );
        })}
      </svg>
    </div>
  );
}

const noteOf = ({ lo, hi, n }: BucketRow): string =>
  [t('review_n', formatNumber(n)), lo !== null && hi !== null && n > 0 ? spanText(lo, hi) : '']
    .filter(Boolean)
    .join(' · ');

/** The row for those who do not see it. */
const spoken = ({ title, share, target, planned, lo, hi, n }: BucketRow, isWorked: boolean): string =>
  [
    isWorked ? `${title}: ${formatShare(share)}` : title,
    target ? t('review_stated', rangeText(target)) : t('review_no_range'),
    ...(planned === null ? [] : [t('review_planned_share', formatShare(planned))]),
    ...(lo !== null && hi !== null ? [t('review_span', spanText(lo, hi))] : []),
    plural('review_items', n),
  ].join(', ');
