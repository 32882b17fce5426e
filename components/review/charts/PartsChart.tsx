import { useRef } from 'preact/hooks';
import type { ShownWindow } from '../../../lib/messages/protocol.ts';
import { formatShare, t } from '../../../lib/platform/i18n.ts';
import { spanText } from '../number-text.ts';
import { ChartMark } from './ChartMark.tsx';
import { ChartRow } from './ChartRow.tsx';
import { behindPart, PARTS } from './parts.ts';
import { isMirrored, mirroredX } from './plot.ts';
import { useWidth } from './use-width.ts';

interface PartsChartProps {
  readonly work: ShownWindow;
}

const [BAR, GAP] = [28, 2];

/** The four parts as one bar, each with its shape, word, share and range beneath. */
export function PartsChart({ work }: PartsChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const X = mirroredX(width);
  const shown = PARTS.filter(({ key }) => work.parts[key].share > 0);
  const room = width - GAP * Math.max(0, shown.length - 1);
  const columns = width < 440 ? 2 : 4;
  const height = BAR + 16 + Math.ceil(PARTS.length / columns) * 64;
  let from = 0;
  const bars = shown.map((part) => {
    const length = Math.max(3, work.parts[part.key].share * room);
    const bar = { ...part, from, length };
    from += length + GAP;
    return bar;
  });
  return (
    <div ref={place}>
      <svg
        class="chart parts"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('review_parts')}
      >
        <g aria-hidden="true">
          {bars.map((bar) => (
            <g key={bar.key} class={`part-${bar.css}`}>
              <rect
                class="chart-part"
                x={isMirrored() ? X(bar.from + bar.length) : bar.from}
                y={0.5}
                width={bar.length}
                height={BAR - 1}
                rx={3}
              />
            </g>
          ))}
        </g>
        {PARTS.map(({ key, css, mark, word, begins }, n) => {
          const { share, lo, hi } = work.parts[key];
          const x = (n % columns) * (width / columns);
          const label = `${t(word)}: ${formatShare(share)}, ${t('review_span', spanText(lo, hi))}`;
          return (
            <g
              key={key}
              transform={`translate(${isMirrored() ? width - x - width / columns : x} ${BAR + 8 + Math.floor(n / columns) * 64})`}
            >
              <ChartRow
                label={label}
                behind={behindPart(work, begins, t(word))}
                y={0}
                width={width / columns - 8}
                height={60}
                part={css}
              >
                <ChartMark name={mark} x={isMirrored() ? width / columns - 5 : 5} y={11} />
                <text class="chart-note strong" x={isMirrored() ? width / columns - 16 : 16} y={15}>
                  {t(word)}
                </text>
                <text class="chart-big" x={isMirrored() ? width / columns : 0} y={38}>
                  {formatShare(share)}
                </text>
                <text class="chart-note" x={isMirrored() ? width / columns : 0} y={54}>
                  {width / columns > 176 ? t('review_span', spanText(lo, hi)) : spanText(lo, hi)}
                </text>
              </ChartRow>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
