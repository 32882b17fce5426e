import type { TargetRange } from '../../../lib/domain/strategy.ts';
import { shareFromPercent } from './shares.ts';

/** Both ends of a range as a person types them, in percent. */
export interface TypedRange {
  readonly lo: string;
  readonly hi: string;
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

export const rangeAsText = (target: TargetRange | undefined): TypedRange =>
  target ? { lo: percent(target.lo), hi: percent(target.hi) } : { lo: '', hi: '' };

/** The range once both ends are numbers; undefined while one is missing or no percentage. */
export function rangeFrom(text: TypedRange): TargetRange | undefined {
  const lo = shareFromPercent(text.lo);
  const hi = shareFromPercent(text.hi);
  return lo === null || hi === null ? undefined : { lo, hi };
}

/** Why a typed range is none yet; null when it is one, or empty altogether. */
export function rangeGap(text: TypedRange): 'not_a_percentage' | 'one_end' | null {
  const ends = [text.lo, text.hi].map((end) => end.trim());
  if (ends.some((end) => end !== '' && shareFromPercent(end) === null)) return 'not_a_percentage';
  return ends.filter((end) => end !== '').length === 1 ? 'one_end' : null;
}
