import { useRef } from 'preact/hooks';
import type { Breakdown } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import { cutTo, isMirrored, mirroredX } from './plot.ts';
import { PARTS } from './parts.ts';
import { useWidth } from './use-width.ts';

interface BreakdownChartProps {
  readonly groups: Breakdown['groups'];
  readonly label: string;
}

const [ROW, BAR] = [36, 14];

/** Each group as a bar of its four parts, as long as its share of the work. */
export function BreakdownChart({ groups, label }: BreakdownChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const X = mirroredX(width);
  const [from, to] = width < 520 ? [112, width - 116] : [180, width - 124];
  const most = Math.max(0.01, ...groups.map(({ share }) => share));
  const height = groups.length * ROW;
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
        {groups.map(({ title, share, n, parts }, index) => {
          const name = title ?? t('review_other');
          const length = (share / most) * (to - from);
          let start = from;
          return (
            <g
              key={name}
              role="img"
              aria-label={[
                `${name}: ${formatShare(share)}`,
                plural('review_items', n),
                ...PARTS.map(({ key, word }) => `${t(word)} ${formatShare(parts[key])}`),
              ].join(', ')}
              transform={`translate(0 ${index * ROW})`}
            >
              <text class={`chart-name${title === null ? ' folded' : ''}`} x={X(0)} y={ROW / 2 + 4}>
                {cutTo(name, from - 12, 13)}
              </text>
              {PARTS.filter(({ key }) => parts[key] > 0).map(({ key, css }) => {
                const part = Math.max(2, parts[key] * length - 1);
                const x = isMirrored() ? X(start + part) : start;
                start += part + 1;
                return (
                  <g key={key} class={`part-${css}`}>
                    <rect class="chart-part" x={x} y={(ROW - BAR) / 2} width={part} height={BAR} rx={2} />
                  </g>
                );
              })}
              <text class="chart-value" x={X(width - 108)} y={ROW / 2}>
                {formatShare(share)}
              </text>
              <text class="chart-note" x={X(width - 108)} y={ROW / 2 + 14}>
                {[t('review_n', formatNumber(n)), t('review_goal_share', formatShare(parts.goals))].join(
                  ' · ',
                )}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
