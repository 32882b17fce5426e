// The vectors of METRICS.md §9, to four digits: written from its table, and held against the file where it is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../../lib/domain/measure/calendar.ts';
import { consistencyOf, type Cell } from '../../../lib/domain/measure/consistency.ts';
import { decisionVelocity, type DecisionWait } from '../../../lib/domain/measure/decisions.ts';
import { followDrift } from '../../../lib/domain/measure/drift.ts';
import { fidelityOf } from '../../../lib/domain/measure/fidelity.ts';
import { personDays } from '../../../lib/domain/measure/person-days.ts';
import { effectiveSize, median, standardError } from '../../../lib/domain/measure/statistics.ts';
import type { Aim } from '../../../lib/domain/measure/targets.ts';
import { trace } from '../../../lib/domain/measure/traced.ts';
import { windowOf } from '../../../lib/domain/measure/window.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { happened, type Step } from './histories.ts';

const RHYTHM = { workdays: [1, 2, 3, 4, 5], holidays: [] };
const four = (number: number): number => Number(number.toFixed(4));

/** Days of people by key, over Mon 2025-03-03 … `to`. */
function days(items: readonly WorkItem[], to: string, byItem = false): Record<string, number> {
  const calendar = makeCalendar('UTC', RHYTHM, '2025-02-01', to);
  const traced = trace(items).all.map((one) => (byItem ? { ...one, parent: one.id } : one));
  const { weights } = personDays(traced, calendar, windowOf(calendar, '2025-03-03', to));
  return Object.fromEntries([...weights].map(([{ item }, weight]) => [item.key, four(weight)]));
}

const begin = (at: string, person: string): readonly Step[] => [
  [at, 'assignee', person],
  [at, 'status', 'active'],
];
const under = (key: string): Partial<WorkItem> => ({ ancestors: [{ key, title: key }] });

const V1 = [
  happened('A', '2025-02-20T09:00:00Z', [
    ...begin('2025-03-03T08:00:00Z', 'p1'),
    ['2025-03-07T09:00:00Z', 'priority', 'High'],
    ['2025-03-14T17:00:00Z', 'status', 'done'],
  ]),
  happened('B', '2025-02-20T09:00:00Z', [
    ...begin('2025-03-03T08:00:00Z', 'p1'),
    ['2025-03-07T17:00:00Z', 'status', 'done'],
  ]),
  happened('C', '2025-02-20T09:00:00Z', [
    ...begin('2025-02-24T09:00:00Z', 'p2'),
    ['2025-02-26T09:00:00Z', 'priority', 'Low'],
  ]),
  happened('D', '2025-03-06T09:00:00Z', [
    ['2025-03-10T09:00:00Z', 'assignee', 'p2'],
    ['2025-03-10T15:00:00Z', 'status', 'done'],
  ]),
];

const week = (key: string, parent: string, from: string, to: string): WorkItem =>
  happened(
    key,
    '2025-02-20T09:00:00Z',
    [...begin(`${from}T08:00:00Z`, 'p1'), [`${to}T17:00:00Z`, 'status', 'done']],
    under(parent),
  );
const B = week('B', 'EPIC-B', '2025-03-03', '2025-03-07');
const V1b = {
  base: [week('A', 'EPIC-A', '2025-03-03', '2025-03-07'), B],
  sequential: [
    week('A1', 'EPIC-A', '2025-03-03', '2025-03-04'),
    week('A2', 'EPIC-A', '2025-03-05', '2025-03-07'),
    B,
  ],
  parallel: [
    week('A1', 'EPIC-A', '2025-03-03', '2025-03-07'),
    week('A2', 'EPIC-A', '2025-03-03', '2025-03-07'),
    B,
  ],
};

const ACTUAL = new Map<Bucket, number>([
  ['goal:g1', 0.35],
  ['goal:g2', 0.2],
  ['category:ktlo', 0.25],
  ['untagged', 0.2],
]);
const aims = (...ranges: readonly (readonly [Bucket, number, number])[]): readonly Aim[] =>
  [...ranges, ['untagged', 0, 0] as const, ['off_strategy', 0, 0] as const].map(([bucket, lo, hi]) => ({
    bucket,
    range: { lo, hi },
    below: [],
  }));
const POINTS = aims(['goal:g1', 0.5, 0.5], ['goal:g2', 0.3, 0.3], ['category:ktlo', 0.2, 0.2]);
const RANGES = aims(['goal:g1', 0.4, 0.6], ['goal:g2', 0.2, 0.3], ['category:ktlo', 0.1, 0.25]);
const INSIDE = new Map<Bucket, number>([
  ['goal:g1', 0.5],
  ['goal:g2', 0.25],
  ['category:ktlo', 0.25],
]);

const SAMPLE = [8, 5, 5, 3, 3, 2, 2, 1, 1];
const drift = (effective: number) =>
  followDrift([{ share: 0.35, effective, coverage: 1 }], { lo: 0.5, hi: 0.5 })[0];

