// What Linear says of issues and projects, as work items.
import { expect, test } from 'vitest';
import { linearFields } from '../../../lib/trackers/linear/fields.ts';
import { json } from '../jira/fake-jira.ts';
import { ACME, fakeLinear, keysOf, label, NEVER, nodes } from './fake-linear.ts';

const initiative = (name: string, above: object | null = null) => ({
  name,
  slugId: `${name.toLowerCase()}-id`,
  parentInitiative: above,
});

async function read(linear: ReturnType<typeof fakeLinear>, ...keys: readonly string[]) {
  return linear.clock.run(linearFields(ACME, linear.environment).fields(keys, NEVER));
}

test('every field of an issue', async () => {
  const linear = fakeLinear();
  linear.add('ENG-1', {
    title: '  Audit log export ',
    priorityLabel: 'Urgent',
    estimate: 5,
    state: { name: 'In Progress', type: 'started' },
    cycle: { number: 14, name: null },
    labels: nodes(label('Feature'), label('enterprise-access', 'Goal')),
    project: {
      name: 'Audit log for admins',
      slugId: '1122aabb33cc',
      labels: nodes(label('q4')),
      initiatives: nodes(
        initiative('Access', initiative('Enterprise')),
        initiative('Trust', initiative('Enterprise')),
      ),
    },
    parent: {
      identifier: 'ENG-9',
      title: 'Audit',
      labels: nodes(label('epic')),
      project: null,
      parent: { identifier: 'WEB-2', title: 'Trust', labels: nodes(), parent: null },
    },
  });
  const answer = await read(linear, 'ENG-1');
  expect(answer).toEqual({
    items: [
      {
        site: 'linear',
        tenant: 'acme',
        key: 'ENG-1',
        kind: 'ticket',
        title: 'Audit log export',
        url: 'https://linear.app/acme/issue/ENG-1',
        priority: 'Urgent',
        estimate: 5,
        status: 'In Progress',
        statusCategory: 'active',
        sprint: 'Cycle 14',
        team: 'ENG',
        project: 'Audit log for admins',
        labels: ['Feature', 'enterprise-access', 'Goal/enterprise-access'],
        ancestors: [
          { key: 'ENG-9', title: 'Audit', labels: ['epic'] },
          { key: 'WEB-2', title: 'Trust', labels: [] },
          { key: '1122aabb33cc', title: 'Audit log for admins', type: 'Project', labels: ['q4'] },
          { key: 'access-id', title: 'Access', type: 'Initiative' },
          { key: 'trust-id', title: 'Trust', type: 'Initiative' },
          { key: 'enterprise-id', title: 'Enterprise', type: 'Initiative' },
        ],
        createdAt: '2026-09-01T08:00:00.000Z',
        updatedAt: '2026-09-02T08:00:00.000Z',
      },
    ],
    absent: [],
    failed: [],
    moved: {},
  });
});

test("without a project of its own, the nearest parent's counts", async () => {
  const linear = fakeLinear();
  const project = {
    name: 'Onboarding revamp',
    slugId: '9c8b7a6d5e4f',
    initiatives: nodes(initiative('Growth')),
  };
  linear.add('ENG-1', { parent: { identifier: 'ENG-2', title: 'Flow', labels: nodes(), project } });
  const [item] = (await read(linear, 'ENG-1')).items;
  expect(item?.project).toBeUndefined();
  expect(item?.ancestors?.map(({ title }) => title)).toEqual(['Flow', 'Onboarding revamp', 'Growth']);
});

test.each([
  ['triage', 'todo'],
  ['backlog', 'todo'],
  ['unstarted', 'todo'],
  ['started', 'active'],
  ['completed', 'done'],
  ['canceled', 'cancelled'],
  ['duplicate', 'cancelled'],
  ['constructor', undefined],
])('a state of type %s is %s', async (type, category) => {
  const linear = fakeLinear();
  linear.add('ENG-1', { state: { name: 'S', type } });
  expect((await read(linear, 'ENG-1')).items[0]).toMatchObject({ status: 'S' });
  expect((await read(linear, 'ENG-1')).items[0]?.statusCategory).toBe(category);
});

test('parents in a circle end where it closes', async () => {
  const linear = fakeLinear();
  const parent: Record<string, unknown> = { identifier: 'ENG-2', title: 'Two', labels: nodes() };
  parent['parent'] = { identifier: 'ENG-2', title: 'Two', labels: nodes(), parent: null };
  linear.add('ENG-1', { parent });
  expect((await read(linear, 'ENG-1')).items[0]?.ancestors).toHaveLength(1);
});

test('one query names each team once, whatever the case of the keys', async () => {
  const linear = fakeLinear();
  linear.add('ENG-1');
  linear.add('WEB-2');
  const answer = await read(linear, 'eng-1', 'WEB-2', 'ENG-3');
  expect(answer).toMatchObject({ absent: ['ENG-3'], failed: [], moved: {} });
  expect(linear.asked[0]?.variables).toEqual({
    first: 3,
    filter: {
      or: [
        { team: { key: { eq: 'ENG' } }, number: { in: [1, 3] } },
        { team: { key: { eq: 'WEB' } }, number: { in: [2] } },
      ],
    },
  });
});

test('what is no key is absent and never sent', async () => {
  const linear = fakeLinear();
  const odd = [
    '',
    'ENG',
    'ENG-',
    '-1',
    'ENG-1"}',
    'ENG-1 or',
    'a/b',
    '../x',
    'slug-0123',
    'ENG-99999999999',
    '__proto__',
  ];
  const answer = await read(linear, ...odd);
  expect(answer).toEqual({ items: [], absent: odd, failed: [], moved: {} });
  expect(linear.asked).toEqual([]);
});

