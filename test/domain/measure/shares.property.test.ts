import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fidelityOf } from '../../../lib/domain/measure/fidelity.ts';
import { partsOf, sharesOf } from '../../../lib/domain/measure/shares.ts';
import { branchShare, everyAim, type Aim } from '../../../lib/domain/measure/targets.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';

const BUCKETS: readonly Bucket[] = [
  'goal:a',
  'goal:b',
  'goal:c',
  'category:ktlo',
  'untagged',
  'off_strategy',
];
const item = fc.record({
  weight: fc.double({ min: 0.01, max: 50, noNaN: true }),
  bucket: fc.constantFrom(...BUCKETS),
});
const items = fc.array(item, { minLength: 1, maxLength: 60 });
const range = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([one, other]) => ({ lo: Math.min(one, other) / 100, hi: Math.max(one, other) / 100 }));

type Item = { readonly weight: number; readonly bucket: Bucket };
const measured = (all: readonly Item[]) => {
  const of = new Map(all.map(({ weight }, index) => [`i${index}`, weight]));
  return sharesOf({ of, unassigned: 0 }, (id) => all[Number(id.slice(1))]?.bucket ?? 'unknown');
};
const NONE = { lo: 0, hi: 0 };
/** `a` over `b`, and the rest beside it; ranges that could never be met together are allowed here. */
const aims = fc.tuple(range, range, range, range).map(([a, b, c, ktlo]): readonly Aim[] => [
  { bucket: 'goal:a', range: a, below: [{ bucket: 'goal:b', range: b, below: [] }] },
  { bucket: 'goal:c', range: c, below: [] },
  { bucket: 'category:ktlo', range: ktlo, below: [] },
  { bucket: 'untagged', range: NONE, below: [] },
  { bucket: 'off_strategy', range: NONE, below: [] },
]);

const always = <T>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns: 1_000 });

describe('shares', () => {
  it('add up to 1 in four parts', () => {
    always(
      fc.property(items, (all) => {
        const { goals, sanctioned, untagged, offStrategy } = partsOf(measured(all).of);
        expect(goals + sanctioned + untagged + offStrategy).toBeCloseTo(1, 9);
      }),
    );
  });

  it('change in nothing but coverage by an unknown item', () => {
    always(
      fc.property(items, fc.double({ min: 0.01, max: 50, noNaN: true }), (all, weight) => {
        const [before, after] = [measured(all), measured([...all, { weight, bucket: 'unknown' }])];
        expect([...after.of]).toEqual([...before.of]);
        expect([after.n, after.effective]).toEqual([before.n, before.effective]);
        expect(before.coverage).toBe(1);
        expect(after.coverage).toBeLessThan(1);
      }),
    );
  });
});

describe('fidelity', () => {
  it('lies between 0 and 1, and is 1 only where every range is met', () => {
    always(
      fc.property(items, aims, (all, stated) => {
        const { of } = measured(all);
        const { fidelity, excess } = fidelityOf(stated, of);
        expect(fidelity).toBeGreaterThanOrEqual(0);
        expect(fidelity).toBeLessThanOrEqual(1);
        expect(excess).toBeGreaterThanOrEqual(0);
        const inside = [...everyAim(stated)].every((aim) => {
          const share = branchShare(aim, of);
          return aim.range === null || (share >= aim.range.lo - 1e-9 && share <= aim.range.hi + 1e-9);
        });
        expect(fidelity === 1).toBe(inside);
      }),
    );
  });

  it('is the overlap with the targets where they are points that add up to 1', () => {
    const points = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 });
    always(
      fc.property(items, points, (all, sizes) => {
        const flat = all.filter(({ bucket }) => bucket !== 'goal:b');
        if (flat.length === 0) return;
        const { of } = measured(flat);
        const sum = sizes.reduce((total, size) => total + size, 0);
        const names: readonly Bucket[] = ['goal:a', 'goal:c', 'category:ktlo', 'untagged'];
        const stated = names.map((bucket, index) => ({ bucket, target: (sizes[index] ?? 0) / sum }));
        const overlap = stated.reduce(
          (total, { bucket, target }) => total + Math.min(of.get(bucket) ?? 0, target),
          0,
        );
        const list: readonly Aim[] = [
          ...stated.map(({ bucket, target }) => ({ bucket, range: { lo: target, hi: target }, below: [] })),
          { bucket: 'off_strategy', range: NONE, below: [] },
        ];
        expect(fidelityOf(list, of).fidelity).toBeCloseTo(overlap, 9);
      }),
    );
  });

  it('does not depend on what goals are called', () => {
    always(
      fc.property(items, aims, (all, stated) => {
        const swap = (bucket: Bucket): Bucket =>
          bucket === 'goal:a' ? 'goal:c' : bucket === 'goal:c' ? 'goal:a' : bucket;
        const swapped = (aim: Aim): Aim => ({
          ...aim,
          bucket: swap(aim.bucket),
          below: aim.below.map(swapped),
        });
        const renamed = all.map(({ weight, bucket }) => ({ weight, bucket: swap(bucket) }));
        expect(fidelityOf(stated.map(swapped), measured(renamed).of).fidelity).toBeCloseTo(
          fidelityOf(stated, measured(all).of).fidelity,
          9,
        );
      }),
    );
  });
});
