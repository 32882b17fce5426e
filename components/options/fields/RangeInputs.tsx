import { useId, useState } from 'preact/hooks';
import type { TargetRange } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { rangeAsText, rangeFrom, rangeGap, type TypedRange } from '../edit/typed-range.ts';
import { problemsWithin } from '../edit/problems-at.ts';
import { same } from '../edit/same.ts';
import { keepRange, keptRange, placeOf } from './kept-range.ts';
import { useEditor } from '../editor.ts';

interface RangeInputsProps {
  /** The place of the range, such as `goals[2].target`. */
  readonly path: string;
  /** What the range is of, for screen readers. */
  readonly of: string;
  readonly value: TargetRange | undefined;
  readonly onRange: (target: TargetRange | undefined) => void;
}

/** Two percentages on one line, from and to. Half a range is no range: it is kept as typed and said so. */
export function RangeInputs({ path, of, value, onRange }: RangeInputsProps) {
  const { problems, held, ports, strategy } = useEditor();
  const name = `range-${placeOf(path, strategy)}`;
  const [typed, setTyped] = useState<TypedRange>(() => keptRange(ports.kept, name) ?? rangeAsText(value));
  const id = useId();
  const text = same(rangeFrom(typed), value) ? typed : rangeAsText(value);
  const gap = rangeGap(text);
  const error = gap ? t(`options_range_${gap}`) : problemsWithin(problems, path)[0]?.message;
  const end = (side: keyof TypedRange, label: string) => (
    <input
      class="input percent"
      inputMode="decimal"
      autocomplete="off"
      aria-label={label}
      disabled={held}
      aria-describedby={error ? id : undefined}
      aria-invalid={error ? 'true' : undefined}
      value={text[side]}
      onInput={(event) => {
        const next = { ...text, [side]: event.currentTarget.value };
        setTyped(next);
        keepRange(ports.kept, name, rangeGap(next) ? next : null);
        onRange(rangeFrom(next));
      }}
    />
  );
  return (
    <div class="range-inputs" data-path={path}>
      <div class="range-line-inputs">
        {end('lo', t('options_range_from', of))}
        <span aria-hidden="true">–</span>
        {end('hi', t('options_range_to', of))}
        <span aria-hidden="true">%</span>
      </div>
      {error && (
        <span class="field-error" id={id}>
          {error}
        </span>
      )}
    </div>
  );
}