test('moved issues: by a key that came along, and by looking them up', async () => {
  const linear = fakeLinear();
  linear.add('WEB-7', { previousIdentifiers: ['ENG-7', 'OLD-3'] });
  linear.add('WEB-8', { previousIdentifiers: ['ENG-8'] });
  const answer = await read(linear, 'WEB-7', 'ENG-7', 'ENG-8', 'ENG-404', 'ENG-405');
  expect(answer.moved).toEqual({ 'ENG-7': 'WEB-7', 'ENG-8': 'WEB-8' });
  expect(answer.items.map(({ key }) => key).sort()).toEqual(['WEB-7', 'WEB-8']);
  expect(answer).toMatchObject({ absent: ['ENG-404', 'ENG-405'], failed: [] });
  // The first lookup names the two that are not there, the second has the third.
  expect(linear.asked.map(({ name }) => name)).toEqual(['Issues', 'Lookup', 'Lookup']);
  expect(Object.values(linear.asked[2]?.variables ?? {})).toEqual(['ENG-8']);
});

test('what was looked up in vain is not looked up again for ten minutes', async () => {
  const linear = fakeLinear();
  const source = linearFields(ACME, linear.environment);
  const ask = () => linear.clock.run(source.fields(['ENG-404'], NEVER));
  expect((await ask()).absent).toEqual(['ENG-404']);
  expect((await ask()).absent).toEqual(['ENG-404']);
  expect(linear.asked.filter(({ name }) => name === 'Lookup')).toHaveLength(1);
  linear.clock.pass(600_000);
  await ask();
  expect(linear.asked.filter(({ name }) => name === 'Lookup')).toHaveLength(2);
});

test.each([
  ['refused', () => json({}, 403), 'forbidden'],
  [
    'broken',
    () =>
      json({
        data: null,
        errors: [{ message: '', path: ['i0'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      }),
    'server_error',
  ],
  ['about something else', () => json({ data: null, errors: [{ message: '' }] }), 'bad_answer'],
])('a lookup that is %s leaves the key unknown, not absent', async (_what, answer, code) => {
  const linear = fakeLinear();
  linear.next.push((_sent, usual) => json(usual()), answer);
  expect(await read(linear, 'ENG-404')).toMatchObject({ absent: [], failed: ['ENG-404'], fault: { code } });
});

test('projects by slug: labels, initiatives, and a name that has changed', async () => {
  const linear = fakeLinear();
  linear.addProject('onboarding-revamp-9c8b7a6d5e4f', {
    name: 'Onboarding revamp',
    status: { name: 'Building', type: 'started' },
    labels: nodes(label('goal-self-serve')),
    initiatives: nodes(initiative('Growth')),
  });
  const answer = await read(
    linear,
    'onboarding-revamp-9c8b7a6d5e4f',
    'old-name-9c8b7a6d5e4f',
    'x-000000000000',
  );
  expect(answer.items).toEqual([
    expect.objectContaining({
      key: 'onboarding-revamp-9c8b7a6d5e4f',
      type: 'Project',
      title: 'Onboarding revamp',
      url: 'https://linear.app/acme/project/onboarding-revamp-9c8b7a6d5e4f',
      status: 'Building',
      statusCategory: 'active',
      labels: ['goal-self-serve'],
      ancestors: [{ key: 'growth-id', title: 'Growth', type: 'Initiative' }],
    }),
  ]);
  expect(answer).toMatchObject({
    moved: { 'old-name-9c8b7a6d5e4f': 'onboarding-revamp-9c8b7a6d5e4f' },
    absent: ['x-000000000000'],
    failed: [],
  });
  expect(linear.asked.map(({ name }) => name)).toEqual(['Projects']);
});

test('a workspace is known by its former name too', async () => {
  const linear = fakeLinear();
  linear.add('ENG-1');
  const source = linearFields({ ...ACME, workspace: 'acme-gmbh' }, linear.environment);
  const answer = await linear.clock.run(source.fields(['ENG-1'], NEVER));
  expect(answer.items.map(({ tenant }) => tenant)).toEqual(['acme-gmbh']);
});

test('two pages that ask for the same at once cost one query', async () => {
  const linear = fakeLinear();
  for (const key of keysOf(3)) linear.add(key);
  const source = linearFields(ACME, linear.environment);
  const both = Promise.all([source.fields(keysOf(3), NEVER), source.fields(keysOf(2), NEVER)]);
  const [one, other] = await linear.clock.run(both);
  expect([one.items.length, other.items.length]).toEqual([3, 2]);
  expect(linear.asked).toHaveLength(1);
});

test('any JSON in any field gives an item, or a fault, and never throws', async () => {
  const odd = [null, 7, 'x', [], {}, [null], { nodes: 3 }, { nodes: [null, 1, {}] }, { name: {} }, true];
  const names =
    'title priorityLabel estimate createdAt updatedAt previousIdentifiers state cycle labels project parent team'.split(
      ' ',
    );
  for (const name of names)
    for (const value of odd) {
      const linear = fakeLinear();
      linear.add('ENG-1', { [name]: value });
      const answer = await read(linear, 'ENG-1');
      expect(
        answer.items.map(({ key }) => key),
        `${name} = ${JSON.stringify(value)}`,
      ).toEqual(['ENG-1']);
    }
});
