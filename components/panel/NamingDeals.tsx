import type { OpenValue } from '../../lib/domain/deals-value.ts';
import type { NamingDeals as Deals } from '../../lib/messages/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { moneyText } from './money-text.ts';

interface NamingDealsProps {
  readonly deals: Deals;
}

const SEPARATOR = ' · ';

/** Open value in one currency, and how much of it is in target segments where the strategy names any. */
function valueText({ currency, open, inTarget, segmentUnknown = 0 }: OpenValue): string {
  const parts = [t('panel_deals_open', moneyText(open, currency))];
  if (inTarget !== undefined) parts.push(t('panel_deals_target', moneyText(inTarget, currency)));
  if (segmentUnknown > 0) parts.push(t('panel_deals_segment_unknown', moneyText(segmentUnknown, currency)));
  return parts.join(SEPARATOR);
}

/** What the numbers leave out, so that nobody takes them for the whole. */
function notesOf({ closed, unsettled, withoutAmount, unclear }: Deals): readonly string[] {
  return [
    closed > 0 && plural('panel_deals_closed', closed),
    unsettled > 0 && plural('panel_deals_unsettled', unsettled),
    withoutAmount > 0 && plural('panel_deals_no_amount', withoutAmount),
    unclear > 0 && plural('panel_deals_unclear', unclear),
  ].filter((note) => note !== false);
}

/** The deals that name this ticket: how many, what the open ones are worth, and how much of it is where the strategy aims. */
export function NamingDeals({ deals }: NamingDealsProps) {
  const { count, values } = deals;
  const [only, ...others] = values;
  const single = only && others.length === 0 ? SEPARATOR + valueText(only) : '';
  return (
    <section class="bridge" aria-label={t('panel_deals')}>
      {count > 0 && (
        <p>
          <span class="bridge-count">{plural('panel_deals_named_by', count)}</span>
          {single}
        </p>
      )}
      {others.length > 0 && (
        <ul class="bridge-values">
          {values.map((value) => (
            <li key={value.currency}>{valueText(value)}</li>
          ))}
        </ul>
      )}
      {notesOf(deals).map((note) => (
        <p key={note} class="small subtle">
          {note}
        </p>
      ))}
    </section>
  );
}
