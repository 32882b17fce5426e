/**
 * Which Jira page an address is. Serves Cloud (`/browse/KEY`, `/jira/software/(c/)projects/P/boards/N[/backlog|/timeline]`,
 * `/jira/core/projects/P/{board,list,calendar,timeline…}`, `/issues/?jql=`, `/jira/plans/N`, `?selectedIssue=KEY` on any of
 * them) and Data Center under any context path (`/browse/KEY`, `/secure/RapidBoard.jspa`, `/issues/`, `/projects/P/…`).
 * Fragile: nothing on vendor hosts; elsewhere the context path is guessed from the address when the page does not say it.
 * Evidence: addresses read off running sites 2026-04 and 2026-08; markers 7.2.7, 8.20.8 and Cloud 2026-04.
 */
import type { Route, View } from '../adapter.ts';
import { attr, one } from '../dom.ts';
import { isOnHost, jiraHosts } from '../hosts.ts';
import { keyOfText } from './key.ts';

/** Jira's own marker, on Cloud and on Data Center alike. */
export const recognises = (doc: Document): boolean =>
  one(doc, 'meta[name="application-name"][content="JIRA"]') !== null;

/** The last of these words in the path says what the page shows; the words have not changed since 2018. */
const WORDS: Readonly<Record<string, View>> = {
  board: 'board',
  boards: 'board',
  backlog: 'backlog',
  list: 'list',
  timeline: 'timeline',
  roadmap: 'timeline',
  calendar: 'calendar',
  issues: 'navigator',
  'for-you': 'inbox',
  'your-work': 'inbox',
  dashboards: 'inbox',
};

const OURS = /^\/(?:browse\/|jira(?:\/|$)|issues(?:\/|$)|projects(?:\/|$)|secure\/)/;
/** Settings hold no work; a bare `/secure/` path without an action is not a page. */
const NOT_OURS = /^\/(?:jira\/settings|secure\/admin)(?:\/|$)/;
/** Without Jira's marker only what no other tool uses is believed. */
const UNMISTAKABLE = /^(\/.*)?\/(?:browse\/[A-Z][A-Z0-9_]+-\d+(?:$|\/)|secure\/\w+\.jspa$)/i;

/** Null = nothing of ours: other products on the host (`/wiki`, `/servicedesk`), settings, error pages, foreign hosts. */
export function route(url: URL, doc: Document): Route | null {
  const vendor = isOnHost(url, jiraHosts);
  if (!vendor && !recognises(doc) && !UNMISTAKABLE.test(url.pathname)) return null;
  if (one(doc, 'body.page-type-message')) return null;
  const cloud = vendor || one(doc, 'meta[name="ajs-cloud-id"]') !== null;
  const contextPath = cloud ? '' : contextOf(url.pathname, doc);
  const path = url.pathname.slice(contextPath.length);
  if (!OURS.test(path) || NOT_OURS.test(path)) return null;
  const [view, key] = placeOf(path, url.searchParams);
  return {
    site: 'jira',
    tenant: url.host,
    flavour: cloud ? 'cloud' : 'server',
    view,
    ...(contextPath && { contextPath }),
    ...(key && { key }),
  };
}

/** What the page says, where that fits its address; else what stands before the first path word that is Jira's. */
function contextOf(path: string, doc: Document): string {
  const said = attr(one(doc, 'meta[name="ajs-context-path"]'), 'content');
  if (/^(?:\/[\w.~-]+)+$/.test(said) && path.startsWith(`${said}/`)) return said;
  return /^((?:\/[\w.~-]+)*?)\/(?:browse|secure|issues|projects)(?:\/|$)/.exec(path)?.[1] ?? '';
}

/** What is shown, and which item is open. */
type Place = readonly [view: View, key: string | null];

function placeOf(path: string, query: URLSearchParams): Place {
  const words = path.split('/');
  const [, area, what = ''] = words;
  const selected = keyOfText(query.get('selectedIssue') ?? '');
  if (area === 'browse') return ['issue', keyOfText(what) ?? selected];
  if (area === 'secure') return dataCenterPlace(what, query.get('view') ?? '', selected);
  if (what === 'plans') return ['plan', selected];
  const last = words.findLastIndex((word) => Object.hasOwn(WORDS, word));
  const view = WORDS[words[last] ?? ''] ?? 'project';
  const below = view === 'navigator' ? keyOfText(words[last + 1] ?? '') : null;
  // `/issues/KEY` is the search with one item open; below a project it is the item's own page.
  return [below && words.includes('projects') ? 'issue' : view, selected ?? below];
}

/** A Data Center board opens its detail panel only when `view` says so; otherwise `selectedIssue` is a mere highlight. */
function dataCenterPlace(action: string, shown: string, selected: string | null): Place {
  if (action === 'Dashboard.jspa') return ['inbox', null];
  if (action !== 'RapidBoard.jspa') return ['project', selected];
  if (shown.startsWith('planning')) return ['backlog', shown === 'planning.nodetail' ? null : selected];
  if (shown === 'reporting') return ['project', null];
  return ['board', shown === 'detail' ? selected : null];
}
