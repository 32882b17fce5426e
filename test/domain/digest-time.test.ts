import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastDigestAt } from '../../lib/domain/digest-time.ts';

it('was due at the weekday and hour that were picked, within the last week', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      // Before that the clocks may skip an hour.
      fc.integer({ min: 5, max: 23 }),
      fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (weekday, hour, now) => {
        const due = lastDigestAt({ weekday, hour }, now);
        expect([due?.getDay() || 7, due?.getHours()]).toEqual([weekday, hour]);
        const passed = now.getTime() - (due?.getTime() ?? Number.NaN);
        expect(passed).toBeGreaterThanOrEqual(0);
        // A week in which the clocks go back is an hour longer.
        expect(passed).toBeLessThan(7 * 86_400_000 + 3_600_001);
      },
    ),
    { numRuns: 1_000 },
  );
});

it('is Monday at nine where nobody has picked, and never where it is switched off', () => {
  const wednesday = new Date(2026, 10, 18, 12);
  expect(lastDigestAt(undefined, wednesday)).toEqual(new Date(2026, 10, 16, 9));
  expect(lastDigestAt(null, wednesday)).toBeNull();
  expect(lastDigestAt(undefined, new Date(2026, 10, 16, 8, 59))).toEqual(new Date(2026, 10, 9, 9));
});
