import { dayIn } from './day.ts';
import type { Day } from './strategy.ts';

/** Today's calendar day in a zone; null where there is no day for the instant (milliseconds since 1970). */
export function todayIn(timeZone: string, now: number): Day | null {
  const number = dayIn(timeZone, now);
  if (Number.isNaN(number)) return null;
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
