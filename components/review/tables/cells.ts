import { formatNumber, formatShare, t } from '../../../lib/platform/i18n.ts';
import type { Behind } from '../behind/behind.ts';
import type { Cell } from '../export/table.ts';

const NONE: Cell = { text: '–' };

export const shareCell = (share: number | null): Cell =>
  share === null ? NONE : { text: formatShare(share), value: share };

/** A count that opens what it counts. */
export const countCell = (n: number, behind?: Behind): Cell => ({
  text: formatNumber(n),
  value: n,
  ...(behind && n > 0 && behind.asks.length > 0 && { behind }),
});

export const textCell = (text: string): Cell => (text === '' ? { text: t('common_no_share') } : { text });
