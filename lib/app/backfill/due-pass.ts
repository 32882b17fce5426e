import type { Pass, Reading } from '../../store/reading.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What is asked for the same things every hour need not be asked at the very minute. */
const FRESH_MS = HOUR_MS - 60_000;
const WEEK_MS = 7 * DAY_MS;

const since = (at: string | undefined, now: number): number =>
  at === undefined ? Infinity : Math.abs(now - Date.parse(at));

/**
 * The pass that is to begin now; null = none. Changes are read every hour, and what has gone is looked for once a day, by keys, or of a
 * tool that has no such question once a week, by reading everything anew. What was counted is counted again once a day.
 */
export function duePass(reading: Reading, hasKeys: boolean, now: number): Pass['kind'] | null {
  const { doneAt, sweptAt, counted, wanted } = reading;
  if (counted) return wanted || since(counted.at, now) >= DAY_MS ? 'all' : null;
  if (doneAt === undefined) return 'all';
  if (wanted || since(doneAt, now) >= FRESH_MS)
    return !hasKeys && since(sweptAt, now) >= WEEK_MS ? 'all' : 'changes';
  return hasKeys && since(sweptAt, now) >= DAY_MS ? 'keys' : null;
}

/** When something will be due again (milliseconds since 1970), if nothing is now. */
export const nextDue = ({ doneAt, counted }: Reading, now: number): number =>
  counted
    ? Math.max(now, Date.parse(counted.at) + DAY_MS)
    : Math.max(now, Date.parse(doneAt ?? '') + HOUR_MS || now);
