import type { TargetRange } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { RangeInputs } from './RangeInputs.tsx';

interface TargetFieldProps {
  readonly path: string;
  /** What the range is of. */
  readonly of: string;
  readonly value: TargetRange | undefined;
  readonly onRange: (target: TargetRange | undefined) => void;
}

/** The range of capacity an entry should take, among its other fields. */
export function TargetField(props: TargetFieldProps) {
  return (
    <div class="at-path">
      <div class="field">
        <span class="field-label">{t('options_target')}</span>
        <RangeInputs {...props} />
        <span class="field-hint">{t('options_target_hint')}</span>
      </div>
    </div>
  );
}
