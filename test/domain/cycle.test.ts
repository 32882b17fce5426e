import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleOn, workdaysBetween } from '../../lib/domain/cycle.ts';
import type { Cycle } from '../../lib/domain/strategy.ts';

const CYCLE: Cycle = {
  start: '2026-01-05',
  days: 14,
  workdays: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
};

/** The day after, by the calendar of `Date` alone. */
const next = (day: string, by = 1): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
};
/** One day at a time, as one would on a wall calendar. */
function slowly({ workdays, holidays }: Cycle, from: string, to: string): number {
  let count = 0;
  for (let day = from; day <= to; day = next(day)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    if (workdays.includes(weekday) && !holidays.includes(day)) count += 1;
  }
  return count;
}

const days = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cycles = fc.record({
  start: days,
  days: fc.integer({ min: 1, max: 60 }),
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(days, { maxLength: 5 }),
});

describe('the cycle of a day', () => {
  it('is counted from the first one on', () => {
    expect(cycleOn(CYCLE, '2026-01-05')).toEqual({
      number: 0,
      from: '2026-01-05',
      to: '2026-01-18',
      workdays: 10,
    });
    expect(cycleOn(CYCLE, '2026-01-04')?.number).toBe(-1);
    expect(cycleOn(CYCLE, '2026-12-24')).toMatchObject({ from: '2026-12-21', workdays: 9 });
  });

  it('is none of what is no rhythm or no day', () => {
    expect(cycleOn({ ...CYCLE, days: 0 }, '2026-01-05')).toBeNull();
    expect(cycleOn({ ...CYCLE, days: 1.5 }, '2026-01-05')).toBeNull();
    expect(cycleOn({ ...CYCLE, start: '2026-02-30' }, '2026-01-05')).toBeNull();
    expect(cycleOn(CYCLE, 'today')).toBeNull();
  });

  it('holds the day, is as long as it should be, and the next one begins the day after it', () => {
    fc.assert(
      fc.property(cycles, days, (cycle, day) => {
        const span = cycleOn(cycle, day);
        if (!span) throw new Error('a cycle');
        expect(span.from <= day && day <= span.to).toBe(true);
        expect(next(span.from, cycle.days - 1)).toBe(span.to);
        expect(cycleOn(cycle, next(span.to))).toMatchObject({ number: span.number + 1, from: next(span.to) });
        expect(span.workdays).toBe(slowly(cycle, span.from, span.to));
      }),
      { numRuns: 300 },
    );
  });
});

describe('working days', () => {
  it('are none where the end is before the beginning', () => {
    expect(workdaysBetween(CYCLE, '2026-01-06', '2026-01-05')).toBe(0);
  });

  it('are counted as on a wall calendar', () => {
    fc.assert(
      fc.property(cycles, days, fc.nat(400), (cycle, from, more) => {
        const to = next(from, more);
        expect(workdaysBetween(cycle, from, to)).toBe(slowly(cycle, from, to));
      }),
      { numRuns: 100 },
    );
  });
});
