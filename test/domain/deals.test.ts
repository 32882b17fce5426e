// Deals under the strategy: every field a commitment may be judged by, and guardrails with the role that decides.
import { describe, expect, test } from 'vitest';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import type { Condition, FieldTest } from '../../lib/domain/condition.ts';
import { compileCondition } from '../../lib/domain/match.ts';
import { FieldTable, PreparedItem } from '../../lib/domain/prepared-item.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Guardrail, Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const deal = (parts: Partial<WorkItem> = {}): WorkItem => ({
  site: 'hubspot',
  tenant: '4400112',
  key: '7000000041',
  kind: 'deal',
  title: 'Harbour fleet, year two',
  url: 'https://app.hubspot.com/contacts/4400112/record/0-3/7000000041',
  ...parts,
});

function matches(condition: Condition, parts: Partial<WorkItem>): boolean {
  const table = new FieldTable();
  return compileCondition(condition, table, 'Europe/Berlin')(new PreparedItem(deal(parts), table));
}

describe('a condition may ask of a deal', () => {
  test.each<[FieldTest, Partial<WorkItem>, Partial<WorkItem>]>([
    [{ field: 'kind', op: 'is', value: 'deal' }, {}, { kind: 'ticket' }],
    [{ field: 'amount', op: 'gte', value: 50_000 }, { amount: 50_000 }, { amount: 49_999.99 }],
    [{ field: 'amount', op: 'lt', value: 0 }, { amount: -1 }, { amount: 0 }],
    [{ field: 'currency', op: 'is', value: 'eur' }, { currency: 'EUR' }, { currency: 'USD' }],
    [{ field: 'stage', op: 'in', value: ['Contract sent', 'Closed won'] }, { stage: 'contract sent' }, { stage: 'New' }],
    [{ field: 'probability', op: 'gte', value: 60 }, { probability: 60 }, { probability: 0.6 }],
    [{ field: 'closeDate', op: 'before', value: '2027-01-01' }, { closeDate: '2026-12-31' }, { closeDate: '2027-01-01' }],
    [{ field: 'closeDate', op: 'after', value: '2026-12-31' }, { closeDate: '2027-01-01' }, { closeDate: '2026-12-31' }],
    [{ field: 'account', op: 'contains', value: 'harbour' }, { account: 'Harbour Ltd' }, { account: 'Harbourside' }],
    [{ field: 'segment', op: 'in', value: ['Enterprise'] }, { segment: 'enterprise' }, { segment: 'SMB' }],
    [{ field: 'industry', op: 'is', value: 'Hospital & Health Care' }, { industry: 'hospital & health care' }, { industry: 'Retail' }],
    [{ field: 'region', op: 'in', value: ['Germany', 'Österreich'] }, { region: 'ÖSTERREICH' }, { region: 'France' }],
    [{ field: 'employees', op: 'gt', value: 250 }, { employees: 251 }, { employees: 250 }],
    [{ field: 'dealType', op: 'is', value: 'New business' }, { dealType: 'new business' }, { dealType: 'Renewal' }],
    [{ field: 'product', op: 'contains', value: 'audit' }, { product: 'Core, Audit' }, { product: 'Core' }],
    [{ field: 'discountPercent', op: 'gt', value: 20 }, { discountPercent: 20.5 }, { discountPercent: 20 }],
    [{ field: 'project', op: 'is', value: 'Sales pipeline' }, { project: 'Sales pipeline' }, { project: 'Partners' }],
    [{ field: 'custom.sla', op: 'is', value: true }, { custom: { sla: true } }, { custom: { sla: false } }],
  ])('%j', (condition, yes, no) => {
    expect(matches(condition, yes)).toBe(true);
    expect(matches(condition, no)).toBe(false);
    // Unknown is neither: a comparison with what is not known never holds.
    if (condition.field !== 'kind') expect(matches(condition, {})).toBe(false);
  }); // prettier-ignore
});

