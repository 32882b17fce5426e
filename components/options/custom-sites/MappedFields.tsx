import { useState } from 'preact/hooks';
import { MAPPED_FIELDS, isCustomField } from '../../../lib/domain/custom/custom-site.ts';
import type { CustomFields, Place } from '../../../lib/domain/custom/custom-site.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { fieldName } from './field-name.ts';

interface MappedFieldsProps {
  readonly fields: CustomFields;
  readonly canPick: boolean;
  /** Lets the person show a value on the page; null = they did not. */
  readonly pick: (field: string) => Promise<Place | null>;
  readonly onFields: (fields: CustomFields) => void;
}

const spoken = ({ around, selector, attribute }: Place): string =>
  [around, selector, attribute && `[${attribute}]`].filter(Boolean).join(' ') || '–';

/** Fields of conditions, and where the rows show them. A value is shown on the page, not typed. */
export function MappedFields({ fields, canPick, pick, onFields }: MappedFieldsProps) {
  const [field, setField] = useState('status');
  const [own, setOwn] = useState('');
  const name = field === 'custom' ? `custom.${own.trim()}` : field;
  const usable = field !== 'custom' || isCustomField(name);
  return (
    <fieldset class="mapped">
      <legend>{t('custom_fields')}</legend>
      <p class="subtle small">{t('custom_fields_hint')}</p>
      {Object.keys(fields).length > 0 && (
        <ul class="mapped-list">
          {Object.entries(fields).map(([mapped, places]) => (
            <li key={mapped}>
              <span class="mapped-name">{fieldName(mapped)}</span>
              <code class="subtle small">{places.map(spoken).join(' | ')}</code>
              <Button
                look="quiet"
                label={t('custom_field_remove_named', fieldName(mapped))}
                onPress={() => {
                  const rest = Object.entries(fields).filter(([name]) => name !== mapped);
                  onFields(Object.fromEntries(rest));
                }}
              >
                {t('options_site_remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="add-line">
        <Field label={t('custom_field')}>
          {(control) => (
            <select
              class="input"
              {...control}
              value={field}
              onChange={(event) => setField(event.currentTarget.value)}
            >
              {MAPPED_FIELDS.map((each) => (
                <option key={each} value={each}>
                  {fieldName(each)}
                </option>
              ))}
              <option value="custom">{t('custom_field_own')}</option>
            </select>
          )}
        </Field>
        {field === 'custom' && (
          <Field label={t('custom_field_name')} hint={t('custom_field_name_hint')}>
            {(control) => (
              <input
                class="input"
                autocomplete="off"
                {...control}
                value={own}
                onInput={(event) => setOwn(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <Button
          disabled={!canPick || !usable}
          onPress={() => {
            void pick(name).then((place) => place && onFields({ ...fields, [name]: [place] }));
          }}
        >
          {t('custom_field_pick')}
        </Button>
      </div>
    </fieldset>
  );
}
