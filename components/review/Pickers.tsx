import type { CycleSpan } from '../../lib/domain/cycle.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { cycleText } from '../ui/cycle-text.ts';
import type { Place } from './place.ts';
import { EVERYTHING } from './place.ts';

interface PickersProps {
  readonly place: Place;
  readonly scopes: readonly { readonly id: string; readonly name: string }[];
  readonly choices: readonly CycleSpan[];
  readonly cycle: CycleSpan | null;
  readonly onPlace: (place: Place) => void;
}

/** Whose work is looked at, and in which cycle. */
export function Pickers({ place, scopes, choices, cycle, onPlace }: PickersProps) {
  const at = choices.findIndex(({ from }) => from === cycle?.from);
  const go = (index: number): void => {
    const span = choices[index];
    if (span) onPlace({ of: place.of, ...(index > 0 && { cycle: span.from }) });
  };
  const scope = 'scope' in place.of ? place.of.scope : '';
  return (
    <div class="pickers">
      <label>
        <span class="field-label">{t('review_scope')}</span>
        <select
          class="input"
          value={scope}
          onChange={({ currentTarget: { value } }) =>
            onPlace({ ...place, of: value === '' ? EVERYTHING : { scope: value } })
          }
        >
          <option value="">{t('review_everything')}</option>
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {scope !== '' && !scopes.some(({ id }) => id === scope) && <option value={scope}>{scope}</option>}
        </select>
      </label>
      <label>
        <span class="field-label">{t('review_cycle')}</span>
        <select
          class="input"
          disabled={choices.length === 0}
          value={cycle?.from ?? ''}
          onChange={({ currentTarget: { value } }) => go(choices.findIndex(({ from }) => from === value))}
        >
          {choices.map((span, n) => (
            <option key={span.from} value={span.from}>
              {n === 0 ? t('review_present', cycleText(span)) : cycleText(span)}
            </option>
          ))}
        </select>
      </label>
      <div class="pickers-steps">
        <Button look="quiet" disabled={at < 0 || at >= choices.length - 1} onPress={() => go(at + 1)}>
          {t('review_earlier')}
        </Button>
        <Button look="quiet" disabled={at <= 0} onPress={() => go(at - 1)}>
          {t('review_later')}
        </Button>
      </div>
    </div>
  );
}
