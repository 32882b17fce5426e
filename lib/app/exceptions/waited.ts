import { daysBetween } from '../../domain/cycle.ts';
import type { DecisionRight } from '../../domain/strategy.ts';
import { todayIn } from '../../domain/today.ts';

/** Days since it was asked for: of the calendar in the strategy's zone, so that they turn over with the day. Never below zero. */
export function daysWaited(timeZone: string, at: string, now: number): number {
  const asked = todayIn(timeZone, Date.parse(at));
  const today = todayIn(timeZone, now);
  return asked === null || today === null ? 0 : Math.max(0, daysBetween(asked, today));
}

/** The role that what has waited for so many days has gone on to; null = it has not, or there is none. */
export const goneOnTo = (right: DecisionRight | undefined, days: number): string | null =>
  right?.escalatesTo !== undefined && right.afterDays !== undefined && days >= right.afterDays
    ? right.escalatesTo
    : null;
