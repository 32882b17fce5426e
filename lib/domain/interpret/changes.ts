import type { CycleMeasure } from '../measure/follow-buckets.ts';
import type { Measurement } from '../measure/measure.ts';
import type { Bucket } from '../verdict.ts';
import { points, say, share } from './say.ts';
import type { Sentence } from './sentence.ts';

/** Points below which a share is as it was. */
const LEAST_CHANGE = 0.05;
/** Whole percentages are shown: less than one is no change to be seen. */
const LEAST_SEEN = 0.01;
const LEAST_EFFECTIVE = 12;
const LEAST_COVERAGE = 0.6;

/** What is another than before, in two or three sentences: the last of these cycles (all of them over) against the one before it. */
export function changesOf(cycles: readonly CycleMeasure[], drift: Measurement['drift']): readonly Sentence[] {
  const [before, last] = [cycles.at(-2), cycles.at(-1)];
  if (!last) return [];
  const [was, is] = [before?.work ?? null, last.work];
  if (
    !was ||
    !is ||
    [was, is].some((one) => one.effective < LEAST_EFFECTIVE || one.coverage < LEAST_COVERAGE)
  )
    return [say('change_unsaid', 'coverage', 'not_enough')];
  const [then, now] = [was.parts.goals.share, is.parts.goals.share];
  const part =
    Math.abs(now - then) < LEAST_SEEN
      ? say('change_none', 'capacity', 'fact', { values: [share(now)] })
      : say('change_goals', 'capacity', 'fact', { values: [share(then), share(now)] });
  const at = cycles.length - 1;
  const raised = drift.flatMap(({ bucket, cycles: states }): readonly Sentence[] => {
    const now = states[at];
    if (!now || now.state === 'not_enough') return [];
    const started = now.since === at;
    const ended = now.since === null && (states[at - 1]?.since ?? null) !== null;
    if (!started && !ended) return [];
    const words = bucket.includes(':') ? 'drift' : bucket;
    return [
      say(`change_${words}_${started ? 'began' : 'over'}`, 'capacity', started ? 'sustained' : 'fact', {
        buckets: bucket.includes(':') ? [bucket] : [],
        values: [share(now.share ?? 0)],
      }),
    ];
  });
  return [part, ...raised.slice(0, 2), ...largest(was, is, raised)].slice(0, 3);
}

type Work = NonNullable<CycleMeasure['work']>;

/** The goal or category that changed the most, unless it was named already. */
function largest(was: Work, is: Work, told: readonly Sentence[]): readonly Sentence[] {
  const named = new Set(told.flatMap(({ buckets }) => buckets));
  const buckets = new Set<Bucket>([...was.shares.of.keys(), ...is.shares.of.keys()]);
  const moved = [...buckets]
    .filter((bucket) => bucket.includes(':') && !named.has(bucket))
    .map((bucket) => {
      const [then, now] = [was.shares.of.get(bucket) ?? 0, is.shares.of.get(bucket) ?? 0];
      return { bucket, then, now, by: Math.abs(now - then) };
    })
    .sort((one, other) => other.by - one.by);
  const [most] = moved;
  if (!most || most.by < LEAST_CHANGE) return [];
  return [
    say(most.now > most.then ? 'change_more' : 'change_less', 'capacity', 'fact', {
      buckets: [most.bucket],
      values: [share(most.then), share(most.now), points(most.by)],
    }),
  ];
}
