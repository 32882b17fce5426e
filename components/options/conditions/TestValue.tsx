import type { TargetedEvent } from 'preact';
import type { FieldTest } from '../../../lib/domain/condition.ts';
import { t, type MessageKey } from '../../../lib/platform/i18n.ts';
import { choicesOf, sortOf } from '../edit/condition-fields.ts';
import { valueAsText, valueFrom } from '../edit/test-value.ts';
import { useTyped } from '../state/use-typed.ts';

interface TestValueProps {
  readonly test: FieldTest;
  /** Id of the sentence that says what is wrong with it. */
  readonly error: string | undefined;
  readonly onChange: (test: FieldTest, field: string) => void;
}

/** The value of a comparison, as fits its field: a choice, a number, a day, words. */
export function TestValue({ test, error, onChange }: TestValueProps) {
  const [text, setText] = useTyped<unknown>(test.value, valueAsText, (typed) => valueFrom(test, typed));
  const choices = choicesOf(test.field);
  const attributes = {
    class: 'input test-value',
    'aria-label': t('options_test_value'),
    'aria-describedby': error,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  if (choices.length && test.op !== 'in') {
    return (
      <select
        {...attributes}
        value={String(test.value ?? '')}
        onChange={(event) => onChange({ ...test, value: event.currentTarget.value }, '')}
      >
        <option value="">–</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`options_choice_${choice}` as MessageKey)}
          </option>
        ))}
      </select>
    );
  }
  const input = {
    ...attributes,
    value: text,
    onInput(event: TargetedEvent<HTMLInputElement>) {
      setText(event.currentTarget.value);
      onChange({ ...test, value: valueFrom(test, event.currentTarget.value) }, 'value');
    },
  };
  const sort = sortOf(test.field);
  if (sort === 'day' || test.op === 'before' || test.op === 'after') return <input type="date" {...input} />;
  return (
    <input
      type="text"
      dir="auto"
      autocomplete="off"
      inputMode={sort === 'number' ? 'decimal' : undefined}
      placeholder={test.op === 'in' ? t('options_words_hint') : test.op === 'glob' ? 'ABC-*' : undefined}
      {...input}
    />
  );
}
