import type { Day } from '../../lib/domain/strategy.ts';
import { language } from '../../lib/platform/i18n.ts';

/** A calendar day in the person's language; a day has no time zone, so none may shift it. */
export function dayText(day: Day): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
}
