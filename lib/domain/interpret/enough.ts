import type { Measurement } from '../measure/measure.ts';
import { count, option, say, share } from './say.ts';
import type { Sentence } from './sentence.ts';
import { someItems } from './some-items.ts';

/** Says why nothing can be said of where the work went; null = there is enough, or nothing is followed. */
export function notEnough({
  work,
  drift,
  deals,
}: Pick<Measurement, 'work' | 'drift' | 'deals'>): Sentence | null {
  if (!work) return deals.length > 0 ? null : say('nothing_moved', 'coverage', 'not_enough');
  const now = drift.map(({ cycles }) => cycles.at(-1));
  if (now.length === 0)
    return say('no_targets', 'capacity', 'not_enough', { options: [option('set_targets')] });
  if (now.some((one) => one && one.state !== 'not_enough')) return null;
  const low = now.some((one) => one?.why === 'low_coverage');
  return low
    ? say('coverage_low', 'coverage', 'not_enough', {
        values: [share(work.coverage), count(work.n)],
        options: [option('assign')],
        items: someItems(work.unknown),
      })
    : say('sample_small', 'coverage', 'not_enough', {
        values: [count(work.n), count(work.effective)],
        options: [option('wait')],
      });
}

/** Nothing is off: worth saying, since it is what everybody works for. */
export function allWithin({ work, drift }: Pick<Measurement, 'work' | 'drift'>): Sentence | null {
  const now = drift.map(({ cycles }) => cycles.at(-1));
  if (!work?.fidelity || now.length === 0) return null;
  return now.every((one) => one?.state === 'steady')
    ? say('steady', 'capacity', 'fact', { values: [share(work.fidelity.fidelity)] })
    : null;
}
