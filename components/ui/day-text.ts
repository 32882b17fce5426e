import { language } from '../../lib/platform/i18n.ts';

/** The day of an instant (ISO 8601), as the language writes it. */
export const dayText = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(instant));
