import type { CycleSpan } from '../cycle.ts';
import type { TargetRange } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';
import type { Calendar } from './calendar.ts';
import { followDrift, type Drift, type Reading } from './drift.ts';
import type { Signal } from './learning.ts';
import type { WindowMeasure } from './measure-window.ts';
import type { Shares } from './shares.ts';
import { branchShare, everyAim, type Aim } from './targets.ts';

export interface CycleMeasure {
  readonly cycle: CycleSpan;
  /** Null: nothing moved in it. */
  readonly work: WindowMeasure | null;
}

/** One bucket with a target, over the cycles. */
export interface BucketDrift {
  readonly bucket: Bucket;
  readonly range: TargetRange;
  /** One for each cycle, oldest first. */
  readonly cycles: readonly (Drift & { readonly share: number | null })[];
  /** The same on open work that is committed to: what will come if nothing is changed. Null = there is none. */
  readonly planned: (Drift & { readonly share: number }) | null;
}

const readingOf = (aim: Aim, shares: Shares | null): Reading | null =>
  shares && {
    share: branchShare(aim, shares.of),
    effective: shares.effective,
    coverage: shares.coverage ?? 0,
  };

/** Follows every bucket that has a range, in the order of the strategy. */
export function followBuckets(
  aims: readonly Aim[],
  cycles: readonly CycleMeasure[],
  planned: Shares | null,
): readonly BucketDrift[] {
  return [...everyAim(aims)].flatMap((aim): readonly BucketDrift[] => {
    const { range, bucket } = aim;
    if (!range) return [];
    const readings = cycles.map(({ work }) => readingOf(aim, work?.shares ?? null));
    const ahead = readingOf(aim, planned);
    const [soon] = followDrift([ahead], range);
    return [
      {
        bucket,
        range,
        cycles: followDrift(readings, range).map((drift, index) => ({
          ...drift,
          share: readings[index]?.share ?? null,
        })),
        planned: ahead && soon ? { ...soon, share: ahead.share } : null,
      },
    ];
  });
}

/** Every signal that was raised, with the cycle in which the distance had fallen to half. Instants are ends of cycles. */
export function signalsOf(
  drifts: readonly BucketDrift[],
  cycles: readonly CycleMeasure[],
  calendar: Calendar,
): readonly Signal[] {
  const endOf = (index: number): number => {
    const to = cycles[index]?.cycle.to;
    return to === undefined ? Infinity : calendar.startOf(calendar.indexOf(to) + 1);
  };
  return drifts.flatMap(({ bucket, cycles: states }) => {
    const raised = states.flatMap(({ since }, index) => (since === index ? [index] : []));
    return raised.map((index): Signal => {
      const half = Math.abs(states[index]?.distance ?? 0) / 2;
      const halved = states.findIndex(
        ({ share, distance }, later) => later > index && share !== null && Math.abs(distance) <= half,
      );
      return {
        bucket,
        at: endOf(index),
        cyclesSince: states.length - 1 - index,
        halvedAt: halved < 0 ? null : endOf(halved),
      };
    });
  });
}
