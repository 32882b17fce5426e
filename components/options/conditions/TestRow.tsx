import { useId } from 'preact/hooks';
import type { ConditionField, FieldTest } from '../../../lib/domain/condition.ts';
import { t, type MessageKey } from '../../../lib/platform/i18n.ts';
import { describeCondition, fieldLabel } from '../describe-condition.ts';
import {
  DEAL_FIELDS,
  ITEM_FIELDS,
  isCustom,
  opOf,
  opsFor,
  testOfField,
  testOfOp,
  type ShownOp,
} from '../edit/condition-fields.ts';
import { problemsWithin } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';
import { TestValue } from './TestValue.tsx';

interface TestRowProps {
  readonly test: FieldTest;
  readonly path: string;
  readonly onChange: (test: FieldTest, field: string) => void;
  /** Absent for the only test there is. */
  readonly onRemove: (() => void) | undefined;
}

const options = (fields: readonly ConditionField[]) =>
  fields.map((field) => (
    <option key={field} value={field}>
      {fieldLabel(field)}
    </option>
  ));

/** One comparison on one line: field, comparison, value. */
export function TestRow({ test, path, onChange, onRemove }: TestRowProps) {
  const { problems } = useEditor();
  const id = useId();
  const error = problemsWithin(problems, path)[0]?.message;
  const custom = isCustom(test.field);
  return (
    <div class="test" data-path={path}>
      <div class="test-line">
        <select
          class="input"
          aria-label={t('options_test_field')}
          value={custom ? 'custom.' : test.field}
          onChange={(event) => onChange(testOfField(test, event.currentTarget.value as ConditionField), '')}
        >
          <optgroup label={t('options_fields_item')}>{options(ITEM_FIELDS)}</optgroup>
          <optgroup label={t('options_fields_deal')}>{options(DEAL_FIELDS)}</optgroup>
          <option value="custom.">{t('options_field_custom')}</option>
        </select>
        {custom && (
          <input
            class="input"
            dir="auto"
            aria-label={t('options_test_custom')}
            placeholder={t('options_test_custom')}
            value={test.field.slice('custom.'.length)}
            onInput={(event) => onChange({ ...test, field: `custom.${event.currentTarget.value}` }, 'field')}
          />
        )}
        <select
          class="input"
          aria-label={t('options_test_op')}
          value={opOf(test)}
          onChange={(event) => onChange(testOfOp(test, event.currentTarget.value as ShownOp), '')}
        >
          {opsFor(test.field, opOf(test)).map((op) => (
            <option key={op} value={op}>
              {t(`options_op_${op.toLowerCase()}` as MessageKey)}
            </option>
          ))}
        </select>
        {test.op !== 'exists' && <TestValue test={test} error={error ? id : undefined} onChange={onChange} />}
        {onRemove && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('options_test_remove', describeCondition(test))}
            onClick={onRemove}
          >
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
            </svg>
          </button>
        )}
      </div>
      {error && (
        <span class="field-error" id={id}>
          {error}
        </span>
      )}
    </div>
  );
}
