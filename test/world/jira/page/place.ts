import type { Project } from '../issue.ts';

export type PlaceName =
  | 'board'
  | 'backlog'
  | 'timeline'
  | 'list'
  | 'calendar'
  | 'summary'
  | 'navigator'
  | 'issue'
  | 'plans'
  | 'for-you';

/** What the replica shows at a path. */
export interface Place {
  readonly name: PlaceName;
  readonly project: Project | null;
  /** The issue the page itself is about. */
  readonly key: string | null;
  /** `?selectedIssue=`: opened over the page. */
  readonly selected: string | null;
  readonly jql: string;
}

const KEY = /([A-Z][A-Z0-9_]+-\d+)/;

/** Null: not a page of this replica. */
export function placeOf(path: string, projects: readonly Project[]): Place | null {
  const url = new URL(path, 'https://x');
  const project = (key: string | undefined): Project | null =>
    projects.find((one) => one.key === key) ?? null;
  const selected = url.searchParams.get('selectedIssue');
  const jql = url.searchParams.get('jql') ?? '';
  const place = (name: PlaceName, key: string | undefined, issue: string | null = null): Place => ({
    name,
    project: project(key),
    key: issue,
    selected,
    jql,
  });
  const issue = new RegExp(
    `^/(?:browse|projects/\\w+/issues|jira/software/(?:c/)?projects/\\w+/issues)/${KEY.source}`,
  ).exec(url.pathname)?.[1];
  if (issue) return place('issue', issue.split('-')[0], issue);
  const software = /^\/jira\/software\/(?:c\/)?projects\/(\w+)\/boards\/\d+(?:\/(backlog|timeline))?$/.exec(
    url.pathname,
  );
  if (software) return place((software[2] as PlaceName | undefined) ?? 'board', software[1]);
  const business = /^\/jira\/core\/projects\/(\w+)\/(summary|board|list|calendar|timeline)$/.exec(
    url.pathname,
  );
  if (business) return place(business[2] as PlaceName, business[1]);
  const search = new RegExp(`^/issues/?(?:${KEY.source})?$`).exec(url.pathname);
  if (search) return place('navigator', /project\s*=\s*(\w+)/.exec(jql)?.[1], search[1] ?? null);
  const inSpace = /^\/jira\/software\/(?:c\/)?projects\/(\w+)\/(issues|list)\/?$/.exec(url.pathname);
  if (inSpace) return place(inSpace[2] === 'list' ? 'list' : 'navigator', inSpace[1]);
  if (/^\/jira\/plans\/\d+/.test(url.pathname)) return place('plans', undefined);
  if (/^\/jira\/for-you/.test(url.pathname)) return place('for-you', undefined);
  return null;
}
