/** Currencies as they are written beside amounts. */

/** Signs that stand for one currency in the world. `$`, `¥`, `kr` and `Rs` stand for several and name none. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR', '£': 'GBP', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY', '₴': 'UAH', '₪': 'ILS', '₫': 'VND', '฿': 'THB',
  '₦': 'NGN', '₱': 'PHP', 'Fr.': 'CHF', 'zł': 'PLN', 'Kč': 'CZK', 'Ft': 'HUF', 'R$': 'BRL', 'US$': 'USD', 'CA$': 'CAD',
  'C$': 'CAD', 'A$': 'AUD', 'AU$': 'AUD', 'NZ$': 'NZD', 'HK$': 'HKD', 'S$': 'SGD', 'MX$': 'MXN', 'NT$': 'TWD', 'CN¥': 'CNY',
  'JP¥': 'JPY',
}; // prettier-ignore

const SHARED_SIGNS = new Set(['$', '¥', 'kr', 'kr.', 'Rs', 'Rs.']);
/** What `$` means where somebody writes it who names a country. */
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN',
}; // prettier-ignore

let codes: ReadonlySet<string> | undefined;

/** Is this an ISO 4217 code? */
export const isCurrency = (code: string): boolean =>
  (codes ??= new Set(Intl.supportedValuesOf('currency'))).has(code);

/**
 * The ISO 4217 code of a sign or code; `''` = a sign of several currencies; null = neither. `locale` is the language tag of
 * who wrote it.
 */
export function currencyOf(sign: string, locale = ''): string | null {
  if (/^[A-Z]{3}$/.test(sign)) return isCurrency(sign) ? sign : null;
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign] ?? null;
  if (!SHARED_SIGNS.has(sign)) return null;
  const region = /-([A-Z]{2})\b/i.exec(locale)?.[1]?.toUpperCase() ?? '';
  return (sign === '$' && DOLLARS[region]) || '';
}

/** Decimals that amounts of a currency have: 0 for yen, 3 for Kuwaiti dinars, 2 for almost all others and unknown ones. */
export function decimalsOf(currency: string): number {
  if (!isCurrency(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
