import type { Breakdown } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { PARTS } from '../charts/parts.ts';
import type { Table } from '../export/table.ts';
import { countCell, shareCell } from './cells.ts';

/** How the work lies over teams, types or segments, and over the four parts within each. */
export const breakdownTable = ({ by, groups }: Breakdown): Table => ({
  id: `by-${by}`,
  title: t(`review_by_${by}`),
  head: [t(`review_${by}`), t('review_share'), ...PARTS.map(({ word }) => t(word)), t('review_items_head')],
  rows: groups.map(({ title, share, n, parts }) => [
    { text: title ?? t('review_other') },
    shareCell(share),
    ...PARTS.map(({ key }) => shareCell(parts[key])),
    countCell(n),
  ]),
});
