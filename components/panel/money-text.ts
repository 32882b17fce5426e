import { isCurrency } from '../../lib/domain/currency.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';

/** Longest name of a currency that is none: a page may say anything. */
const LONGEST = 12;

/** An amount in the person's language, without cents where there are none. `currency`: ISO 4217; null = nobody has said. */
export function moneyText(amount: number, currency: string | null): string {
  if (currency === null) return t('panel_no_currency', formatNumber(amount));
  if (!isCurrency(currency)) return `${formatNumber(amount)} ${currency.slice(0, LONGEST)}`;
  return formatNumber(amount, {
    style: 'currency',
    currency,
    ...(Number.isInteger(amount) && { maximumFractionDigits: 0 }),
  });
}
