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

export const moneyText = (value: number, currency: string | null): string =>
  formatNumber(
    value,
    currency === null
      ? { maximumFractionDigits: 0 }
      : { style: 'currency', currency, maximumFractionDigits: 0 },
  );
