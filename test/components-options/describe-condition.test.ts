import { expect, test } from 'vitest';
import { describeCondition } from '../../components/options/describe-condition.ts';
import { CONDITION_FIELDS, CONDITION_OPS, type Condition } from '../../lib/domain/condition.ts';
import english from '../../lib/locales/options.en.json';
import german from '../../lib/locales/options.de.json';

test.each<[Condition, string]>([
  [{ field: 'type', op: 'is', value: 'Bug' }, 'Type is Bug'],
  [{ field: 'label', op: 'in', value: ['support', 'incident'] }, 'Label is any of support or incident'],
  [
    {
      all: [
        {
          any: [
            { field: 'label', op: 'is', value: 'growth' },
            { field: 'team', op: 'exists' },
          ],
        },
        { not: { field: 'type', op: 'is', value: 'Bug' } },
      ],
    },
    '(Label is growth or Team is filled in) and not (Type is Bug)',
  ],
  [{ field: 'custom.Squad', op: 'is', value: 'Blue' }, 'Squad is Blue'],
  [{ all: [] }, 'nothing yet'],
])('%j reads "%s"', (condition, words) => {
  expect(describeCondition(condition)).toBe(words);
});

test('every field and comparison has its words', () => {
  for (const field of CONDITION_FIELDS)
    expect(english).toHaveProperty(`options_field_${field.toLowerCase()}`);
  for (const op of CONDITION_OPS) expect(english).toHaveProperty(`options_op_${op.toLowerCase()}`);
});

test('both languages have the same keys and the same gaps to fill', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  const gaps = (text: string) => (text.match(/\$\d/g) ?? []).toSorted();
  for (const [key, text] of Object.entries(english))
    expect([key, gaps(german[key as keyof typeof german])]).toEqual([key, gaps(text)]);
});
