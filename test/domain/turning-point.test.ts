import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn } from '../../lib/domain/day.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { turningPoint } from '../../lib/domain/turning-point.ts';
import * as any from './arbitrary.ts';

const at = (day: number): number => turningPoint(sampleStrategy, day);

test('changes the day after the last day of a goal or an exception', () => {
  expect(at(2026_06_30)).not.toBe(at(2026_07_01));
  expect(at(2026_07_01)).toBe(at(2027_12_31));
  expect(at(2027_12_31)).not.toBe(at(2028_01_01));
});

test('changes on the day a goal starts', () => {
  const [goal, ...rest] = sampleStrategy.goals;
  if (!goal) throw new Error('The sample has no goals.');
  const strategy = { ...sampleStrategy, goals: [{ ...goal, startsOn: '2026-03-05' }, ...rest] };
  expect(turningPoint(strategy, 2026_03_04)).toBe(0);
  expect(turningPoint(strategy, 2026_03_05)).toBe(turningPoint(strategy, 2026_03_06));
  expect(turningPoint(strategy, 2026_03_05)).toBeGreaterThan(0);
});

test('two instants of one turning point give every item the same verdict', () => {
  let same = 0;
  fc.assert(
    fc.property(any.strategy, any.item, any.at, any.at, (strategy, item, one, other) => {
      const turns = [one, other].map((when) =>
        turningPoint(strategy, dayIn(strategy.timeZone, when.getTime())),
      );
      if (turns[0] !== turns[1]) return;
      same++;
      const compiled = compileStrategy(strategy);
      expect(resolve(compiled, item, one)).toEqual(resolve(compiled, item, other));
    }),
    { numRuns: 1_500 },
  );
  expect(same).toBeGreaterThan(100);
}, 60_000);
