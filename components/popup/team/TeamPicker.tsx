import { useId } from 'preact/hooks';
import type { CycleSpan } from '../../../lib/domain/cycle.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import type { ScopeView } from '../../../lib/messages/scope-messages.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { cycleText } from '../../ui/cycle-text.ts';

interface TeamPickerProps {
  readonly scope: string;
  readonly scopes: readonly ScopeView[];
  /** The newest first, the present one first of all. */
  readonly choices: readonly CycleSpan[];
  readonly cycle: Day | undefined;
  readonly onScope: (scope: string) => void;
  readonly onCycle: (cycle: Day) => void;
}

/** Whose work, and which cycle of it. A single team is named by its tab. */
export function TeamPicker({ scope, scopes, choices, cycle, onScope, onCycle }: TeamPickerProps) {
  const id = useId();
  const today = choices[0]?.to ?? '';
  return (
    <div class="pickers">
      {scopes.length > 1 && (
        <>
          <label class="spoken-only" for={`${id}-team`}>
            {t('popup_team')}
          </label>
          <select
            id={`${id}-team`}
            class="input picker"
            value={scope}
            onChange={({ currentTarget }) => onScope(currentTarget.value)}
          >
            {scopes.map((one) => (
              <option key={one.scope.id} value={one.scope.id}>
                {one.scope.name}
              </option>
            ))}
          </select>
        </>
      )}
      <label class="spoken-only" for={`${id}-cycle`}>
        {t('popup_cycle')}
      </label>
      <select
        id={`${id}-cycle`}
        class="input picker"
        value={cycle ?? ''}
        disabled={choices.length === 0}
        onChange={({ currentTarget }) => onCycle(currentTarget.value)}
      >
        {choices.map((span, index) => (
          <option key={span.from} value={span.from}>
            {index === 0 ? t('popup_cycle_now', cycleText(span, today)) : cycleText(span, today)}
          </option>
        ))}
      </select>
    </div>
  );
}
