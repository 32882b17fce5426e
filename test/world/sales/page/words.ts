import type { Deal } from '../deal.ts';

/** `$12,500` or `€12,500.50`, as English accounts write it. */
export const money = ({ amount, currency }: Deal): string =>
  amount === null
    ? ''
    : amount.toLocaleString('en-US', { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-12-18` as `Dec 18, 2026`. */
export function date(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${Number(dayOfMonth)}, ${year}`;
}
