import { beforeAll, describe, expect, it } from 'vitest';
import { measure, type Measurement } from '../../../lib/domain/measure/measure.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { itemId } from '../../../lib/domain/work-item.ts';
import { slowDrift } from '../../slow-measure/drift.ts';
import { slowWindow } from '../../slow-measure/measure.ts';
import { histories, historiesStrategy } from './generate.ts';
import { FIRES, mixesBut, ON_TARGET, STARVED } from './mixes.ts';
import type { Histories, HistoriesRequest } from './truth.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const world = (parts: Partial<HistoriesRequest>): Histories =>
  histories({ seed: 20_261_122, items: 1_600, cycles: 12, now: NOW, ...parts });

function measured({ items, deals, truth }: Histories): Measurement {
  const [from = '', to = ''] = [truth.cycles[0]?.from, truth.cycles.at(-1)?.to];
  return measure({ strategy: historiesStrategy, items: [...items, ...deals], from, to, now: NOW });
}
const statesOf = (measurement: Measurement, bucket: string): readonly string[] =>
  measurement.drift.find((one) => one.bucket === bucket)?.cycles.map(({ state }) => state) ?? [];
const raisedIn = (measurement: Measurement): readonly string[] =>
  measurement.drift
    .filter(({ cycles }) => cycles.some(({ state }) => state === 'sustained'))
    .map((one) => one.bucket);

describe('histories of the world', () => {
  it('are the same for the same request, and about as many as were asked for', () => {
    const [one, again] = [world({ items: 200 }), world({ items: 200 })];
    expect(one).toEqual(again);
    for (const size of [200, 2_000]) {
      const { length } = world({ items: size }).items;
      expect(Math.abs(length - size - 80)).toBeLessThan(size * 0.25 + 80);
    }
    expect(world({ items: 200, seed: 2 }).items).not.toEqual(one.items);
  });

  it('hold nothing that happens later than now, and a history that leads to the present', () => {
    for (const item of world({ items: 400, now: Date.parse('2026-11-13T10:00:00Z') }).items) {
      const at = (item.history ?? []).map((change) => Date.parse(change.at));
      expect(Math.max(0, ...at)).toBeLessThanOrEqual(Date.parse('2026-11-13T10:00:00Z'));
      for (const field of ['status', 'assignee', 'sprint'] as const) {
        const last = (item.history ?? []).findLast((change) => change.field === field);
        if (last) expect(item[field] ?? null).toBe(last.to);
      }
    }
  });

  it('name everybody by a token and nobody twice under one key', () => {
    const { items } = world({ items: 2_000 });
    expect(new Set(items.map(itemId)).size).toBe(items.length);
    for (const { assignee } of items) expect(assignee ?? 'person-0').toMatch(/^(?:person-\d+|idle-[\d-]+)$/);
  });
});

