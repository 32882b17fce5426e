import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeCalendar } from '../../../lib/domain/measure/calendar.ts';
import { personDays } from '../../../lib/domain/measure/person-days.ts';
import { trace } from '../../../lib/domain/measure/traced.ts';
import { windowOf } from '../../../lib/domain/measure/window.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { happened } from './histories.ts';
import { slowDays } from '../../slow-measure/days.ts';

const [FROM, TO] = ['2026-03-02', '2026-03-15'];
const START = Date.parse('2026-02-16T00:00:00Z');
/** Instants over four weeks, one in two of them in the window, some on the hour of midnight. */
const at = fc
  .integer({ min: 0, max: 28 * 24 * 2 })
  .map((half) => new Date(START + half * 1_800_000).toISOString());
const step = fc.oneof(
  fc.tuple(at, fc.constant('status'), fc.constantFrom('todo', 'active', 'active', 'done', 'cancelled')),
  fc.tuple(at, fc.constant('assignee'), fc.constantFrom('p1', 'p2', 'p3', null)),
  fc.tuple(at, fc.constant('priority'), fc.constantFrom('High', 'Low')),
);
const history = fc.tuple(
  at,
  fc.array(step, { maxLength: 9 }),
  fc.constantFrom<string | undefined>(undefined, 'E-1', 'E-2'),
);

const itemsOf = (
  all: readonly (typeof history extends fc.Arbitrary<infer T> ? T : never)[],
): readonly WorkItem[] =>
  all.map(([born, steps, parent], index) => {
    const later = steps.filter(([when]) => when > born).sort(([one], [other]) => (one < other ? -1 : 1));
    // Two changes of one field at one instant have no order.
    const unique = later.filter(
      (one, place) => later.findIndex((other) => other[0] === one[0] && other[1] === one[1]) === place,
    );
    return happened(
      `S-${index}`,
      born,
      unique,
      parent === undefined ? {} : { ancestors: [{ key: parent, title: parent }] },
    );
  });

const measured = (items: readonly WorkItem[]) => {
  const calendar = makeCalendar('UTC', { workdays: [1, 2, 3, 4, 5], holidays: [] }, '2026-02-01', TO);
  return personDays(trace(items).all, calendar, windowOf(calendar, FROM, TO));
};

const byKey = (items: readonly WorkItem[]): ReadonlyMap<string, number> =>
  new Map([...measured(items).weights].map(([{ item }, weight]) => [item.key, weight]));

it('are what a slow count of each day and person comes to', () => {
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 8 }), (all) => {
      const items = itemsOf(all);
      const { weights, unassigned } = measured(items);
      const slow = slowDays(items, FROM, TO);
      expect(unassigned).toBe(slow.unassigned);
      expect(new Set([...weights.keys()].map(({ item }) => item.key))).toEqual(new Set(slow.days.keys()));
      for (const [{ item }, weight] of weights) expect(weight).toBeCloseTo(slow.days.get(item.key) ?? -1, 9);
    }),
    { numRuns: 1_000 },
  );
});

it('are at most one for each person and day', () => {
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 8 }), (all) => {
      const sum = [...measured(itemsOf(all)).weights.values()].reduce((total, weight) => total + weight, 0);
      expect(sum).toBeLessThanOrEqual(3 * 10 + 1e-9);
    }),
    { numRuns: 1_000 },
  );
});

it('stay where they are when an item is split into siblings under one parent', () => {
  const steps = fc.array(step, { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 5 }), at, steps, (others, born, split) => {
      const around = itemsOf(others.map(([when, what]) => [when, what, undefined] as const));
      const whole = itemsOf([[born, split, 'E-9']]).map((item) => ({ ...item, key: 'W-1' }));
      const halves = ['W-1', 'W-2'].flatMap((key) => whole.map((item) => ({ ...item, key })));
      const [before, after] = [byKey([...around, ...whole]), byKey([...around, ...halves])];
      for (const { key } of around) expect(after.get(key) ?? 0).toBeCloseTo(before.get(key) ?? 0, 9);
    }),
    { numRuns: 1_000 },
  );
});
