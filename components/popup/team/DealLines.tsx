import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatShare, plural, t } from '../../../lib/platform/i18n.ts';
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
          <p class="headline-number">
            <strong>{formatShare(measure.parts.goals.share)}</strong>{' '}
            <span>
              {t(measure.weighting === 'value' ? 'popup_deals_value' : 'popup_deals_count', currency ?? '')}
            </span>
          </p>
          <p class="small subtle">
            {[
              t('popup_weighed_coverage', formatShare(measure.coverage)),
              plural('popup_deals_n', measure.n),
            ].join(' · ')}
          </p>
          <ShareBar parts={measure.parts} />
        </section>
      ))}
    </>
  );
}
