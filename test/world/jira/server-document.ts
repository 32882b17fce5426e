import { h, type VNode } from '../page/h.ts';
import { toHtml } from '../page/html.ts';
import { issuePage } from './server-page/issue.ts';
import { navigator } from './server-page/navigator.ts';
import type { ServerFacts } from './server-page/parts.ts';
import type { Tenant } from './tenant.ts';

const VERSION = '9.12.5';

const frame = (facts: ServerFacts, title: string, content: VNode): VNode =>
  h(
    'div',
    { id: 'page' },
    h(
      'header',
      { id: 'header', role: 'banner' },
      h(
        'nav',
        { class: 'aui-header' },
        h('a', { href: `${facts.contextPath}/secure/Dashboard.jspa`, class: 'aui-header-logo' }, 'Jira'),
        h('a', { href: `${facts.contextPath}/secure/RapidBoard.jspa?rapidView=7` }, 'Board'),
        h(
          'a',
          { href: `${facts.contextPath}/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail` },
          'Backlog',
        ),
        h('a', { href: `${facts.contextPath}/issues/?jql=project%20%3D%20PLAT` }, 'Issues'),
      ),
    ),
    h(
      'main',
      { id: 'content', role: 'main' },
      title === '' ? null : h('h1', { class: 'page-title' }, title),
      content,
    ),
  );

/** A Data Center page; null where the replica has none. */
export function serverDocument(tenant: Tenant, url: URL, colorMode: string): string | null {
  const path = url.pathname.slice(tenant.contextPath.length);
  const facts: ServerFacts = { contextPath: tenant.contextPath, issues: tenant.inOrder };
  const key = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(path)?.[1];
  const issue = key === undefined ? undefined : tenant.issues.get(key);
  const boards = path === '/secure/RapidBoard.jspa';
  const content = issue
    ? frame(facts, '', issuePage(facts, issue))
    : boards
      ? frame(
          facts,
          'Platform board',
          h(
            'div',
            {},
            h(
              'div',
              { id: 'jira-header-root' },
              h('div', { class: 'ghx-sprint-meta' }, h('span', { class: 'days-left' }, '4 days remaining')),
              h(
                'span',
                { id: 'ghx-sprint-goal', title: 'Keep audit events for a year' },
                'Keep audit events for a year',
              ),
            ),
            h('div', { id: 'ghx-work' }),
          ),
        )
      : /^\/issues\/?$/.test(path)
        ? frame(facts, 'Search', navigator(facts))
        : path === '/secure/Dashboard.jspa'
          ? frame(facts, 'System dashboard', h('p', {}, 'Welcome'))
          : null;
  if (!content) return null;
  const title = issue ? `[${issue.key}] ${issue.title} - Jira` : 'Platform board - Jira';
  const base = `https://${tenant.host}${tenant.contextPath}`;
  return `<!doctype html>
<html lang="en" data-color-mode="${colorMode}" data-theme="dark:dark light:light">
<head><meta charset="utf-8">
<meta name="application-name" content="JIRA" data-name="jira" data-version="${VERSION}">
<meta name="ajs-context-path" content="${tenant.contextPath}"><meta name="ajs-version-number" content="${VERSION}">
<meta name="ajs-jira-base-url" content="${base}">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="${tenant.contextPath}/images/icons/issuetypes/task.svg">
<link rel="stylesheet" href="${tenant.contextPath}/assets/jira/tokens.css"><link rel="stylesheet" href="${tenant.contextPath}/assets/jira/server.css">
<script type="module" src="${tenant.contextPath}/assets/jira/server-page/client.ts"></script></head>
<body id="jira" class="aui-layout aui-theme-default" data-version="${VERSION}">${toHtml(content)}
<script type="application/json" id="world-facts">${JSON.stringify(boards ? facts : { contextPath: facts.contextPath, issues: [] }).replaceAll('<', '\\u003c')}</script></body></html>`;
}
