import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../lib/domain/condition.ts';
import { implies } from '../../lib/domain/implies.ts';
import { shadowing } from '../../lib/domain/shadowed-rule.ts';
import type { Rule } from '../../lib/domain/strategy.ts';
import * as any from './arbitrary.ts';
import { holds } from './reference.ts';

const bug: Condition = { field: 'type', op: 'is', value: 'Bug' };
const billing: Condition = { field: 'component', op: 'is', value: 'Billing' };
const amount = (op: 'gt' | 'gte' | 'lt' | 'lte', value: number): Condition => ({
  field: 'amount',
  op,
  value,
});

describe('one condition follows from another', () => {
  it.each<[string, Condition, Condition]>([
    ['itself', bug, bug],
    ['the same in other letters', { field: 'type', op: 'is', value: 'bug' }, bug],
    ['one of several', bug, { field: 'type', op: 'in', value: ['Story', 'Bug'] }],
    ['either of two', bug, { any: [billing, bug] }],
    ['more asked than needed', { all: [bug, billing] }, billing],
    ['each of several ways', { any: [bug, { all: [bug, billing] }] }, bug],
    ['a value that is there', bug, { field: 'type', op: 'exists' }],
    ['a higher limit', amount('gte', 50_000), amount('gt', 10_000)],
    ['a lower limit', amount('lt', 10), amount('lte', 10)],
    [
      'a longer beginning',
      { field: 'title', op: 'startsWith', value: 'HIPAA audit' },
      { field: 'title', op: 'startsWith', value: 'hipaa' },
    ],
    ['the opposite of less', { not: { field: 'type', op: 'in', value: ['Story', 'Bug'] } }, { not: bug }],
    ['nothing asked', bug, { all: [] }],
  ])('%s', (_, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(true);
  });

  it.each<[string, Condition, Condition]>([
    ['another field', bug, billing],
    ['less asked than needed', bug, { all: [bug, billing] }],
    ['a lower limit', amount('gt', 10), amount('gt', 20)],
    ['the limit itself', amount('gte', 10), amount('gt', 10)],
    [
      'a shorter beginning',
      { field: 'title', op: 'startsWith', value: 'a' },
      { field: 'title', op: 'startsWith', value: 'ab' },
    ],
    ['no way at all', bug, { any: [] }],
    ['what is not written yet', { any: [] }, bug],
  ])('%s does not', (_, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(false);
  });

  it('never where an item meets the one and not the other', () => {
    let claimed = 0;
    fc.assert(
      fc.property(
        any.condition,
        any.condition,
        fc.array(any.item, { minLength: 4, maxLength: 8 }),
        (a, b, items) => {
          for (const [narrow, wide] of [
            [a, b],
            [{ all: [a, b] }, a],
            [a, { any: [b, a] }],
            [{ not: { any: [a, b] } }, { not: a }],
          ] as const) {
            if (!implies(narrow, wide)) continue;
            claimed += 1;
            for (const item of items)
              if (holds(narrow, item, 'UTC'))
                expect(holds(wide, item, 'UTC'), JSON.stringify([narrow, wide])).toBe(true);
          }
        },
      ),
      { numRuns: 4_000 },
    );
    expect(claimed).toBeGreaterThan(2_000);
  }, 120_000);

  it('never between two tests of one field where an item meets the one and not the other', () => {
    let claimed = 0;
    fc.assert(
      fc.property(
        any.fieldTest,
        any.fieldTest,
        fc.array(any.item, { minLength: 4, maxLength: 8 }),
        (a, b, items) => {
          const wide = { ...b, field: (a as { field: string }).field } as Condition;
          if (!implies(a, wide)) return;
          claimed += 1;
          for (const item of items)
            if (holds(a, item, 'UTC')) expect(holds(wide, item, 'UTC'), JSON.stringify([a, wide])).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(claimed).toBeGreaterThan(200);
  }, 120_000);

  it('is given up on, not searched for ever, in what is built to be long', () => {
    let deep: Condition = bug;
    for (let level = 0; level < 25; level += 1) deep = { all: [deep, { any: [deep, billing] }] };
    expect(implies(deep, { all: [amount('gt', 1), deep] })).toBe(false);
  });
});

describe('a rule that is never reached', () => {
  const rule = (id: string, when: Condition): Rule => ({ id, title: id, when, then: { goal: 'g' } });
  const rules = [rule('bugs', bug), rule('billing bugs', { all: [bug, billing] }), rule('billing', billing)];

  it('is told with the first one above that takes all of it', () => {
    expect(shadowing(rules, 1)?.id).toBe('bugs');
    expect(shadowing(rules, 0)).toBeNull();
    expect(shadowing(rules, 2)).toBeNull();
    expect(shadowing(rules, 9)).toBeNull();
  });
});
