import type { StorageAnswer } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { dayText } from '../../ui/day-text.ts';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Asked } from '../../ui/use-ask.ts';

interface StoredBlockProps {
  readonly storage: Asked<StorageAnswer>;
}

/** Bytes in kB or MB, decimal. */
function sizeText(bytes: number): string {
  const large = bytes >= 1e6;
  return formatNumber(bytes / (large ? 1e6 : 1e3), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  });
}

/** How much is stored in this browser. */
export function StoredBlock({ storage }: StoredBlockProps) {
  const { value, error, again } = storage;
  return (
    <section class="block first" aria-labelledby="stored-title">
      <h3 id="stored-title">{t('options_stored')}</h3>
      {error && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {errorText(error.code)}
        </Notice>
      )}
      {!value && !error && <p class="subtle">{t('options_loading')}</p>}
      {value?.full !== undefined && <Notice tone="error">{t('common_full', dayText(value.full))}</Notice>}
      {value && (
        <dl class="figures">
          <Figure name={t('options_stored_items')} value={formatNumber(value.items)} />
          <Figure name={t('options_stored_tags')} value={formatNumber(value.tags)} />
          <Figure name={t('options_stored_history')} value={formatNumber(value.history)} />
          {value.bytes !== undefined && (
            <Figure name={t('options_stored_size')} value={sizeText(value.bytes)} />
          )}
          {value.oldest !== undefined && (
            <Figure name={t('options_stored_oldest')} value={dayText(value.oldest)} />
          )}
        </dl>
      )}
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
