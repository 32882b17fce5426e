import { useId } from 'preact/hooks';
import type { KeyResult } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { problemsWithin } from '../edit/problems-at.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { KeyResultNumber } from './KeyResultNumber.tsx';

interface KeyResultRowProps {
  readonly result: KeyResult;
  /** From 1, for screen readers. */
  readonly number: number;
  readonly path: string;
  /** `field` names the field typed in. */
  readonly onChange: (result: KeyResult, field: keyof KeyResult) => void;
  readonly onRemove: () => void;
}

/** One key result on a line: what is counted, where it stands, where it should be. */
export function KeyResultRow({ result, number, path, onChange, onRemove }: KeyResultRowProps) {
  const { problems } = useEditor();
  const id = useId();
  const { title } = result;
  const error = problemsWithin(problems, path)[0]?.message;
  const set = <K extends keyof KeyResult>(key: K, value: KeyResult[K] | undefined): void =>
    onChange(withField(result, key, value, key === 'unit'), key);
  return (
    <li class="key-result" data-path={path}>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={t('goal_key_result_title', number)}
        aria-describedby={error ? id : undefined}
        aria-invalid={error ? 'true' : undefined}
        value={title}
        onInput={(event) => set('title', event.currentTarget.value)}
      />
      {(['current', 'target'] as const).map((key) => (
        <KeyResultNumber
          key={key}
          label={t(`goal_key_result_${key}`, title)}
          placeholder={t(key === 'current' ? 'goal_key_result_now' : 'goal_key_result_to')}
          value={result[key]}
          onNumber={(value) => set(key, value)}
        />
      ))}
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        maxLength={40}
        aria-label={t('goal_key_result_unit', title)}
        placeholder={t('goal_key_result_in')}
        value={result.unit ?? ''}
        onInput={(event) => set('unit', event.currentTarget.value)}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t('goal_key_result_remove', title)}
        onClick={onRemove}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
        </svg>
      </button>
      {error && (
        <span class="field-error" id={id}>
          {error}
        </span>
      )}
    </li>
  );
}
