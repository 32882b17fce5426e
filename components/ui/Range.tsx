import type { TargetRange } from '../../lib/domain/strategy.ts';

interface RangeProps {
  /** What is, from 0 to 1; null = only the band. */
  readonly share: number | null;
  readonly target?: TargetRange | undefined;
  /** What was committed to, drawn as a hollow mark; null or absent = nothing was. */
  readonly planned?: number | null | undefined;
  /** The share at the end of the line; the same for all ranges that stand together. */
  readonly scale: number;
}

const at = (share: number, scale: number) => `${Math.min(1, Math.max(0, share / scale)) * 100}%`;

/** A line with the stated range as a band and the actual share as a dot. The numbers stand beside it in words. */
export function Range({ share, target, planned, scale }: RangeProps) {
  return (
    <div class="range" aria-hidden="true">
      <div class="range-line" />
      {target && (
        <div
          class="range-band"
          style={{ insetInlineStart: at(target.lo, scale), width: at(target.hi - target.lo, scale) }}
        />
      )}
      {planned != null && <div class="range-plan" style={{ insetInlineStart: at(planned, scale) }} />}
      {share !== null && <div class="range-dot" style={{ insetInlineStart: at(share, scale) }} />}
    </div>
  );
}
