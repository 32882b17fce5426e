import { describe, expect, test } from 'vitest';
import { dayIn, dayNumber, dayOf, instantMs, isTimeZone } from '../../lib/domain/day.ts';

const ZONES = [
  'Europe/Berlin',
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the day of an instant', () => {
  test('turns at midnight of the zone on both days on which Berlin changes its clocks', () => {
    const berlin = (text: string) => dayIn('Europe/Berlin', Date.parse(text));
    expect([berlin('2026-03-28T22:59:59Z'), berlin('2026-03-28T23:00:00Z')]).toEqual([20260328, 20260329]);
    expect([berlin('2026-03-29T21:59:59Z'), berlin('2026-03-29T22:00:00Z')]).toEqual([20260329, 20260330]);
    expect([berlin('2026-10-24T21:59:59Z'), berlin('2026-10-24T22:00:00Z')]).toEqual([20261024, 20261025]);
    expect([berlin('2026-10-25T22:59:59Z'), berlin('2026-10-25T23:00:00Z')]).toEqual([20261025, 20261026]);
  });

  test.each(ZONES)('in %s is what the platform’s calendar says, two days back and 400 ahead', (zone) => {
    const start = Date.parse('2026-03-28T22:30:00Z');
    for (let ms = start - 2 * DAY; ms <= start + 400 * DAY; ms += 17 * HOUR) {
      const expected = new Date(ms).toLocaleDateString('sv-SE', { timeZone: zone }).replaceAll('-', '');
      expect(dayIn(zone, ms)).toBe(Number(expected));
    }
  });

  test('exists for every instant, and for none', () => {
    expect(dayIn('Asia/Kolkata', Date.parse('9999-12-31T23:59:59Z'))).toBe(99991231);
    expect(dayIn('Asia/Kolkata', 8.64e15)).toBe(2757600913);
    expect(dayIn('Asia/Kolkata', -8.64e15)).toBeLessThan(dayIn('UTC', -8.6e15));
    expect(dayIn('UTC', Number.NaN)).toBeNaN();
    expect(dayIn('Mars/Olympus', Date.parse('2026-01-01T00:00:00Z'))).toBe(20260101);
  });
});

test('a day is one that the calendar has', () => {
  expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].map(dayNumber)).toEqual([
    20240229, 20000229, 10101, 99991231,
  ]);
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])
    expect(dayNumber(text), text).toBeNaN();
});

test('an instant is read with Z, with an offset as ISO or as Jira writes it, and as UTC without', () => {
  const noon = Date.parse('2026-06-01T12:00:00Z');
  for (const text of [
    '2026-06-01T12:00:00Z',
    '2026-06-01t12:00z',
    '2026-06-01T14:00:00.000+0200',
    '2026-06-01T06:30:00-05:30',
    '2026-06-01 12:00:00',
  ])
    expect(instantMs(text), text).toBe(noon);
  for (const text of [
    '2026-06-01',
    '2026-06-31T12:00:00Z',
    '2026-06-01T24:00:00Z',
    '2026-06-01T12:60Z',
    `2026-06-01T12:00:00.${'0'.repeat(50)}Z`,
  ])
    expect(instantMs(text), text).toBeNaN();
});

test('a text names the day as written, or the zone’s day of its instant', () => {
  expect(dayOf('Pacific/Auckland', '2026-06-01')).toBe(20260601);
  expect(dayOf('Pacific/Auckland', '2026-06-01T12:00:00Z')).toBe(20260602);
});

test('zones are those the platform knows', () => {
  expect([...ZONES.map(isTimeZone), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([
    ...ZONES.map(() => true),
    false,
    false,
  ]);
});
