import { useRef, useState } from 'preact/hooks';
import { OWN_FIELDS, type FieldChoices, type OwnField } from '../../../lib/domain/own-fields.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Connection } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { ComboOption } from '../../ui/combo-options.ts';
import { errorText, faultText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { ownFieldLabel, withChoice, type Crm } from './field-options.ts';
import { OwnFieldChoice } from './OwnFieldChoice.tsx';

interface OwnFieldsProps {
  readonly site: Crm;
  readonly connection: Connection;
  readonly id: string;
  readonly say: (text: string) => void;
  /** The connection has other choices now. */
  readonly onChange: () => void;
}

/** Which of the tool's fields each of ours is read from. A choice is kept at once, and open pages read by it. */
export function OwnFields({ site, connection, id, say, onChange }: OwnFieldsProps) {
  const { tenant, name, fields } = connection;
  const tool = useAsk('connections.fields', { site, tenant });
  const [choices, setChoices] = useState<FieldChoices>(fields ?? {});
  // The last one asked for: a second choice may come before the first is answered.
  const latest = useRef(choices);
  const [error, setError] = useState('');

  const choose = async (own: OwnField, option: ComboOption): Promise<void> => {
    const before = latest.current;
    const next = withChoice(before, own, option.value);
    latest.current = next;
    setChoices(next);
    setError('');
    const answer = await ask('connections.map', { site, tenant, fields: next });
    if (answer.ok) {
      say(t('connections_field_saved', ownFieldLabel(own), option.label));
      return onChange();
    }
    if (latest.current !== next) return;
    latest.current = before;
    setChoices(before);
    setError(errorText(answer.error.code));
  };

  const fault = tool.error && (tool.error.fault ? faultText(tool.error.fault) : errorText(tool.error.code));
  return (
    <div class="own-fields" id={id} role="group" aria-label={t('connections_fields_named', name)}>
      <p class="subtle small">{t('connections_fields_intro')}</p>
      {!tool.value && !tool.error && <p class="subtle small">{t('options_loading')}</p>}
      {fault && (
        <Notice tone="error" action={<Button onPress={tool.again}>{t('common_try_again')}</Button>}>
          {fault}
        </Notice>
      )}
      {error !== '' && <Notice tone="error">{error}</Notice>}
      {tool.value && (
        <div class="fields">
          {OWN_FIELDS.map((own) => (
            <OwnFieldChoice
              key={own}
              site={site}
              own={own}
              tool={tool.value ?? { fields: [], found: {} }}
              choice={choices[own]}
              onChoose={(option) => void choose(own, option)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
