// Holds what we send, and what the fake answers, against Atlassian's own description of the API, where that is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, json, keysOf, NEVER } from './fake-jira.ts';

const file = new URL('../../../../shared/api/jira-cloud.openapi.json', import.meta.url);
const present = existsSync(file);
if (!present) console.log('vendor-schema.test.ts skipped: the Jira description is not beside this project');

describe.skipIf(!present)("Atlassian's description of Jira Cloud", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const description = present
    ? (JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, unknown> })
    : { paths: {} };
  if (present) ajv.addSchema(description, 'jira');

  const problems = (schema: string | object, value: unknown) => {
    const check = ajv.compile(
      typeof schema === 'string' ? { $ref: `jira#/components/schemas/${schema}` } : schema,
    );
    check(value);
    return check.errors ?? [];
  };

  test('has the paths we ask', () => {
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/rest/api/3/issue/bulkfetch', '/rest/api/3/field']),
    );
  });

  test('requests and the answers of the fake conform', async () => {
    const jira = fakeJira();
    for (const key of keysOf(120)) jira.add(key, { parent: { key: 'SHOP-500' }, customfield_10016: 3 });
    const answers: unknown[] = [];
    const spy = (_sent: unknown, usual: () => Response) =>
      usual()
        .json()
        .then((answer: unknown) => {
          answers.push(answer);
          return json(answer);
        });
    jira.next.push(spy, spy, spy);
    let fieldList: unknown;
    jira.discovery = (_sent, usual) =>
      usual()
        .json()
        .then((answer: unknown) => {
          fieldList = answer;
          return json(answer);
        });
    await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(keysOf(120), NEVER));

    expect(jira.asked).toHaveLength(3);
    for (const sent of jira.asked) expect(problems('BulkFetchIssueRequestBean', sent.body)).toEqual([]);
    expect(answers).toHaveLength(3);
    for (const answer of answers) expect(problems('BulkIssueResults', answer)).toEqual([]);
    const listOfFields = { type: 'array', items: { $ref: 'jira#/components/schemas/FieldDetails' } };
    expect(problems(listOfFields, fieldList)).toEqual([]);
  });

  test('a body it does not know is refused: the check can fail', () => {
    expect(problems('BulkFetchIssueRequestBean', { issueKeys: ['SHOP-1'] })).not.toEqual([]);
  });
});
