import { describe, expect, it } from 'vitest';
import { followDrift, type Reading } from '../../../lib/domain/measure/drift.ts';
import { measure } from '../../../lib/domain/measure/measure.ts';
import { cycleFrom, cycleTo, ON_TARGET, planted, PLANTED, type Mix } from './planted.ts';

const reading = (share: number, effective = 200, coverage = 1): Reading => ({ share, effective, coverage });
const states = (readings: readonly (Reading | null)[]) =>
  followDrift(readings, { lo: 0.4, hi: 0.5 }).map(({ state, since }) => `${state} ${since ?? '-'}`);

describe('drift', () => {
  it('is a fluctuation in one cycle, and sustained in the next on the same side', () => {
    expect(states([reading(0.45), reading(0.28), reading(0.27)])).toEqual([
      'steady -',
      'fluctuation -',
      'sustained 2',
    ]);
    expect(states([reading(0.28), reading(0.62)])).toEqual(['fluctuation -', 'fluctuation -']);
    expect(states([reading(0.28), reading(0.45), reading(0.28)])).toEqual([
      'fluctuation -',
      'steady -',
      'fluctuation -',
    ]);
  });

  it('is sustained at once beyond twice the limit, and clears only well inside it', () => {
    expect(states([reading(0.15), reading(0.33), reading(0.36), reading(0.39)])).toEqual([
      'sustained 0', 'sustained 0', 'steady -', 'steady -',
    ]); // prettier-ignore
  });

  it('says nothing of too little data, with the reason, and that breaks nothing', () => {
    const [first, small, hidden, none, last] = followDrift(
      [reading(0.28), reading(0.2, 11), reading(0.2, 200, 0.59), null, reading(0.28)],
      { lo: 0.4, hi: 0.5 },
    );
    expect([small?.why, hidden?.why, none?.why]).toEqual(['small_sample', 'low_coverage', 'no_data']);
    expect([first?.state, last?.state]).toEqual(['fluctuation', 'sustained']);
  });

  it('is measured against what a sample of its size can show', () => {
    expect(states([reading(0.28, 20), reading(0.28, 20)])).toEqual(['steady -', 'steady -']);
  });
});

const CYCLES = 6;
const signals = (seed: number, mixOf: (cycle: number) => Mix): readonly string[] => {
  const items = planted(seed, 24, CYCLES, mixOf);
  const { drift } = measure({
    strategy: PLANTED,
    items,
    from: cycleFrom(0),
    to: cycleTo(CYCLES - 1),
    now: Infinity,
  });
  return drift.flatMap(({ bucket, cycles }) =>
    cycles.flatMap(({ since }, index) => (since === index ? [`${bucket} ${index}`] : [])),
  );
};

describe('planted histories', () => {
  it('without a drift raise a signal in at most 5 % of 50 seeds', () => {
    const raised = Array.from({ length: 50 }, (_, seed) => signals(seed + 1, () => ON_TARGET)).filter(
      (list) => list.length > 0,
    );
    expect(raised.length / 50).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['a large drift in its first cycle', { one: 0.08, two: 0.3, bug: 0.57, '': 0.05 }, 3],
    ['a lasting drift in its second cycle', { one: 0.19, two: 0.3, bug: 0.46, '': 0.05 }, 4],
    ['untagged work that grows', { one: 0.3, two: 0.22, bug: 0.15, '': 0.33 }, 3],
  ])('show %s', (_, drifted, latest) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const list = signals(seed, (cycle) => (cycle < 3 ? ON_TARGET : drifted));
      const first = Math.min(...list.map((each) => Number(each.split(' ').at(-1))));
      expect(first).toBeGreaterThanOrEqual(3);
      expect(first).toBeLessThanOrEqual(latest);
    }
  });
});
