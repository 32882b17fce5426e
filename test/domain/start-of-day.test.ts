import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../lib/domain/cycle.ts';
import { dayIn, dayNumber } from '../../lib/domain/day.ts';
import { startOfDay } from '../../lib/domain/start-of-day.ts';

const at = (zone: string, day: string): string => new Date(startOfDay(zone, day)).toISOString();

describe('the start of a day', () => {
  it('is midnight in its zone, also when the clocks change on it or the day before', () => {
    expect(at('UTC', '2026-03-02')).toBe('2026-03-02T00:00:00.000Z');
    expect(at('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(at('Europe/Berlin', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(at('Europe/Berlin', '2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
    expect(at('Pacific/Kiritimati', '2026-03-02')).toBe('2026-03-01T10:00:00.000Z');
    expect(at('Pacific/Pago_Pago', '2026-03-02')).toBe('2026-03-02T11:00:00.000Z');
  });

  it('is the first hour there is where the clocks go forward at midnight', () => {
    // Santiago went from 23:59:59 on 5 September 2026 to 01:00 on the 6th.
    expect(at('America/Santiago', '2026-09-06')).toBe('2026-09-06T04:00:00.000Z');
  });

  it('is that of the next day where the calendar leaves the day out', () => {
    expect(at('Pacific/Apia', '2011-12-30')).toBe(at('Pacific/Apia', '2011-12-31'));
  });

  it('is none of what is no day', () => {
    expect(startOfDay('UTC', '2026-02-30')).toBeNaN();
    expect(startOfDay('UTC', 'soon')).toBeNaN();
  });

  it('has the day from then on, and not a moment before, in any zone', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin', 'America/New_York', 'America/Santiago', 'America/St_Johns', 'Asia/Kolkata', 'Africa/Cairo',
      'Australia/Lord_Howe', 'Pacific/Auckland', 'Asia/Tehran', 'Atlantic/Azores',
    ); // prettier-ignore
    const days = fc.integer({ min: 0, max: 30_000 }).map((n) => dayAfter('1980-01-01', n));
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const start = startOfDay(zone, day);
        expect(dayIn(zone, start)).toBe(dayNumber(day));
        expect(dayIn(zone, start - 1)).toBeLessThan(dayNumber(day));
      }),
      { numRuns: 1_000 },
    );
  });
});
