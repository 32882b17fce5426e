// The numbers that the popup is answered, against a count that shares nothing with the product but its types and its verdicts.
import { beforeEach, expect, it } from 'vitest';
import { ok } from '../../../lib/domain/result.ts';
import { putWork } from '../../../lib/store/work.ts';
import { slowWindow } from '../../slow-measure/measure.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { histories, historiesStrategy } from '../../world/histories/generate.ts';
import { STARVED, mixesBut } from '../../world/histories/mixes.ts';
import { scopeRecords } from '../../world/team-scope.ts';
import { background, valueOf } from '../background.ts';

beforeEach(freshIndexedDB);

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T15:00:00Z`);
const SCOPE = {
  id: 'team',
  name: 'Team',
  site: 'jira',
  tenant: 'acme.atlassian.net',
  query: { by: 'project', key: 'SHOP' },
} as const;
/** Sums of the same numbers in another order differ in the last bits. */
const DIGITS = 12;

it.each([
  { size: 20_000, which: 'the last whole cycle', from: -2, to: -1 },
  { size: 3_000, which: 'the running cycle', from: -1, to: undefined },
])(
  'are those of an independent slow count: $size items over twelve cycles, $which',
  { timeout: 120_000 },
  async ({ size, from, to }) => {
    const { items, truth } = histories({
      seed: 7,
      items: size,
      cycles: 12,
      now: NOW,
      mixOf: mixesBut((cycle) => (cycle > 9 ? STARVED : null)),
    });
    const self = background();
    self.clock = new Date(NOW);
    const { rev } = valueOf(await self.page('strategy.get', {}));
    valueOf(await self.page('strategy.put', { rev, requestId: 'request-1', strategy: historiesStrategy }));
    await self.app.store.write<true, never>('strict', async (tx) => {
      await tx.objectStore('scopes').put(scopeRecords(SCOPE, items, self.clock.toISOString()).scope);
      await putWork(tx, SCOPE.id, items);
      return ok(true);
    });
    expect(items.length).toBeGreaterThan(size * 0.95);

    for (const cycle of truth.cycles.slice(from, to)) {
      const { measured } = valueOf(
        await self.page('measure', { of: { scope: SCOPE.id }, cycle: cycle.from }),
      );
      // Of the running cycle, the days that have been.
      const last = cycle.to < TODAY ? cycle.to : TODAY;
      const slow = slowWindow(historiesStrategy, items, cycle.from, last, NOW);
      const work = measured?.work;
      expect(work?.weighting).toBe(slow?.weighting);
      expect(work?.n).toBe(slow?.n);
      expect(work?.coverage).toBeCloseTo(slow?.coverage ?? -1, DIGITS);
      expect(work?.fidelity?.fidelity).toBeCloseTo(slow?.fidelity ?? -1, DIGITS);
      for (const part of ['goals', 'sanctioned', 'untagged', 'offStrategy'] as const)
        expect(work?.parts[part].share, part).toBeCloseTo(slow?.parts[part] ?? -1, DIGITS);
      expect(work?.buckets.map(({ bucket }) => bucket).sort()).toEqual(
        [...(slow?.ranges.keys() ?? [])].sort(),
      );
      for (const { bucket, share, lo, hi } of work?.buckets ?? []) {
        expect(share, bucket).toBeCloseTo(slow?.shares.get(bucket) ?? 0, DIGITS);
        const [least = -1, most = -1] = slow?.ranges.get(bucket) ?? [];
        expect(
          [lo - least, hi - most].every((off) => Math.abs(off) < 1e-12),
          bucket,
        ).toBe(true);
      }
    }
  },
);
