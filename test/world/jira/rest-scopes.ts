import { json, type Answered } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { entriesOf, entryBean } from './changelog.ts';
import { STATUS_CATEGORY, STATUSES, type Issue } from './issue.ts';
import { filterOf } from './filter-of.ts';
import { find } from './jql.ts';
import type { Tenant } from './tenant.ts';

const refused = (status: number, ...errorMessages: string[]): Answered =>
  json(status, { errorMessages, errors: {} });
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** `changelog/bulkfetch`: up to 1,000 issues and ten fields; by date and issue, in pages by token; issues by their id. */
export function changelogs(tenant: Tenant, levers: HostControl, body: Record<string, unknown>): Answered {
  const [asked, fields] = [textsOf(body['issueIdsOrKeys']), new Set(textsOf(body['fieldIds']))];
  if (asked.length === 0 || asked.length > 1_000) return refused(400, 'Between 1 and 1000 issues, please.');
  if (fields.size > 10) return refused(400, 'The number of field ids exceeds the limit of 10.');
  const issues = asked.flatMap((one): Issue[] => {
    const issue = tenant.issues.get(one) ?? tenant.byId.get(one);
    return issue && !levers.forbidden.has(issue.key) ? [issue] : [];
  });
  const all = issues
    .flatMap((issue) => entriesOf(issue, tenant.flavour).map((entry, index) => ({ issue, entry, index })))
    .map((one) => ({
      ...one,
      entry: {
        ...one.entry,
        changed: one.entry.changed.filter(({ fieldId }) => fields.size === 0 || fields.has(fieldId)),
      },
    }))
    .filter(({ entry }) => entry.changed.length > 0)
    .sort((a, b) => a.entry.at - b.entry.at || a.issue.id - b.issue.id);
  const from = Number(body['nextPageToken'] ?? 0);
  const size = Math.min(Number(body['maxResults'] ?? 1_000), 10_000);
  const page = Map.groupBy(all.slice(from, from + size), ({ issue }) => issue);
  return json(200, {
    issueChangeLogs: [...page].map(([issue, list]) => ({
      issueId: String(issue.id),
      changeHistories: list.map(({ entry, index }) => entryBean(entry, issue, index, tenant.flavour)),
    })),
    ...(from + size < all.length && { nextPageToken: String(from + size) }),
  });
}

/** `search/approximate-count`. */
export function approximateCount(
  tenant: Tenant,
  levers: HostControl,
  body: Record<string, unknown>,
): Answered {
  const found = find(String(body['jql'] ?? ''), tenant, levers, { bounded: true, strictKeys: false });
  return 'error' in found ? refused(400, found.error) : json(200, { count: found.issues.length });
}

export function statuses(tenant: Tenant): Answered {
  const base = `https://${tenant.host}${tenant.contextPath}/rest/api/${tenant.flavour === 'cloud' ? 3 : 2}`;
  return json(
    200,
    STATUSES.map((name, index) => ({
      self: `${base}/status/${index + 1}`,
      id: String(index + 1),
      name,
      statusCategory: {
        self: `${base}/statuscategory/${STATUS_CATEGORY[name].id}`,
        ...STATUS_CATEGORY[name],
      },
    })),
  );
}

export const myself = (): Answered =>
  json(200, { accountId: '5b10-0', accountType: 'atlassian', active: true });

export function projects(tenant: Tenant): Answered {
  const values = tenant.projects.map(({ id, key, name }) => ({
    id: String(id),
    key,
    name,
    simplified: false,
  }));
  return json(
    200,
    tenant.flavour === 'cloud'
      ? { startAt: 0, maxResults: 50, total: values.length, isLast: true, values }
      : values,
  );
}

/** Boards, of which each has a filter: what it finds is the project. */
export function boards(tenant: Tenant, id: string | undefined): Answered {
  const all = tenant.projects.filter(({ kind }) => kind !== 'business');
  if (id === undefined)
    return json(200, {
      isLast: true,
      values: all.map(({ board, name }) => ({ id: board, name: `${name} board`, type: 'scrum' })),
    });
  const project = all.find(({ board }) => String(board) === id);
  return project
    ? json(200, {
        id: project.board,
        name: `${project.name} board`,
        type: 'scrum',
        filter: { id: filterOf(project.board) },
      })
    : refused(
        404,
        'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
      );
}
