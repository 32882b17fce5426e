import type { MatchingRequest } from '../../../lib/messages/protocol.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { Fate } from './Fate.tsx';
import { MatchingRow } from './MatchingRow.tsx';
import { NotYet } from './NotYet.tsx';
import { useSeenAsk } from './use-seen-ask.ts';

export interface BehindProps {
  readonly of: MatchingRequest['of'];
}

/** The seen items behind a count, newest first, and for a rule what becomes of them. */
export function Behind({ of }: BehindProps) {
  const { value, state, error } = useSeenAsk('matching', { of });
  if (state === 'failed' && error) return <p class="subtle">{errorText(error.code)}</p>;
  if (!value) return <NotYet state={state} />;
  const left = value.total - value.items.length;
  return (
    <div class={state === 'current' ? 'behind' : 'behind old'}>
      {value.fate && value.total > 0 && <Fate fate={value.fate} />}
      {value.total === 0 ? (
        <p class="subtle">{t('rules_behind_none')}</p>
      ) : (
        <ul class="behind-items" aria-label={plural('rules_behind', value.total)}>
          {value.items.map((item) => (
            <MatchingRow key={item.line.id} item={item} rule={of.kind === 'rule' ? of.id : undefined} />
          ))}
        </ul>
      )}
      {left > 0 && <p class="subtle">{t('rules_behind_left', formatNumber(left))}</p>}
    </div>
  );
}
