import type { HostControl } from '../control.ts';
import { STATUS_CATEGORY, type Issue } from './issue.ts';
import { filterOf } from './filter-of.ts';
import type { Tenant } from './tenant.ts';

/** The issues a query finds, or Jira's own words for what is wrong with it. */
export type Found = { readonly issues: readonly Issue[] } | { readonly error: string };

export interface QueryRules {
  /** Milliseconds since 1970: what `"-7d"` counts from; absent = now. */
  readonly now?: number;
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

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `-90m`, `-7d`: the instant so long ago; NaN for anything else, as an instant would be one of the person's own zone. */
function relative(text: string, now: number): number {
  const [, count, unit] = /^-(\d+)([mhdw])$/.exec(text) ?? [];
  return count === undefined ? Number.NaN : now - Number(count) * (UNITS[unit ?? ''] ?? Number.NaN);
}

/** The part of JQL the replicas' callers use: clauses with `=`, `in`, `>=` and `is EMPTY`. */
function clause(text: string, tenant: Tenant, levers: HostControl, rules: QueryRules): Test | string {
  const match = /^("[^"]+"|[\w.[\]]+)\s*(>=|!=|=|\bin\b|\bnot in\b|\bis\b)\s*(.+)$/is.exec(text.trim());
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
    case 'statuscategory':
      return (issue) => among(STATUS_CATEGORY[issue.status].name, STATUS_CATEGORY[issue.status].key);
    case 'filter':
      return (issue) =>
        tenant.projects.some(({ key, board }) => key === issue.project && values.includes(filterOf(board)));
    case 'created':
    case 'updated': {
      const since = relative(values[0] ?? '', rules.now ?? Date.now());
      if (match[2] !== '>=' || Number.isNaN(since))
        return `Date value '${match[3]}' for field '${field}' is invalid.`;
      return (issue) =>
        Date.parse(field === 'created' ? `${issue.created}T08:30:00Z` : `${issue.updated}T15:05:00Z`) >=
        since;
    }
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

/** Parts of a text between a word that stands outside of quotes and brackets. */
function between(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth === 0 && new RegExp(`^\\s${word}[\\s(]`, 'i').test(text.slice(at, at + word.length + 2))) {
      parts.push(text.slice(from, at));
      from = at + 1 + word.length;
    }
  }
  return [...parts, text.slice(from)];
}

/** OR of ANDs of clauses or of the same in brackets. */
function testOf(text: string, tenant: Tenant, levers: HostControl, rules: QueryRules): Test | string {
  for (const [word, some] of [
    ['or', true],
    ['and', false],
  ] as const) {
    const parts = between(text, word);
    if (parts.length === 1) continue;
    const tests: Test[] = [];
    for (const part of parts) {
      const test = testOf(part, tenant, levers, rules);
      if (typeof test === 'string') return test;
      tests.push(test);
    }
    return (issue) => (some ? tests.some((test) => test(issue)) : tests.every((test) => test(issue)));
  }
  const inner = /^\s*\((.*)\)\s*$/s.exec(text)?.[1];
  return inner === undefined ? clause(text, tenant, levers, rules) : testOf(inner, tenant, levers, rules);
}

/** By creation where that is asked for; else by id. */
const sorted = (issues: Issue[], query: string): readonly Issue[] =>
  /\border\s+by\s+created\b/i.test(query)
    ? issues.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id - b.id))
    : issues;

export function find(query: string, tenant: Tenant, levers: HostControl, rules: QueryRules): Found {
  const restriction = query.replace(/\border\s+by\b.*$/is, '').trim();
  if (restriction === '' && rules.bounded)
    return {
      error: 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    };
  const test = restriction === '' ? () => true : testOf(restriction, tenant, levers, rules);
  if (typeof test === 'string') return { error: test };
  const issues = tenant.inOrder.filter((issue) => !levers.forbidden.has(issue.key) && test(issue));
  return { issues: sorted(issues, query) };
}
