import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Table } from '../export/table.ts';
import { namedOf } from '../named.ts';
import { countCell } from './cells.ts';

/** Goals that only seem to be worked on, or are not. */
export const ghostsTable = ({ names }: Pick<MeasureAnswer, 'names'>, { ghosts }: MeasureView): Table => ({
  id: 'ghosts',
  title: t('review_ghosts'),
  head: [t('review_bucket'), t('review_why'), t('review_items_head')],
  rows: ghosts.map(({ goal, why, items }) => {
    const { title } = namedOf(names, `goal:${goal}`);
    return [
      { text: title },
      { text: t(`review_ghost_${why}`) },
      countCell(items.total, { title, asks: [{ ghost: goal }] }),
    ];
  }),
});