/** "Large deals go to target segments", as a person would write it down. */
const large: Guardrail = {
  id: 'large-outside-focus',
  title: 'Large deal outside target segments',
  when: {
    all: [
      { field: 'kind', op: 'is', value: 'deal' },
      { field: 'amount', op: 'gte', value: 50_000 },
      { field: 'currency', op: 'is', value: 'EUR' },
      { field: 'segment', op: 'exists' },
      { not: { field: 'segment', op: 'in', value: ['Enterprise', 'Health'] } },
    ],
  },
  because: 'Large deals are for the segments we build for.',
  decision: 'commit-feature',
};

const discount: Guardrail = {
  id: 'deep-discount',
  title: 'Discount above 20 percent',
  when: {
    any: [
      { field: 'discountPercent', op: 'gt', value: 20 },
      { all: [{ field: 'dealType', op: 'is', value: 'Renewal' }, { field: 'discountPercent', op: 'gt', value: 0 }] },
    ],
  },
  because: 'Discounts of this size need a second look.',
  decision: 'commit-feature',
}; // prettier-ignore

const strategy: Strategy = { ...sampleStrategy, guardrails: [large, discount], exceptions: [] };
const verdict = (parts: Partial<WorkItem>, changes: Partial<Strategy> = {}) =>
  resolve(compileStrategy({ ...strategy, ...changes }), deal(parts), new Date('2026-11-22T09:00:00Z'));

const outside = { amount: 80_000, currency: 'EUR', segment: 'SMB' };

describe('a guardrail on deals', () => {
  test('is a sound strategy', () => expect(checkStrategy(strategy)).toEqual([]));

  test('holds for a large deal outside the target segments, and names itself and why', () => {
    const found = verdict(outside);
    expect(found).toMatchObject({ bucket: 'off_strategy', guardrail: 'large-outside-focus' });
    expect(found.reasons.map(({ because }) => because).join(' ')).toContain('Large deals are for the segments we build for.');
  }); // prettier-ignore

  test('names who decides', () => {
    const { guardrail } = verdict(outside);
    const decision = strategy.guardrails.find(({ id }) => id === guardrail)?.decision;
    expect(strategy.decisionRights.find(({ id }) => id === decision)?.decides).toBe('Head of Product');
  });

  test.each([
    ['smaller', { ...outside, amount: 49_999 }],
    ['in a target segment', { ...outside, segment: 'enterprise' }],
    ['in another currency, which nobody has converted', { ...outside, currency: 'USD' }],
    ['of an amount that is not known', { currency: 'EUR', segment: 'SMB' }],
    ['of a segment that is not known', { amount: 80_000, currency: 'EUR' }],
  ])('does not hold for a deal %s', (_, parts) => expect(verdict(parts).bucket).toBe('untagged'));

  test('does not hold for a deal that could not be read', () =>
    expect(verdict({ ...outside, readable: false }).bucket).toBe('unknown'));

  test('keeps the goal that the deal would have had', () => {
    expect(verdict({ ...outside, labels: ['goal-win-enterprise'] })).toMatchObject({
      bucket: 'off_strategy',
      goal: 'win-enterprise',
    });
  });

  test('is lifted by an exception for this deal', () => {
    const exceptions = [
      {
        id: 'harbour',
        item: 'hubspot/4400112/7000000041',
        guardrail: large.id,
        until: '2026-12-31',
        reason: 'Lighthouse customer in a new market.',
        byRole: 'Head of Product',
      },
    ];
    expect(verdict(outside, { exceptions })).toMatchObject({ bucket: 'untagged', exception: 'harbour' });
  });

  test.each([
    [{ discountPercent: 25 }, 'off_strategy'],
    [{ discountPercent: 20 }, 'untagged'],
    [{ discountPercent: 5, dealType: 'Renewal' }, 'off_strategy'],
    [{ dealType: 'Renewal' }, 'untagged'],
  ])('%j is %s', (parts, bucket) => expect(verdict(parts).bucket).toBe(bucket));
});

test('without asking for the segment first, a deal of unknown segment is not in the target segments either', () => {
  const when: Condition = { not: { field: 'segment', op: 'in', value: ['Enterprise'] } };
  expect(matches(when, {})).toBe(true);
  expect(matches({ all: [{ field: 'segment', op: 'exists' }, when] }, {})).toBe(false);
});
