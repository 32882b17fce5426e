import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { ShareBar } from './ShareBar.tsx';

interface DealLinesProps {
  readonly deals: MeasureView['deals'];
}

/** Deals are measured by their value, a currency at a time: money is no capacity. */
export function DealLines({ deals }: DealLinesProps) {
  return (
    <>
      {deals.map(({ currency, measure }) => (
        <section key={currency ?? ''} class="deals" aria-label={t('popup_deals', currency ?? '')}>
          <div class="deals-head">
            <h2 class="section-title">
              {t(measure.weighting === 'value' ? 'popup_deals_value' : 'popup_deals', currency ?? '')}
            </h2>
            <span class="small subtle">{plural('popup_deals_n', measure.n)}</span>
          </div>
          <ShareBar parts={measure.parts} />
        </section>
      ))}
    </>
  );
}
