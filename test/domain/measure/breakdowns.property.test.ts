import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakdownBy } from '../../../lib/domain/measure/breakdowns.ts';
import { trace, type Traced } from '../../../lib/domain/measure/traced.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';
import { happened } from './histories.ts';

const SPAN = { from: Date.parse('2026-03-02T00:00:00Z'), to: Date.parse('2026-03-16T00:00:00Z') };
const BUCKETS: readonly Bucket[] = ['goal:one', 'category:ktlo', 'untagged', 'off_strategy'];

const one = fc.record({
  team: fc.constantFrom('', 'A', 'B', 'C', 'D'),
  person: fc.integer({ min: 0, max: 11 }),
  weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
  bucket: fc.constantFrom(...BUCKETS),
});
const some = fc.array(one, { minLength: 1, maxLength: 60 });
type Piece = typeof one extends fc.Arbitrary<infer T> ? T : never;

/** Each piece as it would have been measured. */
function measured(pieces: readonly Piece[], peopled: boolean) {
  const items = pieces.map(({ team, person }, n) =>
    happened(
      `S-${n}`,
      '2026-03-02T07:00:00Z',
      peopled ? [['2026-03-02T08:00:00Z', 'assignee', `p${person}`]] : [],
      { team: team || undefined, project: '' } as never,
    ),
  );
  const { all } = trace(items);
  const weights = new Map<Traced, number>(all.map((traced, n) => [traced, pieces[n]?.weight ?? 0]));
  const buckets = BUCKETS.map((bucket) => ({
    bucket,
    share: 0,
    lo: 0,
    hi: 0,
    items: all.filter((_, n) => pieces[n]?.bucket === bucket).map(({ id }) => id),
  }));
  return breakdownBy('team', { buckets, weights: { of: weights, unassigned: 0, imputed: 0 } }, SPAN);
}

it('shows no group below five items or five people, and leaves none to be told from the difference', () => {
  fc.assert(
    fc.property(some, (pieces) => {
      const groups = measured(pieces, true);
      for (const { title, n } of groups) {
        const own = pieces.filter(({ team }) =>
          title === null ? !groups.some((group) => group.title === team) : team === title,
        );
        expect(own.length).toBe(n);
        const isWhole = n === pieces.length;
        if (!isWhole) expect(n).toBeGreaterThanOrEqual(5);
        if (!isWhole) expect(new Set(own.map(({ person }) => person)).size).toBeGreaterThanOrEqual(5);
      }
      expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(pieces.length);
      for (const { parts } of groups)
        expect(parts.goals + parts.sanctioned + parts.untagged + parts.offStrategy).toBeCloseTo(1, 9);
    }),
    { numRuns: 1_000 },
  );
});

it('goes by items alone where nobody is known', () => {
  const pieces = Array.from({ length: 12 }, (_, n) => ({
    team: n < 6 ? ('A' as const) : ('B' as const),
    person: 0,
    weight: 1,
    bucket: 'untagged' as const,
  }));
  expect(measured(pieces, false).map(({ title, n }) => [title, n])).toEqual([
    ['A', 6],
    ['B', 6],
  ]);
});
