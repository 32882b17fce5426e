import type { Keep } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Field } from '../../ui/Field.tsx';

interface KeepChoiceProps {
  readonly value: Keep;
  readonly onChoose: (keep: Keep) => void;
}

/** How long the key is kept. */
export function KeepChoice({ value, onChoose }: KeepChoiceProps) {
  return (
    <Field label={t('connections_keep')}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value === 'session' ? 'session' : 'always')}
        >
          <option value="always">{t('connections_keep_always')}</option>
          <option value="session">{t('connections_keep_session')}</option>
        </select>
      )}
    </Field>
  );
}
