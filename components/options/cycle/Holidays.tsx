import { useRef, useState } from 'preact/hooks';
import { isDay } from '../../../lib/domain/day.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarDayText } from '../../ui/day-text.ts';
import { Field } from '../../ui/Field.tsx';
import { problemsWithin } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';

interface HolidaysProps {
  readonly holidays: readonly Day[];
  readonly onHolidays: (holidays: readonly Day[]) => void;
}

/** Days that are not worked though they are working days. */
export function Holidays({ holidays, onHolidays }: HolidaysProps) {
  const { problems, say } = useEditor();
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [problem] = problemsWithin(problems, 'cycle.holidays');

  const add = (): void => {
    const input = field.current;
    if (!input) return;
    const day = input.value;
    setWrong(!isDay(day));
    input.focus();
    if (!isDay(day)) return;
    if (!holidays.includes(day)) onHolidays([...holidays, day].sort());
    input.value = '';
  };
  const remove = (gone: Day): void => {
    onHolidays(holidays.filter((holiday) => holiday !== gone));
    say(t('options_cycle_holiday_removed', calendarDayText(gone)), true);
    field.current?.focus();
  };
  return (
    <div data-path="cycle.holidays">
      {holidays.length > 0 && (
        <ul class="holidays" aria-label={t('options_cycle_holidays')}>
          {holidays.map((holiday) => (
            <li key={holiday}>
              <span>{calendarDayText(holiday)}</span>
              <Button
                look="quiet"
                label={t('options_cycle_holiday_remove_label', calendarDayText(holiday))}
                onPress={() => remove(holiday)}
              >
                {t('options_cycle_holiday_remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="holiday-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={t('options_cycle_holiday_add_label')}
          error={wrong ? t('options_cycle_holiday_wrong') : problem?.message}
        >
          {(control) => <input class="input" type="date" ref={field} {...control} />}
        </Field>
        <Button type="submit">{t('options_cycle_holiday_add')}</Button>
      </form>
    </div>
  );
}
