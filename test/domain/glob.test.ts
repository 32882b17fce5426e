import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGlob } from '../../lib/domain/glob.ts';
import { globMatches } from './reference.ts';

test('globs match what the two-line definition matches, where pieces overlap and repeat', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'a', 'b', '*', '*', '?', '😀'), maxLength: 7 });
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
  let matched = 0;
  fc.assert(
    fc.property(fc.oneof(pattern, plain), text, (glob, candidate) => {
      const expected = globMatches([...glob], [...candidate]);
      expect(compileGlob(glob)(candidate)).toBe(expected);
      if (expected) matched++;
    }),
    { numRuns: 5_000 },
  );
  expect(matched).toBeGreaterThan(300);
});

test('a piece longer than a machine word is found across its words', () => {
  const piece = `${'ab?'.repeat(30)}c`;
  const text = `${'x'.repeat(50)}${'abz'.repeat(30)}c${'y'.repeat(50)}`;
  expect(compileGlob(`*${piece}*`)(text)).toBe(true);
  expect(compileGlob(`*${piece}*`)(text.replace('c', 'd'))).toBe(false);
});
