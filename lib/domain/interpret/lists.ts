import { DUE_DAYS } from '../measure/decisions.ts';
import type { GhostGoal } from '../measure/gaps.ts';
import type { Measurement } from '../measure/measure.ts';
import type { Strategy } from '../strategy.ts';
import { anyDecider, ownerOf } from './deciders.ts';
import { count, days, option, say } from './say.ts';
import type { Sentence } from './sentence.ts';
import { someItems } from './some-items.ts';

/** Goals that are named in sentences; the lists name all. */
const MOST_GHOSTS = 3;
const ORDER: readonly GhostGoal['why'][] = ['ended', 'idle', 'silent'];

/** Goals that only seem to be worked on, or are not. */
export function ghostSentences(ghosts: readonly GhostGoal[], strategy: Strategy): readonly Sentence[] {
  const sorted = ghosts.toSorted(
    (one, other) =>
      ORDER.indexOf(one.why) - ORDER.indexOf(other.why) || other.items.length - one.items.length,
  );
  return sorted.slice(0, MOST_GHOSTS).map(({ goal, why, items }) => {
    const bucket = `goal:${goal}` as const;
    const owner = ownerOf(strategy, bucket);
    return say(`ghost_${why}`, 'gaps', 'fact', {
      buckets: [bucket],
      values: why === 'idle' ? [] : [count(items.length)],
      options:
        why === 'ended'
          ? [option('retag', owner), option('reopen', owner)]
          : [option('plan_work', owner), option('pause', owner)],
      items: someItems(items),
    });
  });
}

/** Decisions that wait for longer than they should. */
export function decisionSentences(
  { decisions }: Pick<Measurement, 'decisions'>,
  strategy: Strategy,
): readonly Sentence[] {
  const late = decisions.waits
    .filter(({ until, days: waited }) => until === null && waited > DUE_DAYS)
    .toSorted((one, other) => other.days - one.days);
  const [oldest] = late;
  if (!oldest) return [];
  return [
    say('decisions_overdue', 'decisions', 'fact', {
      values: [count(late.length), days(oldest.days), days(DUE_DAYS)],
      options: [option('decide', anyDecider(strategy))],
      items: someItems([...new Set(late.map(({ item }) => item))]),
    }),
  ];
}

/** A plan of fewer items says nothing of how plans are kept. */
const LEAST_PLANNED = 3;

/** What became of what was committed to. */
export function planSentences({ plan }: Pick<Measurement, 'plan'>, ended: boolean): readonly Sentence[] {
  const { implemented, notImplemented, modified, added } = plan;
  const planned = implemented.length + notImplemented.length + modified.length;
  if (planned < LEAST_PLANNED) return [];
  return [
    say(ended ? 'plan_kept' : 'plan_so_far', 'plan', 'fact', {
      values: [implemented, { length: planned }, modified, notImplemented, added].map(({ length }) =>
        count(length),
      ),
      items: someItems(notImplemented),
    }),
  ];
}
