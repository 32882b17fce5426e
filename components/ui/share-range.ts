import type { TargetRange } from '../../lib/domain/strategy.ts';
import { formatNumber, formatShare, t } from '../../lib/platform/i18n.ts';

/** A stated range in words, such as "20–35 %"; ends that are equal are said once. */
export const rangeText = ({ lo, hi }: TargetRange): string =>
  lo === hi
    ? formatShare(hi)
    : t('common_range', formatNumber(lo * 100, { maximumFractionDigits: 0 }), formatShare(hi));
