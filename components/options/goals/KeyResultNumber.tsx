import { useId, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { numberFrom } from '../edit/typed-number.ts';

interface KeyResultNumberProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: number | undefined;
  readonly onNumber: (value: number | undefined) => void;
}

const asText = (value: number | undefined): string =>
  value === undefined ? '' : formatNumber(value, { useGrouping: false, maximumFractionDigits: 6 });

/** A number among the fields of a key result. What is no number stays as typed, is said so, and changes nothing. */
export function KeyResultNumber({ label, placeholder, value, onNumber }: KeyResultNumberProps) {
  const [typed, setTyped] = useState({ text: asText(value), value });
  const id = useId();
  const text = typed.value === value ? typed.text : asText(value);
  const wrong = numberFrom(text) === null;
  return (
    <span class="key-result-number">
      <input
        class="input"
        inputMode="decimal"
        autocomplete="off"
        aria-label={label}
        aria-describedby={wrong ? id : undefined}
        aria-invalid={wrong ? 'true' : undefined}
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          const next = numberFrom(event.currentTarget.value);
          setTyped({ text: event.currentTarget.value, value: next === null ? value : next });
          if (next !== null) onNumber(next);
        }}
      />
      {wrong && (
        <span class="field-error" id={id}>
          {t('goal_key_result_number')}
        </span>
      )}
    </span>
  );
}
