// Measurements by chance, for sentences to be held against. Drifts are followed by the product's own definition.
import fc from 'fast-check';
import { followDrift, type Reading } from '../../../lib/domain/measure/drift.ts';
import type { BucketDrift } from '../../../lib/domain/measure/follow-buckets.ts';
import type { Measurement } from '../../../lib/domain/measure/measure.ts';
import type { WindowMeasure } from '../../../lib/domain/measure/measure-window.ts';
import { measure } from '../../../lib/domain/measure/measure.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';

export const STRATEGY: Strategy = sampleStrategy;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ids = fc
  .array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 })
  .map((numbers) => [...new Set(numbers)].map((n) => `jira/acme.atlassian.net/SHOP-${n}`));
const reading: fc.Arbitrary<Reading | null> = fc.option(
  fc.record({ share, effective: fc.double({ min: 1, max: 60, noNaN: true }), coverage: share }),
  { freq: 6 },
);
const range = fc
  .tuple(share, share)
  .map(([one, other]) => ({ lo: Math.min(one, other), hi: Math.max(one, other) }));
const BUCKETS: readonly Bucket[] = [
  'goal:self-serve',
  'goal:scale-platform',
  'category:ktlo',
  'untagged',
  'off_strategy',
];

const drift = (bucket: Bucket): fc.Arbitrary<BucketDrift> =>
  fc
    .tuple(
      bucket.includes(':') ? range : fc.constant({ lo: 0, hi: 0 }),
      fc.array(reading, { minLength: 1, maxLength: 6 }),
      reading,
    )
    .map(([stated, readings, ahead]) => {
      const [soon] = followDrift([ahead], stated);
      return {
        bucket,
        range: stated,
        cycles: followDrift(readings, stated).map((one, index) => ({
          ...one,
          share: readings[index]?.share ?? null,
        })),
        planned: ahead && soon ? { ...soon, share: ahead.share } : null,
      };
    });

/** What nothing has happened in; parts of it are replaced. */
const NOTHING = measure({
  strategy: STRATEGY,
  items: [],
  from: '2026-11-09',
  to: '2026-11-22',
  now: Infinity,
});

const work: fc.Arbitrary<WindowMeasure> = fc
  .record({
    effective: fc.double({ min: 1, max: 60, noNaN: true }),
    coverage: share,
    fidelity: share,
    unknown: ids,
    behind: ids,
  })
  .map(({ effective, coverage, fidelity, unknown, behind }) => ({
    weighting: 'days',
    unavailable: {},
    parts: { goals: NO_RANGE, sanctioned: NO_RANGE, untagged: NO_RANGE, offStrategy: NO_RANGE },
    buckets: [{ bucket: 'goal:self-serve', ...NO_RANGE, items: behind }],
    coverage,
    n: Math.ceil(effective),
    effective,
    imputed: 0,
    unknown,
    elective: null,
    fidelity: { fidelity, excess: 0, deficit: 1 - fidelity },
    shares: { of: new Map(), coverage, effective, n: Math.ceil(effective) },
    weights: { of: new Map(), unassigned: 0, imputed: 0 },
  }));
const NO_RANGE = { share: 0, lo: 0, hi: 0 };

export const measurements: fc.Arbitrary<Measurement> = fc
  .record({
    work: fc.option(work, { freq: 8 }),
    drift: fc.tuple(...BUCKETS.map(drift)),
    plan: fc.record({ implemented: ids, notImplemented: ids, modified: ids, added: ids }),
    inversions: fc.array(
      fc.record({ more: fc.constantFrom(...BUCKETS), less: fc.constantFrom(...BUCKETS), by: share }),
      { maxLength: 4 },
    ),
    waits: fc.array(
      fc.record({
        item: fc.constant('jira/acme.atlassian.net/SHOP-1'),
        days: fc.double({ min: 0, max: 40, noNaN: true }),
      }),
      { maxLength: 5 },
    ),
    commitment: fc.array(
      fc.record({
        currency: fc.constantFrom('EUR', null),
        fidelity: share,
        value: fc.nat(),
        offValue: fc.nat(),
        count: fc.nat(20),
        off: ids,
      }),
      { maxLength: 2 },
    ),
    focus: fc.option(
      fc.record({
        outside: share,
        known: share,
        segments: fc.array(fc.record({ segment: fc.string(), share, inTarget: fc.boolean(), items: ids }), {
          maxLength: 3,
        }),
      }),
    ),
    ghosts: fc.array(
      fc.record({
        goal: fc.constantFrom('legacy-mobile', 'self-serve'),
        why: fc.constantFrom('ended', 'idle', 'silent'),
        items: ids,
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ waits, ...parts }): Measurement => ({
    ...NOTHING,
    ...parts,
    decisions: {
      ...NOTHING.decisions,
      waits: waits.map((wait) => ({
        ...wait,
        done: false,
        since: 0,
        until: null,
        abandoned: false,
        reversed: false,
      })),
    },
  }));
