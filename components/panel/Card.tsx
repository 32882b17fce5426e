import { useEffect, useId, useState } from 'preact/hooks';
import { shownKey } from '../../lib/domain/shown-key.ts';
import type { PanelRequest } from '../../lib/messages/panel.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { errorText } from '../ui/error-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { Actions } from './Actions.tsx';
import { CardFoot } from './CardFoot.tsx';
import type { CardKeys } from './keys.ts';
import { NamedTickets } from './NamedTickets.tsx';
import { NamingDeals } from './NamingDeals.tsx';
import { Reasons } from './Reasons.tsx';
import type { Sight } from './trust.ts';
import { Verdict } from './Verdict.tsx';

interface CardProps {
  readonly request: PanelRequest;
  readonly sight: Sight;
  readonly keys: CardKeys;
  /** How often there have been new verdicts of this item since the card was opened. */
  readonly news: number;
  readonly onClose: () => void;
}

/** What one item serves, why we think so, who decides, and what can be done about it. */
export function Card({ request, sight, keys, news, onClose }: CardProps) {
  const { site, tenant, key } = request;
  const [item] = useState({ site, tenant, key });
  const { value, error, again } = useAsk('card', item);
  const id = useId();
  useEffect(() => {
    if (news > 0) again();
  }, [news, again]);
  return (
    <div class="card-dialog" role="dialog" aria-labelledby={id} tabIndex={-1} data-first>
      <header class="card-head">
        <h2 class="card-name" id={id}>
          <bdi class="card-key">{value?.key ?? shownKey(item)}</bdi>
          {value?.title && (
            <bdi class="card-title" title={value.title}>
              {value.title}
            </bdi>
          )}
        </h2>
        <button
          type="button"
          class="button quiet card-close"
          aria-label={t('common_close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 2.5l7 7m0-7l-7 7" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </header>
      <div class="card-body" aria-busy={!value && !error}>
        {value && (
          <>
            <Verdict card={value} />
            {value.tickets && <NamedTickets named={value.tickets} />}
            {value.deals && <NamingDeals deals={value.deals} />}
            <Reasons reasons={value.reasons} />
            <Actions
              item={item}
              card={value}
              sight={sight}
              keys={keys}
              onPaint={request.onPaint}
              onChanged={again}
            />
          </>
        )}
        {!value && !error && (
          <p class="subtle" role="status">
            {t('state_loading')}
          </p>
        )}
        {error && (
          <Notice
            tone="error"
            action={error.code !== 'context_gone' && <Button onPress={again}>{t('common_try_again')}</Button>}
          >
            {errorText(error.code)}
          </Notice>
        )}
      </div>
      {value && <CardFoot site={site} readAt={value.readAt} now={Date.now()} />}
    </div>
  );
}
