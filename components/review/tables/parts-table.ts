import type { ShownWindow } from '../../../lib/messages/protocol.ts';
import { formatShare, t } from '../../../lib/platform/i18n.ts';
import { behindPart, PARTS } from '../charts/parts.ts';
import type { Table } from '../export/table.ts';
import { spanText } from '../number-text.ts';
import { countCell } from './cells.ts';

/** The four parts with their ranges. */
export function partsTable(work: ShownWindow): Table {
  return {
    id: 'parts',
    title: t('review_parts'),
    head: [t('review_part'), t('review_share'), t('review_range'), t('review_items_head')],
    rows: PARTS.map(({ key, word, begins }) => {
      const { share, lo, hi } = work.parts[key];
      const n = work.buckets
        .filter(({ bucket }) => bucket.startsWith(begins))
        .reduce((sum, { items }) => sum + items.total, 0);
      return [
        { text: t(word) },
        { text: formatShare(share), value: share },
        { text: spanText(lo, hi) },
        countCell(n, behindPart(work, begins, t(word))),
      ];
    }),
  };
}
