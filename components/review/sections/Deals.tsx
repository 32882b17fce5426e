import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, t } from '../../../lib/platform/i18n.ts';
import { DataTable } from '../charts/DataTable.tsx';
import type { Table } from '../export/table.ts';
import { moneyText } from '../number-text.ts';

interface DealsProps {
  readonly view: MeasureView;
}

/** What has been promised to customers, a line for each currency. */
export function Deals({ view: { commitment } }: DealsProps) {
  if (commitment.length === 0) return null;
  const table: Table = {
    id: 'commitment',
    title: t('review_commitment'),
    head: [
      t('review_currency'),
      t('review_commitment_value'),
      t('review_commitment_off'),
      t('review_commitment_fidelity'),
      t('review_deals_head'),
    ],
    rows: commitment.map(({ currency, value, offValue, fidelity, count, off }) => [
      { text: currency ?? t('review_no_currency') },
      { text: moneyText(value, currency), value },
      { text: moneyText(offValue, currency), value: offValue },
      { text: formatShare(fidelity), value: fidelity },
      { text: t('review_of', formatNumber(off.total), formatNumber(count)) },
    ]),
  };
  return (
    <div class="block" id="deals">
      <h3>{table.title}</h3>
      <p class="small subtle">{t('review_commitment_text')}</p>
      <DataTable table={table} />
    </div>
  );
}
