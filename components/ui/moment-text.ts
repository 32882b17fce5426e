import { language } from '../../lib/platform/i18n.ts';

/** Day and time of an instant (ISO 8601), as the language writes them, in the person's own time zone unless another is named. */
export const momentText = (instant: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone !== undefined && { timeZone }),
  }).format(new Date(instant));
