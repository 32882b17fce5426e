import type { TargetedEvent } from 'preact';
import type { FieldTest } from '../../../lib/domain/condition.ts';
import { isDay } from '../../../lib/domain/day.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { choiceLabel } from '../describe-condition.ts';
import { choicesOf, sortOf } from '../edit/condition-fields.ts';
import { valueAsText, valueFrom } from '../edit/test-value.ts';
import { useTyped } from '../state/use-typed.ts';
import { ChosenFew } from './ChosenFew.tsx';

interface TestValueProps {
  readonly test: FieldTest;
  /** Id of the sentence that says what is wrong with it. */
  readonly error: string | undefined;
  readonly onChange: (test: FieldTest, field: string) => void;
}

/** Is it a choice of one, and is what it holds among the choices? What a file says besides is shown as it is. */
const isOneOf = ({ op, value }: FieldTest, choices: readonly string[]): boolean =>
  (op === 'is' || op === 'isNot') && (isEmpty(value) || choices.includes(String(value)));

const isEmpty = (value: unknown): boolean => value === undefined || value === '';

/** Is it about a day, and does a field for days hold what it says? */
function isDayTest({ field, op, value }: FieldTest): boolean {
  const about =
    op === 'before' || op === 'after' || (sortOf(field) === 'day' && (op === 'is' || op === 'isNot'));
  return about && (isEmpty(value) || isDay(String(value)));
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
  if (choices.length > 0 && isOneOf(test, choices)) {
    return (
      <select
        {...attributes}
        value={String(test.value ?? '')}
        onChange={(event) => onChange({ ...test, value: event.currentTarget.value }, '')}
      >
        <option value="">–</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceLabel(choice)}
          </option>
        ))}
      </select>
    );
  }
  if (choices.length > 0 && test.op === 'in')
    return <ChosenFew test={test} choices={choices} error={error} onChange={onChange} />;
  const input = {
    ...attributes,
    value: text,
    onInput(event: TargetedEvent<HTMLInputElement>) {
      setText(event.currentTarget.value);
      onChange({ ...test, value: valueFrom(test, event.currentTarget.value) }, 'value');
    },
  };
  const sort = sortOf(test.field);
  if (isDayTest(test)) return <input type="date" {...input} />;
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
