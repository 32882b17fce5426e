// Drift by the words of METRICS §4, cycle by cycle.
import type { Strategy, TargetRange } from '../../lib/domain/strategy.ts';
import { statedOf, type SlowWindow } from './measure.ts';

export type SlowState = 'steady' | 'fluctuation' | 'sustained' | 'not_enough';

interface Cycle {
  readonly share: number;
  readonly effective: number;
  readonly coverage: number;
}

const distance = (share: number, { lo, hi }: TargetRange): number =>
  share < lo ? share - lo : share > hi ? share - hi : 0;

const isEnough = (cycle: Cycle | null): cycle is Cycle =>
  cycle !== null && cycle.effective >= 12 && cycle.coverage >= 0.6;

/** The states of each stated bucket, one for each window, oldest first. */
export function slowDrift(
  strategy: Strategy,
  windows: readonly (SlowWindow | null)[],
): ReadonlyMap<string, readonly SlowState[]> {
  const names = [...statedOf(strategy, new Map()).keys()];
  return new Map(
    names.map((name) => {
      const range = statedOf(strategy, new Map()).get(name)?.range ?? { lo: 0, hi: 1 };
      const cycles = windows.map(
        (window): Cycle | null =>
          window && { ...window, share: statedOf(strategy, window.shares).get(name)?.share ?? 0 },
      );
      return [name, statesOf(cycles, range)];
    }),
  );
}

function statesOf(cycles: readonly (Cycle | null)[], range: TargetRange): readonly SlowState[] {
  const states: SlowState[] = [];
  let isUp = false;
  /** Cycles with enough to say, in order. */
  const said: Cycle[] = [];
  for (const cycle of cycles) {
    if (!isEnough(cycle)) {
      states.push('not_enough');
      continue;
    }
    const above = (one: Cycle): number => {
      const error = 1.64 * Math.sqrt((one.share * (1 - one.share)) / one.effective);
      const off = distance(one.share, range);
      return Math.abs(off) > Math.max(0.1, error) + 1e-9 ? Math.sign(off) : 0;
    };
    const off = Math.abs(distance(cycle.share, range));
    const before = said.at(-1);
    const twice = before !== undefined && above(before) !== 0 && above(before) === above(cycle);
    if (off < 0.05 - 1e-9) isUp = false;
    else if (above(cycle) !== 0 && (twice || off > 0.2 + 1e-9)) isUp = true;
    states.push(isUp ? 'sustained' : above(cycle) === 0 ? 'steady' : 'fluctuation');
    said.push(cycle);
  }
  return states;
}
