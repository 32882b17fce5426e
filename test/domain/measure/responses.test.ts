import { expect, it } from 'vitest';
import { responsesOf } from '../../../lib/domain/measure/responses.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';

const AT = '2026-03-02T09:00:00Z';
const after = (change: Partial<Strategy>, why?: string) =>
  responsesOf([
    { at: '2026-03-01T09:00:00Z', strategy: sampleStrategy },
    { at: AT, strategy: { ...sampleStrategy, ...change }, ...(why !== undefined && { why }) },
  ]).map(({ bucket, at }) => [bucket, new Date(at).toISOString().replace('.000', '')]);

const [first, ...others] = sampleStrategy.goals;
const goals = first ? [{ ...first, target: { lo: 0.1, hi: 0.2 } }, ...others] : others;

it('takes a target, goal or rule that was changed with a reason for an answer', () => {
  expect(after({ goals }, 'Too much of it')).toEqual([[`goal:${first?.id}`, AT]]);
  const rules = sampleStrategy.rules.slice(1);
  expect(after({ rules }, 'It took too much')).toEqual([['category:ktlo', AT]]);
  expect(after({ guardrails: [] }, 'Over')).toEqual([['off_strategy', AT]]);
});

it('takes no change without a reason for one, but every exception that is granted', () => {
  expect(after({ goals })).toEqual([]);
  const exception = {
    id: 'new',
    item: 'jira/acme.atlassian.net/SHOP-1',
    guardrail: null,
    until: '2026-12-31',
    reason: 'A pilot',
    byRole: 'Head of Product',
  };
  expect(after({ exceptions: [...sampleStrategy.exceptions, exception] })).toEqual([['off_strategy', AT]]);
  expect(after({ exceptions: [] })).toEqual([]);
});

it('says nothing of a strategy that was never changed', () => {
  expect(responsesOf([{ at: AT, strategy: sampleStrategy, why: 'First' }])).toEqual([]);
});
