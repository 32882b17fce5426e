import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, FieldTest } from '../../lib/domain/condition.ts';
import { opsFor, testOfField, testOfOp } from '../../components/options/edit/condition-fields.ts';
import { asGroup, fromGroup, partPath } from '../../components/options/edit/condition-group.ts';
import { valueAsText, valueFrom } from '../../components/options/edit/test-value.ts';

const bug: FieldTest = { field: 'type', op: 'is', value: 'Bug' };
const growth: FieldTest = { field: 'label', op: 'is', value: 'growth' };

/** What a condition says, with a test's value as its truth. */
function holds(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(holds);
  if ('any' in condition) return condition.any.some(holds);
  if ('not' in condition) return !holds(condition.not);
  return condition.value === true;
}

const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.boolean().map((value): Condition => ({ field: 'label', op: 'is', value })),
    fc.array(tie('condition'), { maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}));

describe('a condition as a group', () => {
  test('shown and taken back it says the same', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const { join, parts } = asGroup(condition);
        expect(holds(fromGroup(join, parts))).toBe(holds(condition));
      }),
    );
  });

  test('every part is found at its path', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const group = asGroup(condition);
        group.parts.forEach((part, index) => {
          const keys = partPath(group, index).match(/[a-z]+|\d+/g) ?? [];
          const found = keys.reduce<unknown>(
            (at, key) => (at as Readonly<Record<string, unknown>>)[key],
            condition,
          );
          expect(found).toBe(part);
        });
      }),
    );
  });

  test('a lone test stays a lone test, two become a list', () => {
    expect(fromGroup('all', [bug])).toEqual(bug);
    expect(fromGroup('any', [bug, growth])).toEqual({ any: [bug, growth] });
    expect(fromGroup('none', [bug])).toEqual({ not: bug });
    expect(fromGroup('none', [bug, growth])).toEqual({ not: { any: [bug, growth] } });
    expect(fromGroup('notAll', [bug, growth])).toEqual({ not: { all: [bug, growth] } });
  });
});

describe('a test', () => {
  test('keeps its value where another field can hold it', () => {
    expect(testOfField(bug, 'status')).toEqual({ field: 'status', op: 'is', value: 'Bug' });
    expect(testOfField(bug, 'estimate')).toEqual({ field: 'estimate', op: 'is', value: '' });
    expect(testOfField({ field: 'title', op: 'contains', value: 'x' }, 'amount').op).toBe('is');
    expect(testOfField(bug, 'statusCategory').value).toBe('');
  });

  test('changes the shape of its value with the comparison', () => {
    expect(testOfOp(bug, 'in')).toEqual({ field: 'type', op: 'in', value: ['Bug'] });
    expect(testOfOp({ field: 'type', op: 'in', value: ['Bug', 'Task'] }, 'is').value).toBe('Bug');
    expect(testOfOp(bug, 'exists')).toEqual({ field: 'type', op: 'exists' });
    expect(testOfOp({ field: 'type', op: 'exists' }, 'in').value).toEqual([]);
  });

  test('offers comparisons that make sense, and never hides the one that is set', () => {
    expect(opsFor('title', 'contains')).not.toContain('gt');
    expect(opsFor('amount', 'gte')).not.toContain('contains');
    expect(opsFor('closeDate', 'contains')).toContain('contains');
    expect(opsFor('custom.Squad', 'is')).toContain('gt');
  });

  test('reads numbers where numbers are meant, and keeps what is none', () => {
    expect(valueFrom({ field: 'amount', op: 'gt' }, '1,5')).toBe(1.5);
    expect(valueFrom({ field: 'amount', op: 'gt' }, 'lots')).toBe('lots');
    expect(valueFrom({ field: 'title', op: 'is' }, '7')).toBe('7');
    expect(valueFrom({ field: 'label', op: 'in' }, 'a, b,, a')).toEqual(['a', 'b']);
    expect(valueAsText(['a', 'b'])).toBe('a, b');
  });
});
