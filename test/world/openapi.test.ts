import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { openJira } from '../app/backfill/open-jira.ts';
import { WorldControl } from './control.ts';
import { CLOUD_PROJECTS } from './jira/issue.ts';
import { rest as answerOf } from './jira/rest.ts';
import { tenantOf } from './jira/tenant.ts';

const FILE = '../shared/api/jira-cloud.openapi.json';
const present = existsSync(FILE);
if (!present) console.log(`Skipped: the vendor's schema is not here (${FILE}).`);

const control = new WorldControl();
const host = 'acme.atlassian.net';
const tenant = tenantOf({ host, flavour: 'cloud', projects: CLOUD_PROJECTS, seed: 1, items: 40 }, control);

function answer(method: string, path: string, body: unknown = null): unknown {
  const answered = answerOf(
    tenant,
    {
      method,
      url: new URL(path, `https://${host}`),
      headers: {},
      body: body === null ? '' : JSON.stringify(body),
    },
    control.host(host),
  );
  if (answered === 'drop') throw new Error('dropped');
  expect(answered.status).toBe(200);
  return JSON.parse(answered.body);
}

describe.skipIf(!present)("answers of the world fit the vendor's own schema", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const problems = (schema: unknown, value: unknown): unknown => {
    const validate = ajv.compile({ ...(schema as object), components: { schemas: schemas() } });
    return validate(value) ? [] : validate.errors;
  };
  let document: { components: { schemas: Record<string, unknown> } };
  const schemas = (): Record<string, unknown> => document.components.schemas;
  const named = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });

  beforeAll(() => {
    document = JSON.parse(readFileSync(FILE, 'utf8')) as typeof document;
  });

  it('bulkfetch', () => {
    const value = answer('POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['SHOP-7', 'SHOP-16', 'SHOP-15', 'OPS-2'],
      fields: ['summary', 'labels', 'parent'],
    });
    // The running service also sends `expand`, which its own schema forbids: recorded from live answers in 2026-09.
    const { expand, ...rest } = value as Record<string, unknown>;
    expect(expand).toBe('schema,names');
    expect(problems(named('BulkIssueResults'), rest)).toEqual([]);
  });

  it('one issue with everything', () => {
    expect(problems(named('IssueBean'), answer('GET', '/rest/api/3/issue/SHOP-7'))).toEqual([]);
  });

  it('search by JQL, with ids only and with fields', () => {
    for (const fields of [[], ['summary']]) {
      const value = answer('POST', '/rest/api/3/search/jql', {
        jql: 'project = SHOP',
        maxResults: 5,
        fields,
      });
      expect(problems(named('SearchAndReconcileResults'), value)).toEqual([]);
    }
  });

  it('what team scopes are read from', () => {
    const asked = { issueIdsOrKeys: ['SHOP-7', 'SHOP-16', 'SHOP-20'], fieldIds: ['status', 'assignee'] };
    const changes = answer('POST', '/rest/api/3/changelog/bulkfetch', asked);
    expect((changes as { issueChangeLogs: unknown[] }).issueChangeLogs.length).toBeGreaterThan(0);
    expect(problems(named('BulkChangelogResponseBean'), changes)).toEqual([]);
    const count = answer('POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' });
    expect(problems(named('JQLCountResultsBean'), count)).toEqual([]);
    const statuses = { type: 'array', items: named('StatusDetails') };
    expect(problems(statuses, answer('GET', '/rest/api/3/status'))).toEqual([]);
  });

  it('what is sent to read team scopes', async () => {
    const jira = openJira(120);
    const question = {
      query: { by: 'project', key: 'SHOP' },
      horizon: '2026-06-01T00:00:00Z',
      now: '2026-11-22T00:00:00Z',
    };
    for (const act of ['size', 'page', 'keys'])
      await jira.answer({ tenant: jira.host, act, question: { ...question, salt: 'salt' } });
    const sent = (part: string): readonly unknown[] =>
      jira.bodies.filter((_, at) => jira.requests[at]?.endsWith(part));
    for (const [part, bean] of [
      ['search/jql', 'SearchAndReconcileRequestBean'],
      ['changelog/bulkfetch', 'BulkChangelogRequestBean'],
      ['search/approximate-count', 'JQLCountRequestBean'],
    ] as const) {
      expect(sent(part).length).toBeGreaterThan(0);
      for (const body of sent(part)) expect(problems(named(bean), body)).toEqual([]);
    }
  });

  it('the list of fields', () => {
    const schema = { type: 'array', items: named('FieldDetails') };
    expect(problems(schema, answer('GET', '/rest/api/3/field'))).toEqual([]);
  });

  it('and would not fit with a field that the schema does not know', () => {
    expect(problems(named('BulkIssueResults'), { issues: [], errors: [] })).not.toEqual([]);
  });
});
