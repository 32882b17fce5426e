import { language } from '../../lib/platform/i18n.ts';

/** Day and time of an instant (ISO 8601), as the language writes them, in the person's own time zone. */
export const momentText = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
