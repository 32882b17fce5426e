import { formatNumber, formatShare, language, t } from '../../lib/platform/i18n.ts';

/** A span of shares, such as "24–31%"; ends that read the same are said once. */
export const spanText = (lo: number, hi: number): string =>
  formatShare(lo) === formatShare(hi)
    ? formatShare(hi)
    : t('common_range', formatNumber(lo * 100, { maximumFractionDigits: 0 }), formatShare(hi));

/** Working days, with a half where there is one below ten. */
export const daysText = (days: number): string =>
  formatNumber(days, { maximumFractionDigits: days < 10 ? 1 : 0 });

const short = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** A day without its year, such as "9 Nov". */
export const shortDay = (day: string): string => short(day, { day: 'numeric', month: 'short' });

/** From one day to another, such as "9 – 22 Nov 2026". */
export const spanOfDays = (from: string, to: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  );

export const moneyText = (value: number, currency: string | null): string =>
  formatNumber(
    value,
    currency === null
      ? { maximumFractionDigits: 0 }
      : { style: 'currency', currency, maximumFractionDigits: 0 },
  );
