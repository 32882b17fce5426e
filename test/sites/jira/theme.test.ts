import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { theme } from '../../../lib/sites/jira/theme.ts';

const MARKER = '<head><meta name="application-name" content="JIRA"></head>';

test.each([
  ['data-color-mode="light" data-theme="dark:dark light:light"', 'light'],
  ['data-color-mode="dark" data-theme="dark:dark light:light"', 'dark'],
  ['data-color-mode="dark" data-theme="dark:light light:light"', 'light'],
  ['data-color-mode="light" data-theme="light:dark-increased-contrast"', 'dark'],
  ['data-color-mode="dark"', 'dark'],
  ['data-color-mode="auto"', null],
  ['data-color-mode-auto', null],
  ['', 'light'],
])('<html %s> is %s', (attributes, expected) => {
  expect(theme(new JSDOM(`<html ${attributes}>${MARKER}</html>`).window.document)).toBe(expected);
});

test('a page without markers follows the system', () => {
  expect(theme(new JSDOM('<html></html>').window.document)).toBeNull();
});
