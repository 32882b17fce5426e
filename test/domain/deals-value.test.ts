import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../lib/domain/condition.ts';
import { valueOfDeals } from '../../lib/domain/deals-value.ts';
import { targetSegments } from '../../lib/domain/target-segments.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const guarded = (...conditions: Condition[]) => ({
  guardrails: conditions.map((when, i) => ({ id: `g${i}`, title: '', when, because: '', decision: 'd' })),
});
const targetsOf = (...conditions: Condition[]) => {
  const test = targetSegments(guarded(...conditions));
  return test && ['Enterprise', 'Health', 'SMB', 'Public'].filter(test);
};
const segment = (op: 'is' | 'isNot' | 'in' | 'contains' | 'exists', value: unknown): Condition => ({
  field: 'segment',
  op,
  value,
});

describe('target segments', () => {
  it('are what guardrails let pass', () => {
    const large: Condition = { field: 'amount', op: 'gte', value: 50_000 };
    const list = segment('in', ['enterprise', 'HEALTH']);
    expect(targetsOf({ all: [large, segment('exists', true), { not: list }] })).toEqual([
      'Enterprise',
      'Health',
    ]);
    expect(targetsOf(segment('isNot', 'Health'))).toEqual(['Health']);
    expect(targetsOf({ not: { any: [segment('is', 'SMB'), { not: segment('isNot', 'Health') }] } })).toEqual([
      'Health',
      'SMB',
    ]);
  });

  it('are whatever any of several guardrails lets pass', () => {
    expect(targetsOf({ not: list('Enterprise') }, { not: list('Health') }, segment('is', 'SMB'))).toEqual([
      'Enterprise',
      'Health',
    ]);
  });

  it('are all others where guardrails only say what is outside', () => {
    expect(targetsOf(segment('is', 'smb'), segment('in', ['Public']))).toEqual(['Enterprise', 'Health']);
  });

  it('are not made up', () => {
    expect(targetsOf()).toBeNull();
    expect(
      targetsOf(segment('contains', 'SMB'), segment('exists', true), {
        field: 'region',
        op: 'is',
        value: 'SMB',
      }),
    ).toBeNull();
    let deep: Condition = segment('is', 'SMB');
    for (let i = 0; i < 100; i += 1) deep = { not: deep };
    expect(targetsOf(deep)).toBeNull();
  });

  const list = (...values: string[]): Condition => segment('in', values);
});

const deal = (fields: Partial<WorkItem>): WorkItem => ({
  site: 'hubspot', tenant: '1', key: '1', kind: 'deal', title: '', url: '', ...fields,
}); // prettier-ignore
const open = (amount: number | undefined, currency?: string, of?: string): WorkItem =>
  deal({
    statusCategory: 'active',
    ...(amount !== undefined && { amount }),
    ...(currency && { currency }),
    ...(of && { segment: of }),
  });
const isTarget = (of: string) => of === 'Enterprise';

describe('what deals come to', () => {
  it('adds up open ones, per currency, and says how much is in target segments', () => {
    const deals = [
      open(180_000.1, 'EUR', 'Enterprise'), open(40_000.2, 'EUR', 'SMB'), open(20_000, 'EUR'), open(5_000, 'USD', 'Enterprise'), open(7), open(undefined, 'EUR'),
      deal({ statusCategory: 'done', amount: 1e6, currency: 'EUR' }), deal({ statusCategory: 'cancelled', amount: 1e6, currency: 'EUR' }),
      deal({ amount: 1e6, currency: 'EUR' }), { ...open(1e6, 'EUR'), readable: false },
    ]; // prettier-ignore
    expect(valueOfDeals(deals, isTarget)).toEqual({
      open: 6, closed: 2, unsettled: 2, withoutAmount: 1,
      values: [
        { currency: 'EUR', open: 240_000.3, inTarget: 180_000.1, segmentUnknown: 20_000 },
        { currency: 'USD', open: 5_000, inTarget: 5_000, segmentUnknown: 0 },
        { currency: null, open: 7, inTarget: 0, segmentUnknown: 7 },
      ],
    }); // prettier-ignore
  });

  it('says nothing of target segments where the strategy has none', () => {
    expect(valueOfDeals([open(1, 'EUR', 'Enterprise')], null).values).toEqual([{ currency: 'EUR', open: 1 }]);
  });

  it('never adds two currencies, counts each deal once, and parts never exceed the whole', () => {
    const some = fc.record({
      amount: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
      currency: fc.constantFrom(undefined, 'EUR', 'USD', 'CHF'),
      segment: fc.constantFrom(undefined, 'Enterprise', 'SMB'),
      statusCategory: fc.constantFrom(undefined, 'active', 'todo', 'done', 'cancelled'),
    });
    fc.assert(
      fc.property(fc.array(some), (fields) => {
        const deals = fields.map((each) => deal(JSON.parse(JSON.stringify(each)) as Partial<WorkItem>));
        const value = valueOfDeals(deals, isTarget);
        expect(value.open + value.closed + value.unsettled).toBe(deals.length);
        for (const { currency, open: whole, inTarget = NaN, segmentUnknown = NaN } of value.values) {
          const own = deals.filter(
            (each) =>
              ['active', 'todo'].includes(each.statusCategory ?? '') && (each.currency ?? null) === currency,
          );
          expect(whole).toBe(own.reduce((sum, { amount = 0 }) => sum + amount, 0));
          expect(inTarget).toBe(
            own.reduce((sum, { amount = 0, segment: s }) => sum + (s === 'Enterprise' ? amount : 0), 0),
          );
          expect(inTarget + segmentUnknown).toBeLessThanOrEqual(whole);
        }
        expect(new Set(value.values.map(({ currency }) => currency)).size).toBe(value.values.length);
      }),
    );
  });
});
