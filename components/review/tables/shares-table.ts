import { t } from '../../../lib/platform/i18n.ts';
import { rangeText } from '../../ui/share-range.ts';
import type { BucketRow } from '../bucket-rows.ts';
import type { Table } from '../export/table.ts';
import { spanText } from '../number-text.ts';
import { countCell, shareCell, textCell } from './cells.ts';

/** Stated, planned and done, bucket by bucket; without `isWorked` nothing was done. */
export function sharesTable(rows: readonly BucketRow[], isWorked: boolean): Table {
  return {
    id: 'shares',
    title: t('review_shares'),
    head: [
      t('review_bucket'),
      t('review_stated_head'),
      t('review_planned_head'),
      t('review_done_head'),
      t('review_range'),
      t('review_items_head'),
    ],
    rows: rows.map(({ title, target, planned, share, lo, hi, n, buckets }) => [
      { text: title },
      textCell(target ? rangeText(target) : ''),
      shareCell(planned),
      shareCell(isWorked ? share : null),
      textCell(!isWorked || lo === null || hi === null ? '' : spanText(lo, hi)),
      countCell(n, { title, asks: buckets.map((bucket) => ({ bucket })) }),
    ]),
  };
}
