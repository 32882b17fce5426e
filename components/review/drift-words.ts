import type { BucketDrift } from '../../lib/domain/measure/follow-buckets.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

type State = BucketDrift['cycles'][number];

/** Measured cycles in a row, up to the last, on the same side of the range. */
function inARow(cycles: readonly State[]): number {
  const measured = cycles.filter(({ state }) => state !== 'not_enough');
  const side = Math.sign(measured.at(-1)?.distance ?? 0);
  return measured.length - 1 - measured.findLastIndex(({ distance }) => Math.sign(distance) !== side);
}

/** Where the share lies: inside, or so many points above or below. */
export const distanceWords = (distance: number): string => {
  if (Math.round(Math.abs(distance) * 100) === 0) return t('review_inside');
  return plural(distance > 0 ? 'review_above' : 'review_below', Math.round(Math.abs(distance) * 100));
};

/** What a drift is called, as METRICS has the words: inside, fluctuation, sustained drift, not enough to say. */
export function driftWords(cycles: readonly State[]): string {
  const now = cycles.at(-1);
  if (!now) return t('review_state_no_data');
  switch (now.state) {
    case 'not_enough':
      return t(`review_state_${now.why ?? 'no_data'}`);
    case 'sustained':
      return plural('review_state_sustained', inARow(cycles));
    case 'fluctuation':
      return t('review_state_fluctuation');
    case 'steady':
      return Math.abs(now.distance) > 0.005 ? t('review_state_near') : t('review_state_steady');
  }
}
