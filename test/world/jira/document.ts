import type { HostControl } from '../control.ts';
import { toHtml } from '../page/html.ts';
import { page, titleOf } from './page/page.ts';
import { placeOf } from './page/place.ts';
import { startState, type Actions } from './page/state.ts';
import type { Tenant } from './tenant.ts';

const nothing = (): void => undefined;
const STILL: Actions = {
  go: nothing,
  scrolled: nothing,
  hover: nothing,
  menu: nothing,
  create: nothing,
  collapse: nothing,
  dragStart: nothing,
  dragOver: nothing,
  dragEnd: nothing,
  drop: nothing,
};

/** Cloud's page: head markers, the server-rendered tree in `#jira-frontend`, and what the script needs to take it over. */
export function cloudDocument(tenant: Tenant, path: string, levers: HostControl): string {
  const { colorMode, hydrationMs, lateMs, rowsLate, virtual } = levers.behaviour;
  // A moved item's new self is not on this tenant's pages: they still show the old one.
  const gone = new Set(levers.moved.values());
  // Of other spaces the page knows the first screens only, as a client-side visit would load no more at once.
  const space = placeOf(path, tenant.projects)?.project?.key;
  const issues = tenant.inOrder.filter(
    ({ key, project }) =>
      !gone.has(key) && (space === undefined || project === space || Number(key.split('-')[1]) <= 60),
  );
  const state = startState(
    {
      host: tenant.host,
      contextPath: tenant.contextPath,
      flavour: tenant.flavour,
      projects: tenant.projects,
      hydrationMs,
      lateMs,
      rowsLate,
      everything: virtual === 'all',
      autoColor: colorMode === 'auto',
    },
    issues,
    path,
  );
  const facts = JSON.stringify({ facts: state.facts, issues }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en" data-color-mode="${colorMode === 'auto' ? 'light' : colorMode}" data-theme="dark:dark light:light spacing:spacing typography:typography">
<head><meta charset="utf-8">
<meta name="application-name" content="JIRA" data-name="jira" data-version="1001.0.0-SNAPSHOT">
<meta name="ajs-cloud-id" content="00000000-0000-4000-8000-000000000001">
<meta name="ajs-user-locale" content="en_US">
<title>${titleOf(state).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="/images/icons/issuetypes/task.svg">
<link rel="stylesheet" href="/assets/jira/tokens.css"><link rel="stylesheet" href="/assets/jira/jira.css">
<script type="module" src="/assets/jira/page/client.ts"></script></head>
<body id="jira" class="adg3" data-version="1001.0.0-SNAPSHOT"><div id="jira-frontend">${toHtml(page(state, STILL))}</div>
<script type="application/json" id="world-facts">${facts}</script></body></html>`;
}
