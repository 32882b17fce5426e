import type { CycleSpan } from '../../lib/domain/cycle.ts';
import { language } from '../../lib/platform/i18n.ts';

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * From the first day of a cycle to its last, as the language writes it, such as “Nov 9 – 22, 2026”. `today`: a day in whose year the
 * year goes without saying.
 */
export function cycleText({ from, to }: Pick<CycleSpan, 'from' | 'to'>, today = ''): string {
  const year = today.slice(0, 4);
  const goesUnsaid = from.startsWith(year) && to.startsWith(year) && year !== '';
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    ...(!goesUnsaid && { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(noon(from), noon(to));
}