const waits = (closed: readonly number[], open: readonly number[]): readonly DecisionWait[] =>
  [...closed.map((length) => [length, true] as const), ...open.map((length) => [length, false] as const)].map(
    ([length, done], index) => ({
      item: `i${index}`,
      since: 0,
      until: done ? 1 : null,
      days: length,
      done,
      abandoned: false,
      reversed: false,
    }),
  );

const cell = (weights: readonly number[], done: readonly number[]): Cell => ({
  team: 't',
  cycle: 0,
  planned: weights.map((weight, index) => ({ weight, done: done[index] === 1 })),
});
const CELLS = [
  cell([5, 3, 2], [1, 1, 0]),
  cell([5, 5, 5, 5], [1, 1, 0, 0]),
  cell([3, 3, 3], [1, 1, 1]),
  cell([8, 2], [1, 1]),
  cell([1, 1, 1, 1], [1, 1, 1, 0]),
];

describe('the vectors', () => {
  it('V1: days of people, shared by what was active, silent work left out', () => {
    expect(days(V1, '2025-03-14')).toEqual({ A: 7.5, B: 2.5, C: 3, D: 1 });
  });

  it('V1b: splitting a ticket moves nothing, where an equal split over items would reward it', () => {
    expect(days(V1b.base, '2025-03-07')).toEqual({ A: 2.5, B: 2.5 });
    expect(days(V1b.sequential, '2025-03-07')).toEqual({ A1: 1, A2: 1.5, B: 2.5 });
    expect(days(V1b.parallel, '2025-03-07')).toEqual({ A1: 1.25, A2: 1.25, B: 2.5 });
    expect(days(V1b.parallel, '2025-03-07', true)).toEqual({ A1: 1.6667, A2: 1.6667, B: 1.6667 });
  });

  it('V2, V3, V3b: fidelity to points and to ranges', () => {
    const rounded = ({ fidelity, excess, deficit }: ReturnType<typeof fidelityOf>) =>
      [fidelity, excess, deficit].map(four);
    expect(rounded(fidelityOf(POINTS, ACTUAL))).toEqual([0.75, 0.25, 0.25]);
    expect(rounded(fidelityOf(RANGES, ACTUAL))).toEqual([0.8, 0.2, 0.05]);
    expect(fidelityOf(RANGES, INSIDE).fidelity).toBe(1);
  });

  it('V4, V4b: a small sample raises no signal', () => {
    expect(
      [effectiveSize(SAMPLE), standardError(0.35, effectiveSize(SAMPLE))].map((n) =>
        Number(n.toPrecision(4)),
      ),
    ).toEqual([6.338, 0.1895]);
    expect(drift(effectiveSize(SAMPLE))?.state).toBe('not_enough');
    expect(four(standardError(0.35, effectiveSize(Array.from({ length: 40 }, () => 1))))).toBe(0.0754);
    expect(drift(40)?.state).toBe('fluctuation');
  });

  it('V5, V5b: what still waits counts as long as it has waited', () => {
    const five = decisionVelocity(waits([1, 2, 2, 4, 9], [3, 12, 20]));
    expect([five.median, four(five.inTime ?? 0), five.due, median([1, 2, 2, 4, 9])]).toEqual([
      4, 0.5714, 7, 2,
    ]);
    const late = decisionVelocity(waits([1], [5, 6, 9]));
    expect([late.median, late.longest]).toEqual([null, 9]);
  });

  it('V6: how reliably plans are kept', () => {
    const { onPlan, eligible, median: middle, deviation } = consistencyOf(CELLS);
    expect([onPlan, eligible, middle, four(deviation ?? 0)]).toEqual([0.75, 4, 0.775, 0.125]);
  });

  const file = new URL('../../../../shared/metrics/vectors.json', import.meta.url);
  const there = existsSync(file);
  if (!there) console.info('skipped: ../shared/metrics/vectors.json is not here');
  it.skipIf(!there)('agree with the file', () => {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
    expect(days(V1, '2025-03-14')).toEqual(all['V1_person_days']);
    const split = all['V1b_split'];
    expect(days(V1b.parallel, '2025-03-07')).toEqual(split?.['parallel_two_level']);
    expect(days(V1b.sequential, '2025-03-07')).toEqual(split?.['sequential_two_level']);
    expect(days(V1b.parallel, '2025-03-07', true)).toEqual(split?.['parallel_equal']);
    expect(four(fidelityOf(POINTS, ACTUAL).fidelity)).toBe(all['V2']?.['fidelity']);
    expect(four(fidelityOf(RANGES, ACTUAL).deficit)).toBe(all['V3_ranges']?.['deficit']);
    expect(four(standardError(0.35, effectiveSize(SAMPLE)))).toBe(all['V4']?.['se']);
    expect(decisionVelocity(waits([1, 2, 2, 4, 9], [3, 12, 20])).median).toBe(all['V5']?.['km_median']);
    expect(decisionVelocity(waits([1], [5, 6, 9])).median).toBe(all['V5b_not_reached']);
    expect(four(consistencyOf(CELLS).deviation ?? 0)).toBe(all['V6']?.['mad']);
  });
});
