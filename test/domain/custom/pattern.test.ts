import { describe, expect, test } from 'vitest';
import { LONGEST_VALUE, patternFault, taker } from '../../../lib/domain/custom/pattern.ts';

describe('patterns that are let in', () => {
  test.each([
    ['^issue-(\\d+)$', 'issue-12', '12'],
    ['/issues/(\\d+)(?:[/?#]|$)', '/redmine/issues/12?tab=1', '12'],
    ['[A-Z][A-Z0-9]+-\\d+', 'See SHOP-12 there', 'SHOP-12'],
    ['^Open ([A-Za-z]+-[\\d.]+): ', 'Open TASK-2.1: Title: more', 'TASK-2.1'],
    ['#\\d+: (.+)$', 'Bug #1: a: b', 'a: b'],
    ['id=(\\w{4,12})', 'x?id=abcd12', 'abcd12'],
    ['a?b', 'b', 'b'],
    ['(?:ISSUE|TICKET)-(\\d+)', 'TICKET-9', '9'],
  ])('%s takes of %s', (pattern, value, taken) => {
    expect(patternFault(pattern)).toBeNull();
    expect(taker(pattern)(value)).toBe(taken);
  });

  test('take nothing where they do not fit', () => {
    expect(taker('^issue-(\\d+)$')('issue-12b')).toBeNull();
    expect(taker(undefined)('as it is')).toBe('as it is');
  });
});

describe('patterns that are refused', () => {
  test.each([
    ['', 'empty'],
    ['a'.repeat(201), 'long'],
    ['(', 'syntax'],
    ['[z-a]', 'syntax'],
    ['\\-', 'syntax'],
    ['(a+)+$', 'slow'],
    ['(a|a)*b', 'slow'],
    ['(?:a|ab)c', 'slow'],
    ['\\d+\\d+x', 'slow'],
    ['.*key', 'slow'],
    ['.*.*x', 'slow'],
    ['a*a*b', 'slow'],
    ['\\w+\\d', 'slow'],
    ['a?a?a?aaa', 'slow'],
    ['x{1,999}', 'slow'],
    ['(a)(b)', 'groups'],
    ['(?=a)b', 'unknown'],
    ['(?<=a)b', 'unknown'],
    ['(?<key>a)', 'unknown'],
    ['(a)\\1', 'unknown'],
    ['\\bkey', 'unknown'],
    ['a|b', 'unknown'],
  ])('%s: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });
});

test('whatever is let in is quick, for whatever text', () => {
  const patterns = ['[a-z]+-\\d+$', '^[^/]+/[^/]+/(\\d+)$', 'a{2,90}b', 'a+b', '[ab]{0,100}c'];
  const texts = ['a', 'ab', '-', 'a-', '1', '/', 'a/'].map((piece) => piece.repeat(5_000));
  const before = process.cpuUsage();
  for (const pattern of patterns) {
    expect(patternFault(pattern)).toBeNull();
    for (const text of texts) taker(pattern)(text);
  }
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(250);
  expect(taker('b$')('a'.repeat(LONGEST_VALUE) + 'b')).toBeNull();
});
