import type { OwnField, ToolFields } from '../../../lib/domain/own-fields.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { ComboOption } from '../../ui/combo-options.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { chosenValue, optionsFor, ownFieldLabel, type Crm } from './field-options.ts';

interface OwnFieldChoiceProps {
  readonly site: Crm;
  readonly own: OwnField;
  readonly tool: ToolFields;
  /** null = none; undefined = what is found by itself. */
  readonly choice: string | null | undefined;
  readonly onChoose: (option: ComboOption) => void;
}

/** One of our fields, and the field of the tool that it is read from. */
export function OwnFieldChoice({ site, own, tool, choice, onChoose }: OwnFieldChoiceProps) {
  const options = optionsFor(own, site, tool);
  const value = chosenValue(choice);
  const option = options.find((each) => each.value === value);
  const label = ownFieldLabel(own);
  const gone = !option;
  return (
    <Field label={label} hint={option?.note} error={gone ? t('connections_field_gone', value) : undefined}>
      {(control) => (
        <Combobox
          control={control}
          label={label}
          value={value}
          options={options}
          shown={option?.label ?? value}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}
