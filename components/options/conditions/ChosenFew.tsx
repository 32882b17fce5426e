import type { FieldTest } from '../../../lib/domain/condition.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { choiceLabel } from '../describe-condition.ts';

interface ChosenFewProps {
  readonly test: FieldTest;
  readonly choices: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (test: FieldTest, field: string) => void;
}

/** Several values of a closed set, in its order; what a file names besides stays. */
export function ChosenFew({ test, choices, error, onChange }: ChosenFewProps) {
  const value: readonly unknown[] = Array.isArray(test.value) ? test.value : [];
  const put = (choice: string, on: boolean): void => {
    const others = value.filter((each) => !choices.includes(String(each)));
    const chosen = choices.filter((each) => (each === choice ? on : value.includes(each)));
    onChange({ ...test, value: [...chosen, ...others] }, '');
  };
  return (
    <span
      class="chosen-few test-value"
      role="group"
      aria-label={t('options_test_value')}
      aria-describedby={error}
    >
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="checkbox"
            value={choice}
            checked={value.includes(choice)}
            onChange={(event) => put(choice, event.currentTarget.checked)}
          />
          {choiceLabel(choice)}
        </label>
      ))}
    </span>
  );
}
