import type { ComponentChildren } from 'preact';
import { useBehind, type Behind } from '../behind/behind.ts';

interface ChartRowProps {
  /** Everything the row shows, in words. */
  readonly label: string;
  readonly behind: Behind;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style?: Record<string, string> | undefined;
  readonly part: string;
  readonly children: ComponentChildren;
}

/**
 * One row of a chart: pressed, it opens the items behind it. The button is the ground of the row: what is drawn on it may be cut to
 * its room, and the label has it whole.
 */
export function ChartRow({ label, behind, y, width, height, style, part, children }: ChartRowProps) {
  const open = useBehind();
  const isOpenable = behind.asks.length > 0;
  return (
    <g
      class={`chart-row part-${part}${isOpenable ? ' pressable' : ''}`}
      style={style}
      transform={`translate(0 ${y})`}
      onClick={isOpenable ? () => open(behind) : undefined}
    >
      <rect
        class="chart-hit"
        x={0}
        y={0}
        width={width}
        height={height}
        rx={4}
        role={isOpenable ? 'button' : 'img'}
        aria-label={label}
        {...(isOpenable && {
          tabindex: 0,
          'aria-haspopup': 'dialog',
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            open(behind);
          },
        })}
      />
      <g aria-hidden="true">{children}</g>
    </g>
  );
}
