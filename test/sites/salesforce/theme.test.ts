import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { salesforceAdapter } from '../../../lib/sites/salesforce/adapter.ts';

const themeOf = (html: string) => salesforceAdapter.theme(new JSDOM(html).window.document);

test.each([
  ['<body></body>', 'light'],
  ['<body style="background-color: rgb(176, 196, 223)"></body>', 'light'],
  ['<body style="background-color: rgb(18, 20, 28)"></body>', 'dark'],
  [
    '<html style="background-color: #16181d"><body style="background-color: transparent"></body></html>',
    'dark',
  ],
  ['<html style="background-color: #16181d"><body style="background-color: #fff"></body></html>', 'light'],
] as const)('%s is %s', (html, theme) => expect(themeOf(html)).toBe(theme));
