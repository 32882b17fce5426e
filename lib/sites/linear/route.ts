/**
 * Which Linear page an address is. Serves `/WORKSPACE/issue/KEY/…`, `/team/T/(all|active|backlog|board|triage|cycle/…|…)`,
 * `/my-issues/…`, `/view(s)/…`, `/issues/A-1,B-2`, `/inbox`, `/project(s)/…`, `/initiative(s)/…`, `/search`.
 * Fragile: the marketing site has the same host; its first words are known, and its pages have none of the rows looked for.
 * A list and a board may share an address, since the display is the reader's choice: both are looked for on either.
 * Evidence: routes of client 1.32.4, 2026-09; paths of my-issues, triage and cycles by inference only.
 */
import type { Route, View } from '../adapter.ts';
import { isOnHost, linearHosts } from '../hosts.ts';
import { issueKeyOf, projectKeyOf } from './key.ts';

/** First words of the host's own pages, which are no workspaces. */
const NO_WORKSPACE =
  /^(?:login|logout|signup|join|docs|developers|changelog|now|homepage|pricing|settings|oauth|customers|integrations|blog|about|careers|security|legal|terms|privacy)$/;

/** The words behind the workspace that lead to work. */
const AREAS: Readonly<Record<string, View>> = {
  inbox: 'inbox',
  'my-issues': 'list',
  issue: 'issue',
  issues: 'list',
  team: 'list',
  view: 'list',
  views: 'list',
  search: 'list',
  project: 'project',
  projects: 'project',
  initiative: 'project',
  initiatives: 'project',
};

/** The last word of a team's or a project's page, where that says more. */
const PAGES: Readonly<Record<string, View>> = {
  board: 'board',
  backlog: 'backlog',
  triage: 'inbox',
  issues: 'list',
};

/** Null = nothing of ours: marketing, login, settings, other hosts. */
export function route(url: URL): Route | null {
  if (!isOnHost(url, linearHosts)) return null;
  const tenant = linearHosts.tenantOf?.(url) ?? null;
  if (tenant === null || NO_WORKSPACE.test(tenant)) return null;
  const [, , area = '', , page = '', below = ''] = url.pathname.split('/');
  const usual = Object.hasOwn(AREAS, area) ? AREAS[area] : undefined;
  if (!usual) return null;
  const place = { site: 'linear', tenant } as const;
  if (area === 'issue') {
    const key = issueKeyOf(url.pathname, place);
    return key === null ? null : { ...place, view: 'issue', key };
  }
  if (area === 'team' && page === 'projects') return { ...place, view: 'project' };
  const special = /^(?:team|project)$/.test(area) && Object.hasOwn(PAGES, page) && !below;
  const view = (special ? PAGES[page] : undefined) ?? usual;
  const key = view === 'project' && /^(?:overview)?$/.test(page) ? projectKeyOf(url.pathname, place) : null;
  return { ...place, view, ...(key !== null && { key }) };
}
