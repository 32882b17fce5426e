import { expect, test } from 'vitest';
import { numberFrom } from '../../components/options/edit/typed-number.ts';
import { fieldDifferences } from '../../components/options/page/version-text.ts';
import { parseStrategy } from '../../lib/app/documents/parse-strategy.ts';
import { strategyDiff } from '../../lib/app/strategy-diff.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';

const holding = (keyResults: unknown): unknown => ({
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((goal, n) => (n === 3 ? { ...goal, keyResults } : goal)),
});

const said = (keyResults: unknown): readonly string[] => {
  const read = parseStrategy(holding(keyResults));
  return read.ok ? [] : read.error.map(({ message }) => message);
};

test('a goal may hold key results; what is no key result is refused with its place', () => {
  expect(said([{ title: 'Sign-ups', current: -1.5, target: 40, unit: '%' }, { title: 'Launched' }])).toEqual(
    [],
  );
  expect(said([])).toEqual([]);
  const at = 'goals[3].keyResults[0]';
  expect(said([{ title: 'A', due: '2026-01-01' }])).toEqual([`${at}.due is not a known key; remove it.`]);
  expect(said([{ title: ' ' }])[0]).toContain(`${at}.title is empty`);
  expect(said([{ current: 1 }])[0]).toContain(`${at}.title is missing`);
  expect(said([{ title: 'A', target: '40' }])).toEqual([`${at}.target must be a number.`]);
  expect(said([{ title: 'A', target: Number.POSITIVE_INFINITY }])).toHaveLength(1);
  expect(said([{ title: 'A', unit: 'x'.repeat(41) }])).toEqual([
    `${at}.unit must be at most 40 characters long.`,
  ]);
  expect(said(Array.from({ length: 51 }, () => ({ title: 'A' })))).toEqual([
    'goals[3].keyResults must hold at most 50 entries.',
  ]);
});

test('a change of key results is said in words, in the dry run and beside another version', () => {
  const before = holding([{ title: 'Sign-ups', current: 1, target: 40, unit: '%' }]) as Strategy;
  const after = holding([{ title: 'Sign-ups', target: 40, unit: '%' }, { title: 'Launched' }]) as Strategy;
  expect(strategyDiff(before, after).changed).toEqual([
    expect.stringContaining('key results Sign-ups: 1 / 40 % → Sign-ups: – / 40 %; Launched'),
  ]);
  const difference = { list: 'goals', id: 'self-serve', title: '', what: 'both' } as const;
  expect(fieldDifferences(difference, before, after, null)).toEqual([
    expect.objectContaining({ label: 'Key results', mine: 'Sign-ups: 1 / 40 %' }),
  ]);
});

test.each([
  ['40', 40],
  [' 2,5 ', 2.5],
  ['-0.25', -0.25],
  ['', undefined],
  ['many', null],
  ['1e9', null],
  ['1.000,5', null],
])('“%s” typed is %s', (text, number) => expect(numberFrom(text)).toBe(number));
