import { expect, it } from 'vitest';
import { makeCalendar } from '../../../lib/domain/measure/calendar.ts';
import { measure } from '../../../lib/domain/measure/measure.ts';
import { upTo, windowOf } from '../../../lib/domain/measure/window.ts';
import { happened } from './histories.ts';
import { cycleFrom, cycleTo, PLANTED } from './planted.ts';

const calendar = makeCalendar('UTC', PLANTED.cycle, '2026-01-01', '2026-02-28');
const window = windowOf(calendar, cycleFrom(0), cycleTo(0));

it('ends with the present day, and is whole once it is over', () => {
  const now = Date.parse('2026-01-07T15:00:00Z');
  expect(upTo(window, now, calendar)).toEqual({
    ...window,
    last: calendar.indexOf('2026-01-07'),
    to: Date.parse('2026-01-08T00:00:00Z'),
  });
  expect(upTo(window, Infinity, calendar)).toBe(window);
  expect(upTo(window, window.from - 1, calendar)).toBeNull();
});

it('weighs no day that has not been worked yet', () => {
  const items = [
    happened('S-1', '2026-01-05T07:00:00Z', [
      ['2026-01-05T08:00:00Z', 'assignee', 'p1'],
      ['2026-01-05T08:00:01Z', 'status', 'active'],
    ]),
  ];
  const at = (now: string) =>
    measure({ strategy: PLANTED, items, from: cycleFrom(0), to: cycleTo(0), now: Date.parse(now) });
  const worth = (now: string) => [...(at(now).work?.weights.of.values() ?? [])];
  expect(worth('2026-01-05T12:00:00Z')).toEqual([1]);
  expect(worth('2026-01-07T12:00:00Z')).toEqual([3]);
  expect(at('2026-01-04T12:00:00Z').work).toBeNull();
});

it('weighs nothing by other weightings where all that is under way has fallen silent', () => {
  const items = ['S-1', 'S-2'].map((key) =>
    happened(
      key,
      '2025-12-01T07:00:00Z',
      [
        ['2025-12-01T08:00:00Z', 'assignee', key],
        ['2025-12-01T08:00:01Z', 'status', 'active'],
      ],
      { estimate: 3 },
    ),
  );
  const work = (more: typeof items) =>
    measure({
      strategy: PLANTED,
      items: [...items, ...more],
      from: cycleFrom(0),
      to: cycleTo(0),
      now: Date.parse('2026-01-05T12:00:00Z'),
    }).work;
  expect(work([])).toBeNull();
  // Nobody's work under way is something: it is counted, if not weighed by days.
  const nobodys = happened('S-3', '2026-01-05T07:00:00Z', [['2026-01-05T08:00:00Z', 'status', 'active']]);
  expect(work([nobodys])?.weighting).toBe('points');
});
