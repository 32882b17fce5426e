import type { Deal } from '../deal.ts';

const written = (amount: number): string =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Rates of the world: how much of the org's currency one unit is. */
const RATES: Readonly<Record<string, number>> = { EUR: 1, USD: 0.9, CHF: 1.05 };

/** An org with several currencies writes codes, and its own currency in brackets behind another. */
export function money({ amount, currency }: Deal, own: string): string {
  if (amount === null) return '';
  const plain = `${currency} ${written(amount)}`;
  return currency === own ? plain : `${plain} (${own} ${written(amount * (RATES[currency] ?? 1))})`;
}

/** `2026-12-18` as an American reads it. */
export function date(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${Number(month)}/${Number(dayOfMonth)}/${year}`;
}

export const dealPath = ({ id }: Deal): string => `/lightning/r/Opportunity/${id}/view`;
