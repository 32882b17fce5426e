import type { Fault } from '../../domain/tracker.ts';
import type { Hold, Reading } from '../../store/reading.ts';
import type { BackfillRefusal } from '../../trackers/backfill-source.ts';

const HOUR_MS = 3_600_000;
/** A page without data, or a cut-off answer: something between us and the tool, which may pass. */
const BAD_ANSWERS = 3;
const LATER_MS = 30_000;

/**
 * What becomes of a reading whose step came to nothing. The tool's own word on when to come back is a least; several failures in
 * a row double it, up to an hour. `random`: 0 ≤ x < 1, spreads what many browsers do.
 */
export function holdOf(
  refusal: Exclude<BackfillRefusal, { is: 'startOver' }>,
  before: Hold | undefined,
  now: number,
  random: number,
): Hold {
  const tries = (before?.is === 'waiting' && before.for === 'time' ? before.tries : 0) + 1;
  if (refusal.is === 'noPage') return { is: 'waiting', for: 'tab', tries };
  const { fault } = refusal;
  const passes = fault.retryAfterMs !== undefined || (fault.code === 'bad_answer' && tries < BAD_ANSWERS);
  if (!passes) return { is: 'failed', fault };
  const wanted = fault.retryAfterMs ?? LATER_MS * (1 + random / 4);
  const ms = Math.max(wanted, Math.min(wanted * 2 ** (tries - 1), HOUR_MS));
  return { is: 'waiting', for: 'time', until: new Date(now + ms).toISOString(), fault: shown(fault), tries };
}

const shown = ({ code, retryAfterMs }: Fault): Fault => ({
  code,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

/** Until when it waits (milliseconds since 1970); null = it may go on. Without an end: until somebody does something. */
export function heldUntil({ hold }: Reading, now: number): number | null {
  if (!hold) return null;
  if (hold.is !== 'waiting') return Infinity;
  if (hold.for === 'tab') return null;
  const until = Date.parse(hold.until ?? '');
  // A clock that was set back must not hold it for days.
  return until > now && until - now <= 2 * HOUR_MS ? until : null;
}
