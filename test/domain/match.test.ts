import { describe, expect, test } from 'vitest';
import type { Condition, ConditionOp } from '../../lib/domain/condition.ts';
import { compileCondition } from '../../lib/domain/match.ts';
import { FieldTable, PreparedItem } from '../../lib/domain/prepared-item.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { ticket } from './ticket.ts';

function matches(condition: unknown, parts: Partial<WorkItem>): boolean {
  const table = new FieldTable();
  return compileCondition(condition, table, 'Europe/Berlin')(new PreparedItem(ticket(parts), table));
}
const title = (op: ConditionOp, value: unknown, text: string): boolean =>
  matches({ field: 'title', op, value }, { title: text });

describe('is, isNot, in', () => {
  test('compare without case, in one Unicode form, without what nobody sees', () => {
    expect(title('is', 'CAFÉ', 'cafe\u0301')).toBe(true);
    expect(title('is', 'ab', 'a\u200d\u2066b\u0000')).toBe(true);
    expect(title('is', 'ΟΔΟΣ', 'οδος')).toBe(true);
    expect(title('is', 'cafe', 'café')).toBe(false);
  });

  test('ask every value of a list, and isNot is the exact opposite', () => {
    const labels = ['Alpha', 'beta'];
    expect(matches({ field: 'label', op: 'is', value: 'BETA' }, { labels })).toBe(true);
    expect(matches({ field: 'label', op: 'isNot', value: 'beta' }, { labels })).toBe(false);
    expect(matches({ field: 'label', op: 'in', value: ['x', 'alpha'] }, { labels })).toBe(true);
  });

  test('compare as numbers as soon as one side is a number', () => {
    const is = (value: unknown, custom: unknown) =>
      matches({ field: 'custom.n', op: 'is', value }, { custom: { n: custom } });
    expect([is(5, '5.0'), is('5.0', 5), is('5.0', '5'), is(true, 'TRUE'), is('x', { value: 'x' })]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

test('a missing field satisfies isNot, not and exists: false, and nothing else', () => {
  const ops: [ConditionOp, unknown][] = [
    ['is', 'x'],
    ['in', ['x']],
    ['contains', 'x'],
    ['startsWith', 'x'],
    ['glob', '*'],
    ['gt', 0],
    ['lte', 0],
    ['before', '2030-01-01'],
    ['after', '2000-01-01'],
    ['exists', true],
    ['exists', undefined],
  ];
  for (const missing of [
    {},
    { custom: { f: '' } },
    { custom: { f: [] } },
    { custom: { f: [null, '\u200b'] } },
    { custom: {} },
  ]) {
    for (const [op, value] of ops) {
      expect(matches({ field: 'custom.f', op, value }, missing), op).toBe(false);
      expect(matches({ not: { field: 'custom.f', op, value } }, missing), op).toBe(true);
    }
    expect(matches({ field: 'custom.f', op: 'isNot', value: 'x' }, missing)).toBe(true);
    expect(matches({ field: 'custom.f', op: 'exists', value: false }, missing)).toBe(true);
  }
});

test('custom fields are the item’s own, never a prototype’s', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(matches({ field: `custom.${name}`, op: 'exists' }, { custom: {} })).toBe(false);
});

test('contains finds whole words and phrases, without case and accents', () => {
  expect(title('contains', 'log', 'Audit-log export')).toBe(true);
  expect(title('contains', 'log', 'Login page')).toBe(false);
  expect(title('contains', 'audit log', 'The “Audit  LOG”')).toBe(true);
  expect(title('contains', 'audit log', 'audit the log')).toBe(false);
  expect(title('contains', 'cafe', 'Ein CAFÉ am Platz')).toBe(true);
  expect(title('contains', 'größe', 'Grosse Größe')).toBe(true);
  expect(title('contains', 'second line', 'first\nsecond\tline')).toBe(true);
  expect(title('contains', 'C++', 'Port the C parser')).toBe(false);
  expect(title('contains', 'C++', 'Port the C++ parser')).toBe(true);
  expect(title('contains', 'कल', 'कुल')).toBe(false);
  expect(title('contains', '...', '...')).toBe(false);
});

test('startsWith and glob look at the whole text', () => {
  expect(title('startsWith', 'FIX', 'fix: it')).toBe(true);
  expect(title('startsWith', 'it', 'fix: it')).toBe(false);
  expect(title('glob', 'fix*', 'Fix: it')).toBe(true);
  expect(title('glob', 'fix', 'Fix: it')).toBe(false);
  expect(title('glob', '*?i?', 'Fix: it')).toBe(true);
  expect(title('glob', '?', '😀')).toBe(true);
  expect(title('glob', '*a*b*', 'b a')).toBe(false);
  expect(title('glob', 'ab*ba', 'aba')).toBe(false);
  expect(title('glob', 'a?.c', 'a[.c')).toBe(true);
});

test('gt, gte, lt and lte compare numbers; other things never match', () => {
  const estimate = (op: ConditionOp, value: unknown) =>
    matches({ field: 'estimate', op, value }, { estimate: 5 });
  expect([
    estimate('gt', 4),
    estimate('gt', '5'),
    estimate('gte', '5.0'),
    estimate('lt', 6),
    estimate('lte', 4),
  ]).toEqual([true, false, true, true, false]);
  for (const odd of ['five', '', '0x5', 'Infinity', true])
    expect([title('gt', -1, String(odd)), estimate('gt', odd), estimate('lte', odd)]).toEqual([
      false,
      false,
      false,
    ]);
});

test('before and after compare days in the strategy’s zone', () => {
  const due = (op: ConditionOp, value: string, closeDate: string) =>
    matches({ field: 'closeDate', op, value }, { closeDate });
  expect(due('before', '2026-04-01', '2026-03-31')).toBe(true);
  expect(due('before', '2026-03-31', '2026-03-31')).toBe(false);
  expect(due('after', '2026-03-31', '2026-03-31T22:30:00Z')).toBe(true);
  expect(due('after', '2026-03-31', '2026-03-31T21:30:00Z')).toBe(false);
  expect(due('after', '2026-03-30', '2026-03-31T00:30:00.000+0200')).toBe(true);
  for (const odd of ['2026-02-30', 'tomorrow', '2026-3-1', '20260301'])
    expect([due('before', '2100-01-01', odd), due('after', odd, '2026-03-31')]).toEqual([false, false]);
});

describe('epic and parent', () => {
  const story = { key: 'S-1', title: 'Story one', type: 'Story' };
  const epic = { key: 'E-1', title: 'Epic one', type: 'EPIC' };
  const epicIs = (value: string, ancestors: WorkItem['ancestors']) =>
    matches({ field: 'epic', op: 'is', value }, { ancestors: ancestors ?? [] });

  test('epic is the ancestor of that type by key and title, parent the nearest', () => {
    expect([
      epicIs('e-1', [story, epic]),
      epicIs('EPIC ONE', [story, epic]),
      epicIs('S-1', [story, epic]),
    ]).toEqual([true, true, false]);
    expect(matches({ field: 'parent', op: 'is', value: 'story one' }, { ancestors: [story, epic] })).toBe(
      true,
    );
  });

  test('without one, the nearest ancestor whose type is not known stands in', () => {
    expect(epicIs('X-1', [{ key: 'X-1', title: 'From the page' }])).toBe(true);
    expect(epicIs('S-1', [story])).toBe(false);
  });
});

test('all of nothing holds, any of nothing does not, and what is no condition matches nothing', () => {
  expect([matches({ all: [] }, {}), matches({ any: [] }, {})]).toEqual([true, false]);
  const wrong: unknown[] = [
    null,
    5,
    'x',
    {},
    { all: 3 },
    { field: 'nope', op: 'is', value: 'x' },
    { field: 'title', op: 'regex', value: '.*' },
  ];
  for (const condition of wrong) expect(matches(condition, {})).toBe(false);
  let deep: Condition = { all: [] };
  for (let n = 0; n < 5_000; n++) deep = { all: [deep] };
  expect(matches(deep, {})).toBe(false);
});
