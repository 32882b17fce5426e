import { json, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import { entriesOf, entryBean } from './changelog.ts';
import { fieldList, issueBean } from './fields.ts';
import { find } from './jql.ts';
import { loginPage } from '../login.ts';
import { properties } from './properties.ts';
import { approximateCount, boards, changelogs, myself, projects, statuses } from './rest-scopes.ts';
import type { Issue } from './issue.ts';
import type { Tenant } from './tenant.ts';

const refused = (status: number, ...errorMessages: string[]): Answered =>
  json(status, { errorMessages, errors: {} });
const namesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The issue a key leads to now, in any case of letters; null when it is not there or may not be read. */
function reach(
  tenant: Tenant,
  levers: HostControl,
  asked: string,
): ReturnType<Tenant['issues']['get']> | null {
  const key = asked.toUpperCase();
  const now = levers.moved.get(key) ?? key;
  if (levers.forbidden.has(key) || levers.forbidden.has(now)) return null;
  return tenant.issues.get(now) ?? tenant.inOrder.find(({ id }) => String(id) === asked) ?? null;
}

/**
 * `POST issue/bulkfetch`: 100 keys, or 1,000 with at most 100 single-valued fields named. Ascending ids; moved issues under
 * their new key; missing and forbidden ones are simply not in the answer.
 */
function bulkfetch(tenant: Tenant, levers: HostControl, body: Record<string, unknown>): Answered {
  const asked = namesOf(body['issueIdsOrKeys']);
  const fields = namesOf(body['fields']);
  const heavy = fields.length === 0 || fields.some((name) => /^\*|^(comment|worklog|attachment)$/.test(name));
  if (asked.length === 0) return refused(400, 'issueIdsOrKeys must not be empty.');
  if (asked.length > (heavy || fields.length > 100 ? 100 : 1_000))
    return refused(400, 'The number of requested issues exceeds the limit.');
  const found = new Set(asked.flatMap((key) => reach(tenant, levers, key) ?? []));
  return json(200, {
    expand: 'schema,names',
    issues: [...found].sort((a, b) => a.id - b.id).map((issue) => issueBean(tenant, issue, fields)),
    issueErrors: [],
  });
}

/** `search/jql`: pages by token, no total, ids only unless fields are named. */
function searchJql(tenant: Tenant, levers: HostControl, body: Record<string, unknown>): Answered {
  const found = find(String(body['jql'] ?? ''), tenant, levers, { bounded: true, strictKeys: false });
  if ('error' in found) return refused(400, found.error);
  const from = Number(body['nextPageToken'] ?? 0);
  const size = Math.min(Number(body['maxResults'] ?? 50), 5_000);
  const fields = namesOf(body['fields']);
  const page = found.issues.slice(from, from + size);
  const isLast = from + size >= found.issues.length;
  return json(200, {
    issues: page.map((issue) =>
      fields.length === 0 ? { id: String(issue.id) } : issueBean(tenant, issue, fields),
    ),
    ...(!isLast && { nextPageToken: String(from + size) }),
    isLast,
  });
}

/** Data Center's `search`: startAt and total; an unknown key in `key in (…)` fails the query unless validation is off. */
function search(tenant: Tenant, levers: HostControl, body: Record<string, unknown>): Answered {
  const strictKeys = !(
    body['validateQuery'] === false || ['false', 'none', 'warn'].includes(String(body['validateQuery']))
  );
  const found = find(String(body['jql'] ?? ''), tenant, levers, { bounded: false, strictKeys });
  if ('error' in found) return refused(400, found.error);
  const startAt = Number(body['startAt'] ?? 0);
  const maxResults = Math.min(Number(body['maxResults'] ?? 50), 1_000);
  return json(200, {
    expand: 'names,schema',
    startAt,
    maxResults,
    total: found.issues.length,
    issues: found.issues.slice(startAt, startAt + maxResults).map((issue) => ({
      ...issueBean(tenant, issue, namesOf(body['fields'])),
      ...(namesOf(body['expand']).includes('changelog') && { changelog: changelogOf(issue) }),
    })),
  });
}

function changelogOf(issue: Issue): unknown {
  const histories = entriesOf(issue, 'server').map((entry, index) =>
    entryBean(entry, issue, index, 'server'),
  );
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The REST API below `…/rest/`, as a signed-in browser sees it. */
export function rest(tenant: Tenant, asked: Asked, levers: HostControl): Answered | 'drop' {
  const path = asked.url.pathname.slice(tenant.contextPath.length);
  const post = asked.method === 'POST';
  const writes = asked.method !== 'GET';
  const query = Object.fromEntries(asked.url.searchParams);
  const body = post
    ? parsed(asked.body)
    : { ...query, ...(query['fields'] && { fields: query['fields'].split(',') }) };

  if (writes && asked.headers['origin'] !== undefined && asked.headers['origin'] !== `https://${tenant.host}`)
    return { status: 403, type: 'text/plain', body: 'XSRF check failed' };
  if (levers.behaviour.signedOut) return post ? json(400, { message: '', status: 400 }) : loginPage();

  const propertyOf = (owner: string, name: string | undefined): Answered => {
    if (!reach(tenant, levers, owner))
      return refused(404, 'Issue does not exist or you do not have permission to see it.');
    const values = levers.properties.get(owner) ?? new Map<string, string>();
    levers.properties.set(owner, values);
    return properties(
      asked.method,
      name && decodeURIComponent(name),
      asked.body,
      values,
      !levers.readOnly.has(owner),
    );
  };
  const whole = (): Answered => {
    const api = tenant.flavour === 'cloud' ? /^\/rest\/api\/3\/(.*)$/ : /^\/rest\/api\/2\/(.*)$/;
    const resource = api.exec(path)?.[1] ?? '';
    if (tenant.flavour === 'cloud') {
      if (/^\/rest\/api\/[23]\/search$/.test(path))
        return refused(
          410,
          'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
        );
      if (resource === 'issue/bulkfetch')
        return post ? bulkfetch(tenant, levers, body) : refused(405, 'Method not allowed');
      if (resource === 'search/jql') return searchJql(tenant, levers, body);
      if (resource === 'search/approximate-count') return approximateCount(tenant, levers, body);
      if (resource === 'changelog/bulkfetch')
        return post ? changelogs(tenant, levers, body) : refused(405, 'Method not allowed');
      if (resource === 'project/search') return projects(tenant);
    }
    if (resource === 'status') return statuses(tenant);
    if (resource === 'myself') return myself();
    if (resource === 'project') return projects(tenant);
    const board = /^\/rest\/agile\/1\.0\/board(?:\/(\d+)\/configuration)?$/.exec(path);
    if (board) return boards(tenant, board[1]);
    if (resource === 'search') return search(tenant, levers, body);
    if (resource === 'field') return json(200, fieldList(tenant.flavour));
    const [, owner, name] = /^issue\/([^/]+)\/properties(?:\/([^/]+))?$/.exec(resource) ?? [];
    if (owner !== undefined) return propertyOf(owner, name);
    const key = /^issue\/([^/]+)$/.exec(resource)?.[1];
    if (key === undefined) return refused(404, 'null for uri');
    const issue = reach(tenant, levers, key);
    return issue
      ? json(200, issueBean(tenant, issue, namesOf(body['fields'])))
      : refused(404, 'Issue does not exist or you do not have permission to see it.');
  };
  const fault = levers.takeFault(path);
  return fault ? faulty(fault, whole, (status) => refused(status, `The world answers ${status}.`)) : whole();
}
