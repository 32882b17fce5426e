import { expect, test } from 'vitest';
import { issueKeyOf, projectKeyOf } from '../../../lib/sites/linear/key.ts';

const acme = { tenant: 'acme' };

test.each([
  ['/acme/issue/ENG-1/words', 'ENG-1'],
  ['/acme/issue/ENG-1', 'ENG-1'],
  ['/Acme/issue/eng-1?x=1#y', 'ENG-1'],
  ['https://linear.app/acme/issue/A2B-77/x', 'A2B-77'],
])('%s leads to %s', (href, key) => expect(issueKeyOf(href, acme)).toBe(key));

test.each([
  '/other/issue/ENG-1',
  '/acme/issue/ENG-1x',
  '/acme/issue/ENG',
  '/acme/issues/ENG-1,ENG-2',
  '/acme/team/issue/ENG-1',
  'acme/issue/ENG-1',
  '//evil.example/acme/issue/ENG-1',
  '/\\evil.example/acme/issue/ENG-1',
  'https://evil.example/acme/issue/ENG-1',
  'https://linear.app.evil.com/acme/issue/ENG-1',
  'http://linear.app/acme/issue/ENG-1',
  'javascript:/acme/issue/ENG-1',
  'linear://acme/issue/ENG-1',
  '?next=/acme/issue/ENG-1',
  '#/acme/issue/ENG-1',
  '',
])('%j leads to no issue of ours', (href) => expect(issueKeyOf(href, acme)).toBeNull());

test.each([
  ['/acme/project/on-boarding-9c8b7a6d5e4f/overview', 'on-boarding-9c8b7a6d5e4f'],
  ['/acme/project/9c8b7a6d5e4f', '9c8b7a6d5e4f'],
  ['/acme/project/%C3%BCber-9c8b7a6d5e4f', '%C3%BCber-9c8b7a6d5e4f'],
  ['/acme/project/on-boarding-9c8b7a6d5e4', null],
  ['/acme/project/9c8b7a6d5e4f-name', null],
  ['/acme/projects/all', null],
  ['/other/project/x-9c8b7a6d5e4f', null],
])('%s is the project %s', (href, key) => expect(projectKeyOf(href, acme)).toBe(key));
