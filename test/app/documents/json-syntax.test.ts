import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault, lineAndColumn } from '../../../lib/app/documents/json-syntax.ts';
import { readJson } from '../../../lib/app/documents/read-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('the reader takes what JSON.parse takes, and nothing else', () => {
  let [taken, refused] = [0, 0];
  const damaged = fc
    .record({
      text: fc.json({ maxDepth: 3 }),
      at: fc.nat(60),
      cut: fc.nat(2),
      put: fc.constantFrom(
        '',
        '',
        ' ',
        ',',
        ':',
        '"',
        '}',
        ']',
        '{',
        '[',
        '0',
        '-',
        '.',
        'e',
        '\\',
        '\u0001',
        'null',
        '\u00a0',
      ),
    })
    .map(({ text, at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut));
  fc.assert(
    fc.property(damaged, (text) => {
      const expected = isJson(text);
      expect(jsonFault(text, 50) === null).toBe(expected);
      if (expected) taken++;
      else refused++;
    }),
    { numRuns: 5_000 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(500);
});

test('lines are counted as editors count them', () => {
  const text = 'a\nb\r\nc\rd';
  expect(lineAndColumn(text, text.indexOf('d'))).toEqual({ line: 4, column: 1 });
  expect(lineAndColumn(text, 0)).toEqual({ line: 1, column: 1 });
});

test('depth is allowed up to its limit', () => {
  const nested = (depth: number) => readJson('['.repeat(depth) + ']'.repeat(depth)).ok;
  expect([nested(79), nested(81)]).toEqual([true, false]);
});

test('a caller may set its own size', () => {
  expect(readJson('"1234"', 5)).toMatchObject({ ok: false });
  expect(readJson('"1234"', 6)).toEqual({ ok: true, value: '1234' });
});
