import { MARKS, type MarkName } from '../../../lib/domain/look.ts';

interface ChartMarkProps {
  readonly name: MarkName;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
}

/** The shape of a state inside a chart, 10 px, in `--ink`. */
export function ChartMark({ name, x, y }: ChartMarkProps) {
  const { fill, stroke, dash } = MARKS[name];
  return (
    <g class="chart-mark" transform={`translate(${x - 5} ${y - 5})`}>
      {fill && <path d={fill} />}
      {stroke && <path class="chart-mark-line" d={stroke} stroke-dasharray={dash} />}
    </g>
  );
}
