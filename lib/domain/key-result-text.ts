import type { KeyResult } from './strategy.ts';

/** A key result on one line: “Customers on the new plan: 12 / 40 customers”. What is not known is a dash. */
export function keyResultText({ title, current, target, unit }: KeyResult): string {
  if (current === undefined && target === undefined) return title;
  const numbers = [current, target].map((number) => (number === undefined ? '–' : String(number)));
  return [`${title}: ${numbers.join(' / ')}`, ...(unit === undefined ? [] : [unit])].join(' ');
}
