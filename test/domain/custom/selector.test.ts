import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { selectorFault } from '../../../lib/domain/custom/selector.ts';

const page = new JSDOM('<body><p>Page</p></body>').window.document;

describe('selectors that are let in are selectors to a browser too', () => {
  test.each([
    'tr.issue',
    'table.list.issues tr.issue, #issue_tree > tr',
    '[aria-label^="Open "]',
    "a[href*='/issues/' i]",
    ':scope > div:first-child > div + div > span',
    'tr:not(.group, .head):nth-child(2n + 1)',
    'td:nth-child(2) > div ~ p',
    '*',
    ':is(h1,h2) a',
    '.o_form_view [name="stage_id"]',
  ])('%s', (selector) => {
    expect(selectorFault(selector)).toBeNull();
    expect(() => page.querySelectorAll(selector)).not.toThrow();
  });
});

describe('refused', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a'.repeat(301), 'long'],
    ['tr[', 'syntax'],
    ['tr..x', 'syntax'],
    ['> a', 'syntax'],
    ['a >', 'syntax'],
    ['a,', 'syntax'],
    ['a b]', 'syntax'],
    [':is(a', 'syntax'],
    ['[x="a\nb"]', 'syntax'],
    ['a{}', 'syntax'],
    ['1a', 'syntax'],
    ['tr:has(a)', 'has'],
    ['tr:HAS (a)', 'has'],
    [':is(tr:has(a))', 'has'],
    ['a:hover', 'pseudo'],
    ['a::before', 'pseudo'],
    [':nth-child(2 of .x)', 'pseudo'],
    [Array.from({ length: 21 }, () => 'a').join(','), 'many'],
  ])('%s: %s', (selector, fault) => {
    expect(selectorFault(selector)).toBe(fault);
  });
});
