import { describe, expect, it } from 'vitest';
import { WorldControl } from './control.ts';
import { CLOUD_PROJECTS, SERVER_PROJECTS } from './jira/issue.ts';
import { rest } from './jira/rest.ts';
import { tenantOf } from './jira/tenant.ts';

interface Bean {
  readonly key: string;
  readonly id: string;
  readonly fields?: Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'broken';
  }
}

function jira(flavour: 'cloud' | 'server', contextPath = '') {
  const control = new WorldControl();
  const host = flavour === 'cloud' ? 'acme.atlassian.net' : 'jira.example.com';
  const projects = flavour === 'cloud' ? CLOUD_PROJECTS : SERVER_PROJECTS;
  const tenant = tenantOf({ host, flavour, contextPath, projects, seed: 1, items: 1_200 }, control);
  const levers = control.host(host);
  const ask = (method: string, path: string, body: unknown = null, origin?: string) => {
    const url = new URL(path, `https://${host}`);
    const headers = origin === undefined ? {} : { origin };
    const answer = rest(
      tenant,
      { method, url, headers, body: body === null ? '' : JSON.stringify(body) },
      levers,
    );
    if (answer === 'drop') return { status: 0, type: '', json: null as unknown, text: '', headers: {} };
    const json = answer.type.startsWith('application/json') ? parsed(answer.body) : null;
    return {
      status: answer.status,
      type: answer.type,
      json,
      text: answer.body,
      headers: answer.headers ?? {},
    };
  };
  return { levers, ask };
}

const keysOf = (json: unknown): string[] => (json as { issues: Bean[] }).issues.map(({ key }) => key);
const BULK = '/rest/api/3/issue/bulkfetch';

describe('bulkfetch on Cloud', () => {
  const bulk = (issueIdsOrKeys: readonly string[], fields: readonly string[] = ['summary']) =>
    jira('cloud').ask('POST', BULK, { issueIdsOrKeys, fields });

  it('leaves forbidden and missing issues out, without an error', () => {
    const { json } = bulk(['SHOP-7', 'SHOP-15', 'NOPE-1']);
    expect(keysOf(json)).toEqual(['SHOP-7']);
    expect((json as { issueErrors: unknown[] }).issueErrors).toEqual([]);
  });

  it('answers a moved issue under its new key', () => {
    expect(keysOf(bulk(['SHOP-16']).json)).toEqual(['APP-23']);
  });

  it('orders by id and takes keys in any case', () => {
    expect(keysOf(bulk(['shop-9', 'OPS-1', 'SHOP-2']).json)).toEqual(['SHOP-2', 'SHOP-9', 'OPS-1']);
  });

  it('takes 100 keys, or 1,000 when only single-valued fields are named', () => {
    const keys = Array.from({ length: 1_001 }, (_, i) => `SHOP-${i + 1}`);
    expect(bulk(keys.slice(0, 100), ['*all']).status).toBe(200);
    expect(bulk(keys.slice(0, 101), ['*all']).status).toBe(400);
    expect(bulk(keys.slice(0, 101), ['comment']).status).toBe(400);
    expect(bulk(keys.slice(0, 1_000)).status).toBe(200);
    expect(bulk(keys).status).toBe(400);
  });

  it('names the parent, without its labels', () => {
    const { json } = bulk(['SHOP-23'], ['parent']);
    const parent = (json as { issues: Bean[] }).issues[0]?.fields?.['parent'] as Bean;
    expect(parent.key).toBe('SHOP-3');
    expect(Object.keys(parent.fields ?? {})).toEqual(['summary', 'status', 'priority', 'issuetype']);
  });
});

