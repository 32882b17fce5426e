import { dayIn, dayNumber } from './day.ts';
import type { Day } from './strategy.ts';

const HOUR_MS = 3_600_000;
/** No zone is further than this from UTC, not even where a change of its clocks falls on the day. */
const FURTHEST_MS = 18 * HOUR_MS;

/**
 * The first instant (milliseconds since 1970) at which a zone has the day, or a later one where its calendar leaves the day out, as
 * Samoa's did in 2011. That is midnight, but for zones that change their clocks then. NaN where there is no such day.
 */
export function startOfDay(timeZone: string, day: Day): number {
  const wanted = dayNumber(day);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(wanted) || Number.isNaN(midnight)) return Number.NaN;
  let before = midnight - FURTHEST_MS;
  let reached = midnight + FURTHEST_MS;
  while (reached - before > 1) {
    const between = Math.floor((before + reached) / 2);
    if (dayIn(timeZone, between) >= wanted) reached = between;
    else before = between;
  }
  return reached;
}
