import { t } from '../../../lib/platform/i18n.ts';
import { AtPath } from '../fields/AtPath.tsx';
import { useTyped } from '../state/use-typed.ts';

interface CycleLengthProps {
  readonly days: number;
  readonly onDays: (days: number) => void;
}

/** What is no number is 0, which the check refuses in words. */
const daysFrom = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0);

/** How many days a cycle has. */
export function CycleLength({ days, onDays }: CycleLengthProps) {
  const [text, setText] = useTyped(days, String, daysFrom);
  return (
    <AtPath path="cycle.days" label={t('options_cycle_days')} hint={t('options_cycle_days_hint')}>
      {(control) => (
        <input
          class="input"
          inputMode="numeric"
          autocomplete="off"
          {...control}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onDays(daysFrom(event.currentTarget.value));
          }}
        />
      )}
    </AtPath>
  );
}
