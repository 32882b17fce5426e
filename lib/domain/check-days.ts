import type { Note } from './check-strategy.ts';
import { dayNumber, isDay, isTimeZone } from './day.ts';
import { sayable } from './folded-text.ts';
import type { Strategy } from './strategy.ts';

/** Days exist, spans run forwards, the zone is known and the cycle can turn. */
export function checkDays(strategy: Strategy, note: Note): void {
  const day = (path: string, text: string | undefined): void => {
    if (text !== undefined && !isDay(text))
      note(
        path,
        `is “${sayable(text)}”, which is no calendar day; write it as 2026-03-31.`,
        'no_day',
        sayable(text),
      );
  };
  if (!isTimeZone(strategy.timeZone))
    note(
      'timeZone',
      `is “${sayable(strategy.timeZone)}”, which is no time zone; use one such as Europe/Berlin.`,
      'no_zone',
      sayable(strategy.timeZone),
    );
  strategy.goals.forEach(({ startsOn, endsOn }, n) => {
    day(`goals[${n}].startsOn`, startsOn);
    day(`goals[${n}].endsOn`, endsOn);
    if (startsOn !== undefined && endsOn !== undefined && dayNumber(startsOn) > dayNumber(endsOn))
      note(
        `goals[${n}].endsOn`,
        `is before the goal starts (${startsOn}); exchange the two days.`,
        'ends_before_start',
        startsOn,
      );
  });
  strategy.exceptions.forEach(({ until }, n) => day(`exceptions[${n}].until`, until));

  const { start, days, workdays, holidays } = strategy.cycle;
  day('cycle.start', start);
  holidays.forEach((holiday, n) => day(`cycle.holidays[${n}]`, holiday));
  if (!Number.isInteger(days) || days < 1)
    note('cycle.days', 'must be a whole number of days, at least 1.', 'cycle_days');
  if (workdays.length === 0)
    note('cycle.workdays', 'is empty; name at least one day, Monday is 1.', 'no_workdays');
  workdays.forEach((workday, n) => {
    const path = `cycle.workdays[${n}]`;
    if (!Number.isInteger(workday) || workday < 1 || workday > 7)
      note(path, 'must be a whole number from 1 (Monday) to 7 (Sunday).', 'workday_number');
    else if (workdays.indexOf(workday) < n)
      note(path, `repeats ${workday}; name each day once.`, 'workday_twice', workday);
  });
}
