import type { HostControl } from '../control.ts';
import type { Issue } from './issue.ts';
import type { Tenant } from './tenant.ts';

/** The issues a query finds, or Jira's own words for what is wrong with it. */
export type Found = { readonly issues: readonly Issue[] } | { readonly error: string };

export interface QueryRules {
  /** Cloud's `search/jql` wants at least one restriction. */
  readonly bounded: boolean;
  /** Data Center refuses a query that names an unknown key, unless told not to. */
  readonly strictKeys: boolean;
}

const unquoted = (text: string): string => text.trim().replace(/^["'](.*)["']$/s, '$1');
const listed = (text: string): string[] =>
  text
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map(unquoted)
    .filter(Boolean);

type Test = (issue: Issue) => boolean;

/** The part of JQL the replicas' callers use: clauses joined by AND, with `=`, `in` and `is EMPTY`. */
function clause(text: string, tenant: Tenant, levers: HostControl, rules: QueryRules): Test | string {
  const match = /^("[^"]+"|[\w.[\]]+)\s*(=|!=|\bin\b|\bnot in\b|\bis\b)\s*(.+)$/is.exec(text.trim());
  if (!match) return `Error in the JQL Query: '${text.trim()}' could not be read.`;
  const field = unquoted(match[1] ?? '').toLowerCase();
  const negative = /^(!=|not in)$/i.test(match[2] ?? '');
  const values = listed(match[3] ?? '').map((value) => value.toLowerCase());
  const among = (...own: readonly (string | undefined)[]): boolean =>
    own.some((one) => one !== undefined && values.includes(one.toLowerCase())) !== negative;
  switch (field) {
    case 'key':
    case 'issuekey':
    case 'id': {
      const readable = new Set<string>();
      for (const value of values) {
        const asked = value.toUpperCase();
        const key = levers.moved.get(asked) ?? asked;
        const known = tenant.issues.has(key) && !levers.forbidden.has(asked) && !levers.forbidden.has(key);
        if (known) readable.add(key);
        else if (rules.strictKeys) return `An issue with key '${asked}' does not exist for field 'key'.`;
      }
      return (issue) => readable.has(issue.key) !== negative;
    }
    case 'project':
      return (issue) => among(issue.project);
    case 'labels':
      return (issue) => among(...issue.labels);
    case 'component':
      return (issue) => among(...issue.components);
    case 'status':
      return (issue) => among(issue.status);
    case 'issuetype':
    case 'type':
      return (issue) => among(issue.type);
    case 'parent':
    case 'epic link':
      return (issue) => among(issue.parent);
    case 'sprint':
      return (issue) =>
        values[0] === 'opensprints()' || values[0] === 'opensprints(' ? issue.sprint === 0 : true;
    default:
      return `Field '${field}' does not exist or you do not have permission to view it.`;
  }
}

export function find(query: string, tenant: Tenant, levers: HostControl, rules: QueryRules): Found {
  const restriction = query.replace(/\border\s+by\b.*$/is, '').trim();
  if (restriction === '' && rules.bounded)
    return {
      error: 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    };
  const tests: Test[] = [];
  for (const text of restriction === '' ? [] : restriction.split(/\s+and\s+/i)) {
    const test = clause(text, tenant, levers, rules);
    if (typeof test === 'string') return { error: test };
    tests.push(test);
  }
  const issues = tenant.inOrder.filter(
    (issue) => !levers.forbidden.has(issue.key) && tests.every((test) => test(issue)),
  );
  return { issues };
}
