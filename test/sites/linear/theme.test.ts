import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { theme } from '../../../lib/sites/linear/theme.ts';

const meta = (content: string) => `<meta name="color-scheme" content="${content}">`;

test.each([
  ['class="dark"', '', 'dark'],
  ['class="light"', '', 'light'],
  ['class="dark logged-out app-theme-transition"', meta('light'), 'dark'],
  ['class="light"', meta('dark'), 'light'],
  ['class="dark light"', '', null],
  ['class="dark light"', meta('dark'), 'dark'],
  ['class="darkish"', '', null],
  ['', meta('dark'), 'dark'],
  ['', meta('light dark'), null],
  ['', '', null],
])('<html %s> %s is %s', (attributes, head, expected) => {
  expect(theme(new JSDOM(`<html ${attributes}><head>${head}</head></html>`).window.document)).toBe(expected);
});
