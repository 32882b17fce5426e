/** Every number of twelve cycles of 20,000 items with histories: the budget of the measures. */
import { measure } from '../lib/domain/measure/measure.ts';
import { cycleFrom, cycleTo, ON_TARGET, planted, PLANTED } from '../test/domain/measure/planted.ts';

const CYCLES = 12;
/** In twelve cycles they finish about 20,000 items. */
const PEOPLE = 310;

/** Milliseconds of each of so many runs, after two that warm up. */
export function benchMeasure(rounds: number): readonly number[] {
  const items = planted(20_261_122, PEOPLE, CYCLES, () => ON_TARGET);
  const request = { strategy: PLANTED, items, from: cycleFrom(0), to: cycleTo(CYCLES - 1), now: Infinity };
  const runs = Array.from({ length: rounds + 2 }, () => {
    const start = performance.now();
    measure(request);
    return performance.now() - start;
  });
  return runs.slice(2);
}
