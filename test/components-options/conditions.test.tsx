// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { describeCondition } from '../../components/options/describe-condition.ts';
import { opsFor } from '../../components/options/edit/condition-fields.ts';
import { checkCondition } from '../../lib/domain/check-condition.ts';
import type { Condition } from '../../lib/domain/condition.ts';
import { ConditionPage, FIELDS, OPS, testOf, wrongWith } from './condition-walk.tsx';

test('every field with every comparison has an editor that shows it and a sentence in English', () => {
  expect(FIELDS.flatMap((field) => OPS.flatMap((op) => wrongWith(field, op)))).toEqual([]);
});

test('what is offered for a field passes the check of the strategy', () => {
  const refused: string[] = [];
  for (const field of FIELDS)
    for (const op of opsFor(field, 'is'))
      checkCondition(testOf(field, op), 'when', (path, sentence) => refused.push(`${path} ${sentence}`));
  expect(refused).toEqual([]);
  expect(OPS.filter((op) => !FIELDS.some((field) => opsFor(field, 'is').includes(op)))).toEqual([]);
});

test.each<[Condition, string]>([
  [
    { field: 'statusCategory', op: 'in', value: ['todo', 'active'] },
    'Status category is any of To do or In progress',
  ],
  [{ field: 'kind', op: 'is', value: 'deal' }, 'Kind of item is Deal'],
  [{ field: 'closeDate', op: 'before', value: '2026-03-31' }, 'Close date is before Mar 31, 2026'],
  [{ field: 'amount', op: 'gte', value: 50000 }, 'Amount is at least 50,000'],
  [{ field: 'custom.VIP', op: 'is', value: true }, 'VIP is yes'],
  [{ field: 'epic', op: 'exists', value: false }, 'Epic is empty'],
])('%j reads "%s"', (condition, words) => {
  expect(describeCondition(condition)).toBe(words);
});

const choose = (page: ConditionPage, label: string, value: string, place = 0): void => {
  const select = page.root.querySelectorAll<HTMLSelectElement>(`select[aria-label="${label}"]`)[place];
  if (!select) throw new Error(`no ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const press = (page: ConditionPage, name: string, place = 0): void =>
  [...page.root.querySelectorAll('button')].filter((one) => one.textContent === name)[place]?.click();

test('a nested condition is built from nothing but presses, and read back as one sentence', () => {
  const page = new ConditionPage({ field: 'label', op: 'in', value: ['growth', 'enterprise'] });
  press(page, 'Add group');
  choose(page, 'How the conditions are joined', 'none', 1);
  choose(page, 'Field', 'type', 1);
  const values = page.root.querySelectorAll<HTMLInputElement>('[aria-label="Value"]');
  const last = values[values.length - 1];
  if (!last) throw new Error('no value');
  last.value = 'Bug';
  last.dispatchEvent(new Event('input', { bubbles: true }));
  expect(page.condition).toEqual({
    all: [
      { field: 'label', op: 'in', value: ['growth', 'enterprise'] },
      { not: { any: [{ field: 'type', op: 'is', value: 'Bug' }] } },
    ],
  });
  expect(describeCondition(page.condition)).toBe(
    'Label is any of growth or enterprise and not (Type is Bug)',
  );
  press(page, 'Remove group');
  expect(page.condition).toEqual({ field: 'label', op: 'in', value: ['growth', 'enterprise'] });
  page.close();
});

test('groups as deep as a file may nest them are shown, edited in place, and kept', () => {
  const deep = (levels: number): Condition =>
    levels === 0
      ? { field: 'label', op: 'is', value: 'deep' }
      : { all: [{ any: [{ not: { all: [deep(levels - 1), { field: 'team', op: 'exists' }] } }] }] };
  const page = new ConditionPage(deep(4));
  const input = [...page.root.querySelectorAll<HTMLInputElement>('[aria-label="Value"]')].find(
    (one) => one.value === 'deep',
  );
  if (!input) throw new Error('no value');
  input.value = 'deeper';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  expect(JSON.stringify(page.condition)).toBe(JSON.stringify(deep(4)).replace('"deep"', '"deeper"'));
  page.close();
});