describe('search on Cloud', () => {
  const { ask } = jira('cloud');

  it('has retired the old address', () => {
    expect(ask('GET', '/rest/api/3/search?jql=project=SHOP').status).toBe(410);
    expect(ask('GET', '/rest/api/2/search?jql=project=SHOP').status).toBe(410);
  });

  it('wants a restriction', () => {
    expect(ask('POST', '/rest/api/3/search/jql', { jql: 'order by created' }).status).toBe(400);
  });

  it('gives ids only unless fields are named, and goes on by token', () => {
    const first = ask('POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', maxResults: 1_000 });
    const page = first.json as { issues: Bean[]; nextPageToken: string; isLast: boolean };
    expect(Object.keys(page.issues[0] ?? {})).toEqual(['id']);
    expect(page.isLast).toBe(false);
    const second = ask('POST', '/rest/api/3/search/jql', {
      jql: 'project = SHOP',
      maxResults: 1_000,
      nextPageToken: page.nextPageToken,
      fields: ['summary'],
    }).json as { issues: Bean[]; isLast: boolean };
    expect(second.isLast).toBe(true);
    // 1,200 items, one of them forbidden.
    expect(page.issues.length + second.issues.length).toBe(1_199);
  });
});

describe('Data Center', () => {
  const { ask } = jira('server', '/jira');
  const search = (body: unknown) => ask('POST', '/jira/rest/api/2/search', body);

  it('fails a query that names an unknown key, unless validation is off', () => {
    const jql = 'key in ("PLAT-4", "PLAT-99999")';
    expect(search({ jql, fields: ['summary'] }).status).toBe(400);
    const lenient = search({ jql, fields: ['summary'], validateQuery: false });
    expect(keysOf(lenient.json)).toEqual(['PLAT-4']);
    expect((lenient.json as { total: number }).total).toBe(1);
  });

  it('has no bulkfetch and no API outside of its context path', () => {
    expect(ask('POST', '/jira/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['PLAT-4'] }).status).toBe(404);
  });

  it('names the epic by a custom field, not as parent', () => {
    const fields = (ask('GET', '/jira/rest/api/2/issue/PLAT-4').json as Bean).fields ?? {};
    expect(fields['customfield_10100']).toBe('PLAT-1');
    expect(fields['parent']).toBeUndefined();
  });
});

describe('refusals', () => {
  it('refuses a POST from a foreign origin, and no GET', () => {
    const { ask } = jira('cloud');
    const foreign = 'chrome-extension://abc';
    expect(ask('POST', BULK, { issueIdsOrKeys: ['SHOP-7'] }, foreign).status).toBe(403);
    expect(ask('POST', BULK, { issueIdsOrKeys: ['SHOP-7'] }, 'https://acme.atlassian.net').status).toBe(200);
    expect(ask('GET', '/rest/api/3/issue/SHOP-7', null, foreign).status).toBe(200);
  });

  it('answers signed-out people with a page, or with 400 to a POST', () => {
    const { ask, levers } = jira('cloud');
    levers.set({ signedOut: true });
    const page = ask('GET', '/rest/api/3/issue/SHOP-7');
    expect([page.status, page.type.startsWith('text/html')]).toEqual([200, true]);
    expect(ask('POST', BULK, { issueIdsOrKeys: ['SHOP-7'] }).json).toEqual({ message: '', status: 400 });
  });

  it('plays every fault, as often as asked', () => {
    const { ask, levers } = jira('cloud');
    const bulk = () => ask('POST', BULK, { issueIdsOrKeys: ['SHOP-7'], fields: ['summary'] });
    for (const answer of [401, 403, 404, 410, 429, 500, 502, 503] as const) {
      levers.fault({ path: 'bulkfetch', answer, retryAfter: '7', times: 1 });
      expect(bulk()).toMatchObject({ status: answer, headers: { 'retry-after': '7' } });
      expect(bulk().status).toBe(200);
    }
    levers.fault({ path: 'bulkfetch', answer: 'truncated', times: 1 });
    expect(bulk()).toMatchObject({ status: 200, json: 'broken' });
    levers.fault({ path: 'bulkfetch', answer: 'login', times: 1 });
    expect(bulk().type).toMatch(/^text\/html/);
    levers.fault({ path: 'bulkfetch', answer: 'drop', times: 1 });
    expect(bulk().status).toBe(0);
    levers.fault({ path: 'bulkfetch', answer: 500 });
    expect([bulk().status, bulk().status]).toEqual([500, 500]);
    levers.clearFaults();
    expect(bulk().status).toBe(200);
  });
});
