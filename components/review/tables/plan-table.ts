import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { rangeText } from '../../ui/share-range.ts';
import type { BucketRow } from '../bucket-rows.ts';
import type { Table } from '../export/table.ts';
import { countCell, shareCell, textCell } from './cells.ts';

/** What became of a plan, in the order of words. */
export const BECAME = [
  { what: 'implemented', word: 'review_plan_implemented' },
  { what: 'notImplemented', word: 'review_plan_not_implemented' },
  { what: 'modified', word: 'review_plan_modified' },
  { what: 'added', word: 'review_plan_added' },
] as const;

export const planTable = (plan: MeasureView['plan']): Table => ({
  id: 'plan',
  title: t('review_plan_became'),
  head: [t('review_plan_what'), t('review_items_head')],
  rows: BECAME.map(({ what, word }) => {
    const title = t(word);
    return [{ text: title }, countCell(plan[what].total, { title, asks: [{ plan: what }] })];
  }),
});

/** Targets beside what was committed to. */
export const committedTable = (rows: readonly BucketRow[]): Table => ({
  id: 'committed',
  title: t('review_committed'),
  head: [t('review_bucket'), t('review_stated_head'), t('review_planned_head'), t('review_items_head')],
  rows: rows
    .filter(({ target, planned }) => target || (planned ?? 0) > 0)
    .map(({ title, target, planned, plannedCount }) => [
      { text: title },
      textCell(target ? rangeText(target) : ''),
      shareCell(planned),
      countCell(plannedCount),
    ]),
});
