import { describe, expect, test } from 'vitest';
import { parseItem } from '../../../lib/app/documents/parse-item.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';

const least: WorkItem = {
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: 'SHOP-1',
  kind: 'ticket',
  title: 'Some work',
  url: 'https://acme.atlassian.net/browse/SHOP-1',
};
const parsed = (parts: object) => parseItem({ ...least, ...parts });
const said = (parts: object): string[] => {
  const result = parsed(parts);
  return result.ok ? [] : result.error.map(({ message }) => message);
};

test('an item of the documents comes out as it went in', () => {
  const full: WorkItem = {
    ...least,
    labels: ['goal-self-serve'],
    ancestors: [{ key: 'SHOP-9', title: 'Epic', type: 'Epic', labels: [] }],
    estimate: 3,
    statusCategory: 'active',
    custom: { Segment: ['Enterprise'], nested: { a: [1] } },
    readable: false,
    history: [{ at: '2026-01-01T00:00:00Z', field: 'status', from: null, to: 'Done' }],
  };
  expect(parseItem(full)).toEqual({ ok: true, value: full });
});

test('unknown keys go to custom and never push out what is there', () => {
  expect(parsed({ Segment: 'new', sla: 4, custom: { Segment: 'kept' } })).toEqual({
    ok: true,
    value: { ...least, custom: { Segment: 'kept', sla: 4 } },
  });
  expect(parsed({ toString: 'x', hasOwnProperty: 1 })).toMatchObject({
    value: { custom: { toString: 'x' } },
  });
});

test('null in one of our fields is absent', () => {
  expect(parsed({ sprint: null, labels: null, estimate: null })).toEqual({ ok: true, value: least });
});

describe('what is no item is refused with its place', () => {
  test.each<[object, string[]]>([
    [
      { site: 'jra' },
      ['site must be "jira" or "linear" or "salesforce" or "hubspot" or "pipedrive" or "custom".'],
    ],
    [{ key: '' }, ['key must not be empty.']],
    [{ title: undefined }, ['title is missing; it must be a text.']],
    [{ labels: 'goal-a' }, ['labels must be a list.']],
    [{ labels: ['a', 5] }, ['labels[1] must be a text.']],
    [{ labels: Array.from({ length: 1_001 }, String) }, ['labels must hold at most 1000 entries.']],
    [{ title: 'x'.repeat(20_001) }, ['title must be at most 20000 characters long.']],
    [{ estimate: '3' }, ['estimate must be a number.']],
    [{ ancestors: [{ key: 'A-1' }] }, ['ancestors[0].title is missing; it must be a text.']],
    [{ custom: [] }, ['custom must be an object.']],
    [
      { custom: JSON.parse('{"__proto__": 1}') as object },
      ['custom.__proto__ is a key that is never accepted; remove it.'],
    ],
    [
      JSON.parse('{"__proto__": {"readable": false}}') as object,
      ['__proto__ is a key that is never accepted; remove it.'],
    ],
  ])('%#', (parts, sentences) => {
    expect(said(parts)).toEqual(sentences);
  });

  test('such as what is no object', () => {
    for (const value of [null, 5, 'x', []])
      expect(parseItem(value)).toMatchObject({
        ok: false,
        error: [{ path: '', message: 'The item must be an object.' }],
      });
  });
});
