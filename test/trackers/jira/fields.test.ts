import { describe, expect, test } from 'vitest';
import type { FieldsAnswer } from '../../../lib/domain/tracker.ts';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, json, keysOf, NEVER, SERVER } from './fake-jira.ts';

const read = (answer: FieldsAnswer) => answer.items.map((item) => item.key);

describe('a batch', () => {
  test.each([
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('%i keys are asked for in requests of %j', async (count, sizes) => {
    const jira = fakeJira();
    for (const key of keysOf(count)) jira.add(key);
    const answer = await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(keysOf(count), NEVER));

    expect(jira.asked.map((sent) => sent.keys.length)).toEqual(sizes);
    expect(read(answer).sort()).toEqual([...keysOf(count)].sort());
    expect(answer).toMatchObject({ absent: [], failed: [], moved: {} });
    expect(answer.fault).toBeUndefined();
  });

  test('no keys, no request', async () => {
    const jira = fakeJira();
    expect(await jiraFields(CLOUD, jira.environment).fields([], NEVER)).toEqual({
      items: [],
      absent: [],
      failed: [],
      moved: {},
    });
    expect([...jira.asked, ...jira.discoveries]).toEqual([]);
  });

  test('two requests run at once, never more', async () => {
    const jira = fakeJira();
    const slow = (_: unknown, usual: () => Response) =>
      new Promise<Response>((resolve) => jira.clock.after(100, () => resolve(usual())));
    jira.next.push(...Array.from({ length: 10 }, () => slow));
    await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(keysOf(1000), NEVER));
    expect(jira.asked).toHaveLength(10);
    expect(jira.mostAtOnce()).toBe(2);
  });

  test('each finished batch is told at once, and the answer is the whole', async () => {
    const jira = fakeJira();
    for (const key of keysOf(150)) jira.add(key);
    jira.next.push(
      (_sent, usual) => new Promise((resolve) => jira.clock.after(1_000, () => resolve(usual()))),
    );
    const parts: FieldsAnswer[] = [];
    const answer = await jira.clock.run(
      jiraFields(CLOUD, jira.environment).fields(keysOf(150), NEVER, (part) => parts.push(part)),
    );
    expect(parts.map((part) => part.items.length)).toEqual([50, 100]);
    expect(answer.items).toHaveLength(150);
  });

  test('the request names its fields, no person among them, and passes the XSRF check', async () => {
    const jira = fakeJira();
    await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(['SHOP-1'], NEVER));
    const [sent] = jira.asked;
    expect(sent).toMatchObject({
      method: 'POST',
      url: 'https://acme.atlassian.net/rest/api/3/issue/bulkfetch',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-Atlassian-Token': 'no-check',
      },
      init: { credentials: 'same-origin', redirect: 'manual' },
      body: { issueIdsOrKeys: ['SHOP-1'], fieldsByKeys: false },
    });
    expect(sent?.body['fields']).toEqual([
      ...[
        'summary',
        'status',
        'resolution',
        'issuetype',
        'labels',
        'components',
        'parent',
        'priority',
        'project',
      ],
      ...[
        'created',
        'updated',
        'customfield_10020',
        'customfield_10016',
        'customfield_10028',
        'customfield_10001',
      ],
      'customfield_10014',
    ]);
  });

  test('Data Center is asked by JQL under its context path', async () => {
    const jira = fakeJira(SERVER);
    jira.add('PLAT-1');
    const answer = await jira.clock.run(
      jiraFields(SERVER, jira.environment).fields(['PLAT-1', 'PLAT-2'], NEVER),
    );
    expect(jira.discoveries[0]?.path).toBe('/jira/rest/api/2/field');
    expect(jira.asked[0]).toMatchObject({
      method: 'POST',
      path: '/jira/rest/api/2/search',
      body: { jql: 'key in ("PLAT-1","PLAT-2")', startAt: 0, maxResults: 2, validateQuery: false },
    });
    expect(answer.items[0]?.url).toBe('https://work.example.com/jira/browse/PLAT-1');
    expect(answer.absent).toEqual(['PLAT-2']);
  });
});

describe('keys', () => {
  test('asked but not answered are absent', async () => {
    const jira = fakeJira();
    jira.add('SHOP-2');
    const answer = await jira.clock.run(jiraFields(CLOUD, jira.environment).fields(keysOf(3), NEVER));
    expect(read(answer)).toEqual(['SHOP-2']);
    expect(answer.absent).toEqual(['SHOP-1', 'SHOP-3']);
  });

  test('match whatever their case, and are asked for once', async () => {
    const jira = fakeJira();
    jira.add('SHOP-1');
    const answer = await jira.clock.run(
      jiraFields(CLOUD, jira.environment).fields(['shop-1', 'Shop-1', 'SHOP-1', 'shop-2'], NEVER),
    );
    expect(jira.asked[0]?.keys).toEqual(['SHOP-1', 'SHOP-2']);
    expect(read(answer)).toEqual(['SHOP-1']);
    expect(answer).toMatchObject({ absent: ['shop-2'], moved: {} });
  });

  test.each(['', 'SHOP', '12', 'SHOP-1") OR key in ("X-1', '__proto__', 'SHOP-1\n', 'ſHOP-1', '../SHOP-1'])(
    '%j is no key: absent, and never sent',
    async (odd) => {
      const jira = fakeJira(SERVER);
      jira.add('SHOP-1');
      const answer = await jira.clock.run(
        jiraFields(SERVER, jira.environment).fields([odd, 'SHOP-1'], NEVER),
      );
      expect(answer).toMatchObject({ absent: [odd], failed: [] });
      expect(jira.asked.flatMap((sent) => sent.keys)).toEqual(['SHOP-1']);
    },
  );
});

describe('field ids', () => {
  test('are found once per page', async () => {
    const jira = fakeJira();
    const source = jiraFields(CLOUD, jira.environment);
    await jira.clock.run(source.fields(keysOf(250), NEVER));
    await jira.clock.run(source.fields(['APP-1'], NEVER));
    expect(jira.discoveries).toHaveLength(1);
  });

  test.each([
    ['forbidden', () => json({}, 403)],
    ['no list', () => json({ values: [] })],
    ['an error', () => json({}, 500)],
    ['silent', () => new Promise<Response>(() => undefined)],
  ])(
    'fields are read without them where discovery is %s, and it is tried three times at most',
    async (_, discovery) => {
      const jira = fakeJira();
      jira.add('SHOP-1', { customfield_10016: 3 });
      jira.discovery = discovery;
      const source = jiraFields(CLOUD, jira.environment);
      for (let call = 0; call < 5; call++) {
        const answer = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
        expect(answer).toMatchObject({ items: [{ key: 'SHOP-1', title: 'About SHOP-1' }], failed: [] });
        expect(answer.items[0]?.estimate).toBeUndefined();
      }
      expect(jira.discoveries).toHaveLength(3);
    },
  );
});
