import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { linearAdapter } from '../../../lib/sites/linear/adapter.ts';

const empty = new JSDOM('').window.document;
const page = (address: string) => linearAdapter.route(new URL(address), empty);
const at = (path: string) => page(`https://linear.app${path}`);

test.each([
  ['/acme/inbox', 'inbox'],
  ['/acme/inbox/all', 'inbox'],
  ['/acme/my-issues/assigned', 'list'],
  ['/acme/my-issues/activity', 'list'],
  ['/acme/team/ENG/all', 'list'],
  ['/acme/team/ENG/active', 'list'],
  ['/acme/team/ENG/backlog', 'backlog'],
  ['/acme/team/ENG/board', 'board'],
  ['/acme/team/ENG/triage', 'inbox'],
  ['/acme/team/ENG/cycle/active', 'list'],
  ['/acme/team/ENG/cycle/board', 'list'],
  ['/acme/team/ENG/views/issues', 'list'],
  ['/acme/team/ENG/projects/all', 'project'],
  ['/acme/team/BOARD/all', 'list'],
  ['/acme/view/at-risk-3f2a', 'list'],
  ['/acme/views/issues', 'list'],
  ['/acme/issues/ENG-1,ENG-2', 'list'],
  ['/acme/search?q=x', 'list'],
  ['/acme/projects/all', 'project'],
  ['/acme/project/onboarding-9c8b7a6d5e4f/issues', 'list'],
  ['/acme/project/onboarding-9c8b7a6d5e4f/activity', 'project'],
  ['/acme/initiatives', 'project'],
  ['/acme/initiative/win-5d6e7f809a1b/overview', 'project'],
])('%s is a page of kind %s, about nothing alone', (path, view) => {
  expect(at(path)).toEqual({ site: 'linear', tenant: 'acme', view });
});

test.each([
  ['/acme/issue/ENG-12/some-words', 'ENG-12'],
  ['/acme/issue/ENG-12', 'ENG-12'],
  ['/acme/issue/eng-12/#comment-3', 'ENG-12'],
  ['/acme/issue/E2E-7?x=1', 'E2E-7'],
])('%s is about %s', (path, key) => {
  expect(at(path)).toEqual({ site: 'linear', tenant: 'acme', view: 'issue', key });
});

test.each(['/acme/project/on-boarding-9c8b7a6d5e4f', '/acme/project/on-boarding-9c8b7a6d5e4f/overview'])(
  '%s is about the project',
  (path) => {
    expect(at(path)).toMatchObject({ view: 'project', key: 'on-boarding-9c8b7a6d5e4f' });
  },
);

test('the workspace is the tenant, in small letters', () => {
  expect(at('/Acme-2/inbox')?.tenant).toBe('acme-2');
});

describe('nothing of ours', () => {
  test.each([
    '/',
    '/acme',
    '/acme/',
    '/login',
    '/docs/inbox',
    '/docs/project/x-9c8b7a6d5e4f',
    '/developers/search',
    '/changelog/2026-09-24-issue',
    '/now/view/x',
    '/pricing',
    '/settings/inbox',
    '/acme/settings/account/security',
    '/acme/loops',
    '/acme/agent',
    '/acme/review/1',
    '/acme/constructor/x',
    '/acme/issue',
    '/acme/issue/',
    '/acme/issue/ENG',
    '/acme/issue/ENG-1x',
    '//issue/ENG-1',
    '/../issue/ENG-1',
    '/%2e%2e/issue/ENG-1',
    '/a.b/issue/ENG-1',
  ])('%s', (path) => expect(at(path)).toBeNull());

  test.each([
    'https://api.linear.app/acme/issue/ENG-1',
    'https://linear.app.evil.com/acme/issue/ENG-1',
    'https://acme.atlassian.net/acme/issue/ENG-1',
    'http://linear.app/acme/issue/ENG-1',
  ])('%s', (address) => expect(page(address)).toBeNull());
});

test('nobody runs a Linear of their own', () => {
  const { document } = new JSDOM(
    '<meta name="application-name" content="Linear"><body class="is-bootstrapped">',
  ).window;
  expect(linearAdapter.recognises(document)).toBe(false);
});
