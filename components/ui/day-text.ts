import { language } from '../../lib/platform/i18n.ts';

/** A calendar day (`YYYY-MM-DD`), as the language writes it; what is no day stays as it is. */
export const calendarDayText = (day: string): string => {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(noon);
};

/** The day of an instant (ISO 8601), as the language writes it. */
export const dayText = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(instant));
