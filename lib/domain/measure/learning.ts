import type { Bucket } from '../verdict.ts';
import type { Calendar } from './calendar.ts';
import { survivalQuantile, type Waited } from './statistics.ts';

/** A sustained drift, from the instant it was raised. */
export interface Signal {
  readonly bucket: Bucket;
  readonly at: number;
  /** Cycles that have ended since. */
  readonly cyclesSince: number;
  /** End of the first later cycle in which the distance had fallen to half of what it was; null = in none so far. */
  readonly halvedAt: number | null;
}

/** Something the owners of the strategy did about a bucket: a target, rule or goal changed with a reason, an exception, a decision. */
export interface Response {
  readonly bucket: Bucket;
  readonly at: number;
}

export interface LearningVelocity {
  /** Kaplan–Meier median of working days from signal to answer; null = not reached, or no signals. */
  readonly median: number | null;
  readonly longest: number;
  /** Signals at least two cycles old that were answered within two cycles, as a share of them; null where there are none. */
  readonly loopRate: number | null;
  readonly signals: number;
  readonly answered: number;
}

const LOOP_CYCLES = 2;

/** Learning velocity, METRICS.md §6: how long it takes from a drift that shows to something done about it. */
export function learningVelocity(
  signals: readonly Signal[],
  responses: readonly Response[],
  calendar: Calendar,
  now: number,
  cycleMs: number,
): LearningVelocity {
  const answers = signals.map(({ bucket, at, halvedAt }) => {
    const times = responses
      .filter((one) => one.bucket === bucket && one.at >= at && one.at <= now)
      .map((one) => one.at);
    const first = Math.min(...times, halvedAt !== null && halvedAt <= now ? halvedAt : Infinity);
    return first === Infinity ? null : first;
  });
  const waits = signals.map(({ at }, index): Waited => {
    const answer = answers[index] ?? null;
    return { days: calendar.workdaysBetween(at, answer ?? now), done: answer !== null };
  });
  const old = signals
    .map((signal, index) => ({ signal, answer: answers[index] ?? null }))
    .filter(({ signal }) => signal.cyclesSince >= LOOP_CYCLES);
  const inTime = old.filter(
    ({ signal, answer }) => answer !== null && answer - signal.at <= LOOP_CYCLES * cycleMs,
  );
  return {
    median: survivalQuantile(waits, 0.5),
    longest: Math.max(0, ...waits.map(({ days }) => days)),
    loopRate: old.length > 0 ? inTime.length / old.length : null,
    signals: signals.length,
    answered: answers.filter((answer) => answer !== null).length,
  };
}
