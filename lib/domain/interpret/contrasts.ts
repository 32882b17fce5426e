import type { CommitmentFidelity } from '../measure/commitment.ts';
import type { Measurement } from '../measure/measure.ts';
import type { Strategy } from '../strategy.ts';
import { offDecider, ownerOf } from './deciders.ts';
import { count, money, option, points, say, share } from './say.ts';
import type { Sentence } from './sentence.ts';
import { someItems } from './some-items.ts';

/** Shares of single cycles say nothing below this many items of equal weight, as with drift. */
const LEAST_EFFECTIVE = 12;
const LEAST_COVERAGE = 0.6;
/** Most pairs that are named: more would only repeat the first. */
const MOST_PAIRS = 2;
/** A tenth of the feature work outside is no drift of the focus. */
const LEAST_OUTSIDE = 0.1;
/** Where most features name no customer, those that do say little of the rest. */
const LEAST_KNOWN = 0.5;

const isEnough = ({ work }: Pick<Measurement, 'work'>): boolean =>
  work !== null && work.effective >= LEAST_EFFECTIVE && work.coverage >= LEAST_COVERAGE;

/** Two goals the wrong way round. */
export function prioritySentences(measured: Measurement, strategy: Strategy): readonly Sentence[] {
  if (!isEnough(measured)) return [];
  return measured.inversions.slice(0, MOST_PAIRS).map(({ more, less, by }) =>
    say('inversion', 'priority', 'fact', {
      buckets: [more, less],
      values: [points(by)],
      options: [option('move_to', ownerOf(strategy, more)), option('change_target', ownerOf(strategy, more))],
    }),
  );
}

/** Capacity that went to feature requests outside the segments that are aimed at. */
export function focusSentences(measured: Measurement, strategy: Strategy): readonly Sentence[] {
  const { focus, work } = measured;
  if (!focus || !work || !isEnough(measured) || focus.outside < LEAST_OUTSIDE) return [];
  if (focus.known < LEAST_KNOWN)
    return [say('focus_unknown', 'focus', 'not_enough', { values: [share(focus.known)] })];
  const outside = focus.segments.filter(({ inTarget }) => !inTarget);
  const ids = new Set(outside.flatMap(({ items }) => items));
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
  const all = sum([...work.weights.of.values()]);
  const away = sum([...work.weights.of].flatMap(([{ id }, weight]) => (ids.has(id) ? [weight] : [])));
  return [
    say('focus_outside', 'focus', 'fact', {
      values: [share(all > 0 ? away / all : 0), share(focus.outside)],
      options: [option('settle', offDecider(strategy)), option('change_segments')],
      items: someItems([...ids]),
    }),
  ];
}

/** Promises to customers outside the strategy, a sentence per currency. */
export const commitmentSentences = (
  commitment: readonly CommitmentFidelity[],
  strategy: Strategy,
): readonly Sentence[] =>
  commitment
    .filter(({ off }) => off.length > 0)
    .map(({ off, offValue, value, count: all, currency }) =>
      say('commitment_off', 'commitment', 'fact', {
        values: [money(offValue, currency), money(value, currency), count(off.length), count(all)],
        options: [option('settle', offDecider(strategy)), option('renegotiate')],
        items: someItems(off),
      }),
    );
