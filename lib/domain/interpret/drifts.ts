import type { Drift } from '../measure/drift.ts';
import type { BucketDrift } from '../measure/follow-buckets.ts';
import type { Measurement } from '../measure/measure.ts';
import type { Strategy, TargetRange } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';
import { offDecider, ownerOf } from './deciders.ts';
import { count, option, say, share, type Option } from './say.ts';
import type { Sentence } from './sentence.ts';
import { someItems } from './some-items.ts';

interface Weighed {
  readonly sentence: Sentence;
  /** Distance to the range: the larger one is said first. */
  readonly size: number;
}

/** What is off, and by how much: buckets that a drift is followed of, the largest distance first. Says nothing where there is too little to. */
export function driftSentences(
  { work, drift }: Pick<Measurement, 'work' | 'drift'>,
  strategy: Strategy,
): readonly Sentence[] {
  const itemsOf = (bucket: Bucket) => {
    const below = new Set(branchOf(strategy, bucket));
    return someItems(
      (work?.buckets ?? []).filter((one) => below.has(one.bucket)).flatMap(({ items }) => items),
    );
  };
  const told = drift.flatMap(({ bucket, range, cycles }): readonly Weighed[] => {
    const now = cycles.at(-1);
    if (!now || now.share === null || !isOff(now)) return [];
    const sustained = now.state === 'sustained';
    const run = cyclesOff(cycles, now);
    const sentence = say(
      `${kindOf(bucket, now.distance)}_${now.state}`,
      'capacity',
      sustained ? 'sustained' : 'fluctuation',
      {
        buckets: named(bucket),
        values: [
          share(now.share),
          ...(bucket.includes(':') ? [share(range.lo), share(range.hi)] : []),
          ...(sustained ? [count(run)] : []),
        ],
        options: sustained ? optionsOf(strategy, bucket, now.distance) : [option('wait')],
        items: itemsOf(bucket),
      },
    );
    return [{ sentence, size: Math.abs(now.distance) }];
  });
  return told.sort((one, other) => other.size - one.size).map(({ sentence }) => sentence);
}

/** What will be off if what is committed to is done and nothing else. */
export function aheadSentences(
  { drift }: Pick<Measurement, 'drift'>,
  strategy: Strategy,
): readonly Sentence[] {
  const told = drift.flatMap(({ bucket, range, planned }: BucketDrift): readonly Weighed[] => {
    if (!planned || !isOff(planned)) return [];
    const sentence = say(`${kindOf(bucket, planned.distance)}_ahead`, 'capacity', 'ahead', {
      buckets: named(bucket),
      values: [share(planned.share), ...rangeOf(bucket, range)],
      options: optionsOf(strategy, bucket, planned.distance),
    });
    return [{ sentence, size: Math.abs(planned.distance) }];
  });
  return told.sort((one, other) => other.size - one.size).map(({ sentence }) => sentence);
}

const rangeOf = (bucket: Bucket, { lo, hi }: TargetRange) =>
  bucket.includes(':') ? [share(lo), share(hi)] : [];

const isOff = ({ state, distance }: Pick<Drift, 'state' | 'distance'>): boolean =>
  (state === 'sustained' || state === 'fluctuation') && distance !== 0;

/** Measured cycles in a row, up to now, on the same side of the range. */
function cyclesOff(cycles: BucketDrift['cycles'], { distance }: Drift): number {
  const measured = cycles.filter(({ state }) => state !== 'not_enough');
  const inside = measured.findLastIndex((one) => Math.sign(one.distance) !== Math.sign(distance));
  return measured.length - 1 - inside;
}

const kindOf = (bucket: Bucket, distance: number): string =>
  bucket.includes(':') ? (distance > 0 ? 'more' : 'less') : bucket === 'untagged' ? 'untagged' : 'off';

/** Untagged and off-strategy work have words of their own. */
const named = (bucket: Bucket): readonly Bucket[] => (bucket.includes(':') ? [bucket] : []);

function optionsOf(strategy: Strategy, bucket: Bucket, distance: number): readonly Option[] {
  if (bucket === 'untagged') return [option('tag')];
  if (bucket === 'off_strategy') return [option('settle', offDecider(strategy)), option('stop')];
  const owner = ownerOf(strategy, bucket);
  return [option(distance > 0 ? 'move_away' : 'move_to', owner), option('change_target', owner)];
}

/** The bucket and those below it in the cascade. */
function branchOf({ goals }: Strategy, bucket: Bucket): readonly Bucket[] {
  const branch = new Set<Bucket>([bucket]);
  for (const one of branch)
    for (const { id, parentId } of goals) if (one === `goal:${parentId ?? ''}`) branch.add(`goal:${id}`);
  return [...branch];
}