describe('what is planted', () => {
  let found: Histories;
  let measurement: Measurement;
  beforeAll(() => {
    found = world({ deals: 40, mixOf: mixesBut((cycle) => (cycle >= 9 || cycle === 4 ? STARVED : null)) });
    measurement = measured(found);
  });

  it('is found where a goal is starved for good, after two cycles', () => {
    expect(statesOf(measurement, 'goal:self-serve').slice(8)).toEqual([
      'steady',
      'fluctuation',
      'sustained',
      'sustained',
    ]);
  });

  it('is called a fluctuation where it lasts one cycle', () => {
    expect(statesOf(measurement, 'goal:self-serve').slice(3, 6)).toEqual(['steady', 'fluctuation', 'steady']);
  });

  it('is found in the first cycle where it is more than twice the limit', () => {
    const states = statesOf(
      measured(world({ mixOf: mixesBut((cycle) => (cycle >= 10 ? FIRES : null)) })),
      'category:ktlo',
    );
    expect(states.slice(9)).toEqual(['steady', 'sustained', 'sustained']);
  });

  it('are the goals that only seem to be worked on, orphans, decisions and money', () => {
    const ids = (keys: readonly string[]): readonly string[] =>
      keys.map((key) => `jira/acme.atlassian.net/${key}`);
    expect(measurement.ghosts).toEqual(
      ['legacy-mobile', 'partner-program', 'take-data-along'].map((goal) => {
        const planted = found.truth.ghosts.find((one) => one.goal === goal);
        return { goal, why: planted?.why, items: ids(planted?.keys ?? []) };
      }),
    );
    const orphans = measurement.orphans.map(({ item }) => item);
    expect(ids(found.truth.orphans).filter((id) => !orphans.includes(id))).toEqual([]);
    const ends = (end: string): number => found.truth.decisions.filter((one) => one.end === end).length;
    const waits = measurement.decisions.waits;
    expect([ends('waits'), ends('given_up'), ends('decided')]).toEqual([
      waits.filter(({ until }) => until === null).length,
      measurement.decisions.abandoned,
      waits.filter(({ done }) => done).length,
    ]);
    expect(measurement.decisions.oldestOpen).toBeGreaterThan(20);
    expect(measurement.focus?.outside).toBeCloseTo(found.truth.outside, 1);
    expect(measurement.commitment.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
  });

  it('are tickets whose split moves nothing, and stale ones that stop to weigh', () => {
    const alone = (keys: readonly string[], items: readonly WorkItem[]) =>
      items.filter(({ key }) => keys.includes(key));
    const [split] = found.truth.splits;
    const [stale] = found.truth.stale;
    const [from, to] = [found.truth.cycles[0]?.from ?? '', found.truth.cycles.at(-1)?.to ?? ''];
    const parts = alone([split?.parent ?? '', ...(split?.children ?? [])], found.items);
    const days = measure({ strategy: historiesStrategy, items: parts, from, to, now: NOW }).work?.weights.of;
    const sum = [...(days?.values() ?? [])].reduce((total, weight) => total + weight, 0);
    expect(days?.size).toBe(3);
    expect(sum).toBeCloseTo(Math.round(sum), 9);
    const old = measure({
      strategy: historiesStrategy,
      items: alone([stale?.key ?? ''], found.items),
      from,
      to,
      now: NOW,
    });
    expect([...(old.work?.weights.of.values() ?? [])]).toEqual([6]);
  });
});

describe('chance alone', () => {
  it('raises a signal in at most 5 % of 50 worlds without drifts', () => {
    const raised = Array.from({ length: 50 }, (_, seed) =>
      raisedIn(measured(world({ seed, items: 400, cycles: 6, draw: 'drawn' }))),
    ).filter((buckets) => buckets.length > 0);
    expect(raised.length).toBeLessThanOrEqual(2);
  }, 60_000);
});

describe('a slow count', () => {
  /** Everything the slow count counts of a cycle, beside the same numbers of the product. */
  function expectSame(world: Histories, measurement: Measurement, cycles: readonly number[]): void {
    for (const cycle of cycles) {
      const { from, to } = world.truth.cycles[cycle] ?? { from: '', to: '' };
      const slow = slowWindow(historiesStrategy, world.items, from, to, NOW);
      const work = measurement.cycles.find((one) => one.cycle.from === from)?.work;
      expect(work?.weighting).toBe(slow?.weighting);
      expect(work?.n).toBe(slow?.n);
      for (const { bucket, share, lo, hi } of work?.buckets ?? []) {
        expect(share).toBeCloseTo(slow?.shares.get(bucket) ?? 0, 9);
        const [least = 0, most = 0] = slow?.ranges.get(bucket) ?? [];
        expect([lo - least, hi - most].map((off) => Math.abs(off) < 1e-9)).toEqual([true, true]);
      }
      for (const part of ['goals', 'sanctioned', 'untagged', 'offStrategy'] as const)
        expect(work?.parts[part].share).toBeCloseTo(slow?.parts[part] ?? -1, 9);
      expect(work?.coverage).toBeCloseTo(slow?.coverage ?? -1, 9);
      expect(work?.effective).toBeCloseTo(slow?.effective ?? -1, 6);
      expect(work?.elective).toBeCloseTo(slow?.elective ?? -1, 9);
      expect(work?.fidelity?.fidelity).toBeCloseTo(slow?.fidelity ?? -1, 9);
    }
  }

  it('comes to the same shares, coverage, fidelity and drift in each of twelve cycles', () => {
    const found = world({
      items: 1_000,
      mixOf: mixesBut((cycle) => (cycle >= 9 || cycle === 4 ? STARVED : null)),
    });
    const measurement = measured(found);
    expectSame(found, measurement, [...found.truth.cycles.keys()]);
    const windows = found.truth.cycles.map(({ from, to }) =>
      slowWindow(historiesStrategy, found.items, from, to, NOW),
    );
    for (const [bucket, states] of slowDrift(historiesStrategy, windows))
      expect(statesOf(measurement, bucket)).toEqual(states);
  });

  it('comes to the same on 20,000 items', () => {
    const found = world({ items: 20_000, mixOf: () => ON_TARGET });
    const { from = '', to = '' } = found.truth.cycles.at(-1) ?? {};
    expectSame(found, measure({ strategy: historiesStrategy, items: found.items, from, to, now: NOW }), [11]);
  });
});
