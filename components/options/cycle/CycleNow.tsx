import { cycleOn, workdaysBetween } from '../../../lib/domain/cycle.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { calendarDayText } from '../../ui/day-text.ts';
import { useEditor } from '../editor.ts';
import { useToday } from '../state/use-today.ts';

/** Which cycle it is now, and how much of it is left: so that a person sees at once what the numbers make. */
export function CycleNow() {
  const { strategy } = useEditor();
  const today = useToday();
  const span = cycleOn(strategy.cycle, today);
  if (!span) return null;
  const left = workdaysBetween(strategy.cycle, today, span.to);
  return (
    <p role="status">
      {t('options_cycle_now', calendarDayText(span.from), calendarDayText(span.to))}{' '}
      {plural('options_cycle_left', left)}
    </p>
  );
}
