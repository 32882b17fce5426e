import { language, t } from '../../../lib/platform/i18n.ts';
import { problemsWithin } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';
import { CheckField } from '../fields/CheckField.tsx';

interface WorkdaysProps {
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[];
  readonly onWorkdays: (workdays: readonly number[]) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The name of an ISO weekday; 5 January 2026 was a Monday. */
const nameOf = (weekday: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 4 + weekday)),
  );

/** Which days of the week are worked. */
export function Workdays({ workdays, onWorkdays }: WorkdaysProps) {
  const { problems } = useEditor();
  const [problem] = problemsWithin(problems, 'cycle.workdays');
  return (
    <fieldset class="workdays" data-path="cycle.workdays">
      <legend class="spoken-only">{t('options_cycle_workdays')}</legend>
      {WEEK.map((day) => (
        <CheckField
          key={day}
          label={nameOf(day)}
          checked={workdays.includes(day)}
          onCheck={(checked) =>
            onWorkdays(WEEK.filter((each) => (each === day ? checked : workdays.includes(each))))
          }
        />
      ))}
      {problem && <span class="field-error">{problem.message}</span>}
    </fieldset>
  );
}
