// Instants are UTC, days are the strategy's: wrong clocks, both changes of the clocks and six zones. See docs/security.md.
import { describe, expect, test } from 'vitest';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const item: WorkItem = {
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: 'SHOP-1',
  kind: 'ticket',
  title: 'Plain',
  url: 'https://acme.atlassian.net/browse/SHOP-1',
  labels: ['goal-dated'],
};

/** One goal from `startsOn` to `endsOn`, both inclusive, in a zone. */
const dated = (timeZone: string, startsOn: string, endsOn: string): Strategy => ({
  ...sampleStrategy,
  timeZone,
  goals: [{ id: 'dated', title: 'Dated', level: 'team', status: 'active', startsOn, endsOn }],
  rules: [],
  guardrails: [],
  exceptions: [],
});

const bucketAt = (strategy: Strategy, instant: string, of: WorkItem = item) =>
  resolve(compileStrategy(strategy), of, new Date(instant)).bucket;

/** Zone, and the first and the last instant of 29 March 2026 there (when the clocks of Europe go forward). */
const ZONES: readonly (readonly [string, string, string])[] = [
  ['UTC', '2026-03-29T00:00:00.000Z', '2026-03-29T23:59:59.999Z'],
  ['Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['America/New_York', '2026-03-29T04:00:00.000Z', '2026-03-30T03:59:59.999Z'],
  ['Asia/Kolkata', '2026-03-28T18:30:00.000Z', '2026-03-29T18:29:59.999Z'],
  ['Pacific/Kiritimati', '2026-03-28T10:00:00.000Z', '2026-03-29T09:59:59.999Z'],
  ['Pacific/Pago_Pago', '2026-03-29T11:00:00.000Z', '2026-03-30T10:59:59.999Z'],
];

/** The days on which the clocks change: one of 23 hours, one of 25. */
const CHANGES: readonly (readonly [string, string, string, string])[] = [
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00.000Z', '2026-10-04T12:59:59.999Z'],
];

const aMillisecond = (instant: string, by: 1 | -1): string =>
  new Date(Date.parse(instant) + by).toISOString();

describe.each([...ZONES.map(([zone, from, to]) => [zone, '2026-03-29', from, to] as const), ...CHANGES])(
  'a goal of one day in %s, %s',
  (zone, day, from, to) => {
    const strategy = dated(zone, day, day);
    test.each([
      ['its first instant', from, 'goal:dated'],
      ['its last instant', to, 'goal:dated'],
      ['just before', aMillisecond(from, -1), 'off_strategy'],
      ['just after', aMillisecond(to, 1), 'off_strategy'],
    ])('%s', (_when, instant, bucket) => expect(bucketAt(strategy, instant)).toBe(bucket));
  },
);

describe('a clock that is wrong', () => {
  const strategy = dated('Europe/Berlin', '2026-06-01', '2026-06-30');
  const today = Date.parse('2026-06-15T10:00:00Z');
  test.each([
    [0, 'goal:dated'],
    [-2, 'goal:dated'],
    [400, 'off_strategy'],
    [-400, 'off_strategy'],
    [365 * 7000, 'off_strategy'],
  ])('by %i days gives a verdict, the same twice', (days, bucket) => {
    const instant = new Date(today + days * 86_400_000).toISOString();
    expect(bucketAt(strategy, instant)).toBe(bucket);
    expect(bucketAt(strategy, instant)).toBe(bucket);
  });

  test('that says nothing at all does not throw', () => {
    expect(() => resolve(compileStrategy(strategy), item, new Date(NaN))).not.toThrow();
  });
});

test('an exception holds to the end of its day where the team lives', () => {
  const strategy: Strategy = {
    ...sampleStrategy,
    timeZone: 'America/New_York',
    exceptions: [
      {
        id: 'pilot',
        item: 'jira/acme.atlassian.net/SHOP-1',
        guardrail: 'custom-work',
        until: '2026-11-01',
        reason: 'Pilot',
        byRole: 'Head of Product',
      },
    ],
  };
  const custom = { ...item, labels: ['custom-work', 'goal-self-serve'] };
  expect(bucketAt(strategy, '2026-11-02T04:59:59.999Z', custom)).toBe('goal:self-serve');
  expect(bucketAt(strategy, '2026-11-02T05:00:00.000Z', custom)).toBe('off_strategy');
});

test.each([
  ['2026-10-25', '2026-10-24T22:00:00.000Z', false],
  ['2026-10-25', '2026-10-24T21:59:59.999Z', true],
  ['2026-10-25T00:30:00Z', '2026-10-24T22:00:00.000Z', false],
])('a rule compares days, not instants: before %s, created %s', (value, createdAt, matches) => {
  const strategy: Strategy = {
    ...sampleStrategy,
    rules: [
      {
        id: 'old',
        title: 'Old',
        when: { field: 'custom.created', op: 'before', value },
        then: { category: 'ktlo' },
      },
    ],
  };
  const old = { ...item, labels: [], custom: { created: createdAt } };
  expect(bucketAt(strategy, '2026-11-02T09:00:00Z', old)).toBe(matches ? 'category:ktlo' : 'untagged');
});
