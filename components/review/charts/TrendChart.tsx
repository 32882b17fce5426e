import { useRef } from 'preact/hooks';
import type { DriftState } from '../../../lib/domain/measure/drift.ts';
import type { Day, TargetRange } from '../../../lib/domain/strategy.ts';
import { formatShare } from '../../../lib/platform/i18n.ts';
import type { Behind } from '../behind/behind.ts';
import { scaleOf } from '../bucket-rows.ts';
import { barStyle, type Named } from '../named.ts';
import { ChartMark } from './ChartMark.tsx';
import { cutTo, isMirrored } from './plot.ts';
import { useWidth } from './use-width.ts';

/** One bucket over the cycles, oldest first. */
export interface Trend extends Named {
  readonly range: TargetRange | null;
  readonly points: readonly {
    readonly share: number | null;
    readonly state: DriftState;
    /** First day of the cycle, as it is written. */
    readonly day: string;
    readonly from: Day;
  }[];
  /** What stands behind a share: the goal with those below it. */
  readonly asks: Behind['asks'];
  /** The state it is in, in words. */
  readonly words: string;
  readonly isOff: boolean;
}

interface TrendChartProps {
  readonly trends: readonly Trend[];
  readonly label: string;
}

const [LEAST, GAP, HEAD, PLOT, FOOT] = [208, 20, 42, 84, 26];

/** A small chart for each bucket, all on the same scale: the range as a band, the shares as a line through dots. */
export function TrendChart({ trends, label }: TrendChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
  const panel = (width - GAP * (columns - 1)) / columns;
  const scale = scaleOf(
    trends.flatMap(({ points, range }) => [range?.hi ?? 0, ...points.map(({ share }) => share ?? 0)]),
  );
  const tall = HEAD + PLOT + FOOT + 8;
  const height = Math.ceil(trends.length / columns) * tall;
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
        {trends.map((trend, n) => {
          const column = n % columns;
          const x = (isMirrored() ? columns - 1 - column : column) * (panel + GAP);
          return (
            <Panel
              key={trend.bucket}
              trend={trend}
              scale={scale}
              width={panel}
              x={x}
              y={Math.floor(n / columns) * tall}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface PanelProps {
  readonly trend: Trend;
  readonly scale: number;
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

function Panel({ trend, scale, width, x, y }: PanelProps) {
  const { points, range, title, mark, words, hue, part, isOff } = trend;
  const X = (at: number): number => (isMirrored() ? width - at : at);
  const room = width - 52;
  const at = (index: number): number =>
    X(6 + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (room - 12));
  const up = (share: number): number => HEAD + PLOT - (Math.min(share, scale) / scale) * PLOT;
  const known = points.flatMap(({ share, state, day }, index) =>
    share === null ? [] : [{ share, state, day, index }],
  );
  const last = known.at(-1);
  return (
    <g
      class={`part-${part}`}
      style={barStyle(hue)}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={`${title}: ${words}. ${known.map(({ day, share }) => `${day} ${formatShare(share)}`).join(', ')}`}
    >
      <ChartMark name={mark} x={X(5)} y={9} />
      <text class="chart-name" x={X(16)} y={13}>
        {cutTo(title, width - 20, 13)}
      </text>
      <text class={`chart-note${isOff ? ' off' : ''}`} x={X(16)} y={29}>
        {cutTo(words, width - 16, 11)}
      </text>
      <line class="chart-axis" x1={X(0)} x2={X(room)} y1={up(0)} y2={up(0)} />
      <line class="chart-grid" x1={X(0)} x2={X(room)} y1={up(scale)} y2={up(scale)} />
      {range && range.hi > 0 && (
        <rect
          class="chart-band flat"
          x={Math.min(X(0), X(room))}
          width={room}
          y={up(range.hi)}
          height={Math.max(2, up(range.lo) - up(range.hi))}
        />
      )}
      <polyline
        class="chart-line"
        points={known.map(({ share, index }) => `${at(index)},${up(share)}`).join(' ')}
      />
      {known.map(({ share, state, index }) => (
        <circle
          key={index}
          class={`chart-point ${state}`}
          cx={at(index)}
          cy={up(share)}
          r={index === points.length - 1 ? 4.5 : 3}
        />
      ))}
      {known
        .filter(({ state }) => state === 'sustained' || state === 'fluctuation')
        .map(({ share, state, index }) => (
          <circle key={index} class={`chart-ring ${state}`} cx={at(index)} cy={up(share)} r={7} />
        ))}
      {last && (
        <text class="chart-value" x={X(room + 8)} y={up(last.share) + 4}>
          {formatShare(last.share)}
        </text>
      )}
      <text class="chart-tick" x={X(room + 8)} y={up(scale) + 4} text-anchor="start">
        {last && Math.abs(up(last.share) - up(scale)) < 16 ? '' : formatShare(scale)}
      </text>
      <text class="chart-tick" x={X(0)} y={HEAD + PLOT + 16} text-anchor="start">
        {points[0]?.day}
      </text>
      <text class="chart-tick" x={X(room)} y={HEAD + PLOT + 16} text-anchor="end">
        {points.length > 1 ? points.at(-1)?.day : ''}
      </text>
    </g>
  );
}
