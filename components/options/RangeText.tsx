import type { TargetRange } from '../../lib/domain/strategy.ts';
import { formatNumber, formatShare } from '../../lib/platform/i18n.ts';

interface RangeTextProps {
  readonly target: TargetRange;
}

const percent = (share: number): string => formatNumber(share * 100, { maximumFractionDigits: 1 });

/** A range in words: "20–35 %". */
export function RangeText({ target }: RangeTextProps) {
  if (target.lo === target.hi) return <span class="range-text">{formatShare(target.lo)}</span>;
  return (
    <bdi class="range-text">
      {percent(target.lo)}–{formatNumber(target.hi, { style: 'percent', maximumFractionDigits: 1 })}
    </bdi>
  );
}
