import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { jiraAdapter } from '../../../lib/sites/jira/adapter.ts';

const CLOUD = '<meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="x">';
const SERVER = '<meta name="application-name" content="JIRA">';
const UNDER = `${SERVER}<meta name="ajs-context-path" content="/jira">`;

const routeOf = (address: string, head = '') =>
  jiraAdapter.route(new URL(address), new JSDOM(head, { url: address }).window.document);

describe('views of Cloud', () => {
  const at = 'https://acme.atlassian.net';
  test.each([
    ['/browse/SHOP-1', 'issue', 'SHOP-1'],
    ['/browse/shop-1?focusedCommentId=3', 'issue', 'SHOP-1'],
    ['/browse/SHOP2_X-1', 'issue', 'SHOP2_X-1'],
    ['/browse/SHOP', 'issue', undefined],
    ['/browse/SHOP-1?selectedIssue=SHOP-2', 'issue', 'SHOP-1'],
    ['/projects/SHOP/issues/SHOP-1', 'issue', 'SHOP-1'],
    ['/jira/software/c/projects/SHOP/issues/SHOP-1', 'issue', 'SHOP-1'],
    ['/jira/software/c/projects/SHOP/issues', 'navigator', undefined],
    ['/issues/?jql=project%20%3D%20SHOP', 'navigator', undefined],
    ['/issues/SHOP-1?jql=project%20%3D%20SHOP', 'navigator', 'SHOP-1'],
    ['/jira/software/c/projects/SHOP/boards/1', 'board', undefined],
    ['/jira/software/projects/APP/boards/7?selectedIssue=APP-3', 'board', 'APP-3'],
    ['/jira/software/projects/APP/boards/7?selectedIssue=%3Cb%3E', 'board', undefined],
    ['/jira/software/c/projects/SHOP/boards/1/backlog', 'backlog', undefined],
    ['/jira/software/c/projects/SHOP/boards/1/timeline', 'timeline', undefined],
    ['/jira/core/projects/OPS/board?filter=&groupBy=status', 'board', undefined],
    ['/jira/core/projects/OPS/list', 'list', undefined],
    ['/jira/core/projects/OPS/calendar', 'calendar', undefined],
    ['/jira/core/projects/OPS/timeline', 'timeline', undefined],
    ['/jira/core/projects/OPS/summary', 'project', undefined],
    ['/jira/plans/3/scenarios/3/timeline', 'plan', undefined],
    ['/jira/for-you?tab=assigned', 'inbox', undefined],
    ['/jira/projects', 'project', undefined],
    ['/secure/RapidBoard.jspa?rapidView=7&view=planning', 'backlog', undefined],
  ])('%s is %s', (path, view, key) => {
    expect(routeOf(at + path)).toEqual({
      site: 'jira',
      tenant: 'acme.atlassian.net',
      flavour: 'cloud',
      view,
      ...(key && { key }),
    });
  });

  test.each([
    '/wiki/spaces/X',
    '/servicedesk/customer/portal/2/SHOP-1',
    '/jira/settings/apps',
    '/',
    '/login',
    '/browser/SHOP-1',
  ])('%s is none of ours', (path) => expect(routeOf(at + path)).toBeNull());

  test('a domain of the company is Cloud by the markers of the page', () => {
    expect(routeOf('https://jira.acme.example/jira/software/projects/APP/boards/7', CLOUD)).toMatchObject({
      flavour: 'cloud',
      tenant: 'jira.acme.example',
    });
  });
});

describe('views of Data Center', () => {
  test.each([
    ['https://jira.example.com/browse/PLAT-1', SERVER, 'issue', 'PLAT-1', undefined],
    ['https://jira.example.com/secure/Dashboard.jspa', SERVER, 'inbox', undefined, undefined],
    ['https://jira.example.com/secure/RapidBoard.jspa?rapidView=3', SERVER, 'board', undefined, undefined],
    [
      'https://jira.example.com/secure/RapidBoard.jspa?rapidView=3&selectedIssue=PLAT-1',
      SERVER,
      'board',
      undefined,
      undefined,
    ],
    [
      'https://jira.example.com/secure/RapidBoard.jspa?rapidView=3&view=detail&selectedIssue=PLAT-1',
      SERVER,
      'board',
      'PLAT-1',
      undefined,
    ],
    [
      'https://jira.example.com/secure/RapidBoard.jspa?rapidView=3&view=planning&selectedIssue=PLAT-1',
      SERVER,
      'backlog',
      'PLAT-1',
      undefined,
    ],
    [
      'https://jira.example.com/secure/RapidBoard.jspa?rapidView=3&view=planning.nodetail&selectedIssue=PLAT-1',
      SERVER,
      'backlog',
      undefined,
      undefined,
    ],
    [
      'https://jira.example.com/secure/RapidBoard.jspa?rapidView=3&view=reporting',
      SERVER,
      'project',
      undefined,
      undefined,
    ],
    ['https://work.example.com/jira/browse/PLAT-1', UNDER, 'issue', 'PLAT-1', '/jira'],
    ['https://work.example.com/jira/browse/PLAT-1', SERVER, 'issue', 'PLAT-1', '/jira'],
    ['https://work.example.com/a/b/secure/RapidBoard.jspa', SERVER, 'board', undefined, '/a/b'],
    ['https://work.example.com/jira/issues/?jql=', UNDER, 'navigator', undefined, '/jira'],
    ['https://work.example.com/jira/projects/PLAT/issues/PLAT-1', UNDER, 'issue', 'PLAT-1', '/jira'],
  ])('%s', (address, head, view, key, contextPath) => {
    expect(routeOf(address, head)).toEqual({
      site: 'jira',
      tenant: new URL(address).host,
      flavour: 'server',
      view,
      ...(key && { key }),
      ...(contextPath && { contextPath }),
    });
  });

  test('a port is part of the tenant', () => {
    expect(routeOf('https://jira.example.com:8443/browse/PLAT-1', SERVER)?.tenant).toBe(
      'jira.example.com:8443',
    );
  });

  test('a context path that does not fit the address is not believed', () => {
    const head = `${SERVER}<meta name="ajs-context-path" content="//evil.example">`;
    expect(routeOf('https://jira.example.com/browse/PLAT-1', head)).not.toHaveProperty('contextPath');
  });

  test('without markers only addresses no other tool has are believed', () => {
    expect(routeOf('https://jira.example.com/browse/PLAT-1')?.key).toBe('PLAT-1');
    expect(routeOf('https://redmine.example.com/issues/1')).toBeNull();
    expect(routeOf('https://git.example.com/projects/x/issues')).toBeNull();
  });

  test('pages of type message show no work', () => {
    expect(
      routeOf('https://jira.example.com/browse/PLAT-1', `${SERVER}<body class="page-type-message">`),
    ).toBeNull();
  });
});
