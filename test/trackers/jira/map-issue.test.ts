import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFieldIds, type FieldIds } from '../../../lib/trackers/jira/field-ids.ts';
import { mapIssue } from '../../../lib/trackers/jira/map-issue.ts';
import { CLOUD, FIELD_LIST, SERVER } from './fake-jira.ts';

const IDS = readFieldIds(FIELD_LIST) as FieldIds;
const map = (fields: unknown, place = CLOUD) => mapIssue({ id: '1', key: 'SHOP-1', fields }, place, IDS);
const item = (fields: unknown) => map(fields)?.item;

test('an item as Jira Cloud answers it', () => {
  const mapped = map({
    summary: '  Single sign-on for admins ',
    status: { name: 'In Review', statusCategory: { key: 'indeterminate' } },
    resolution: null,
    issuetype: { name: 'Story' },
    labels: ['goal-win-enterprise', 'gdpr'],
    components: [{ id: '1', name: 'Billing' }],
    priority: { name: 'High' },
    project: { key: 'SHOP', name: 'Shop' },
    created: '2026-08-10T12:44:00.000+0200',
    updated: '2026-08-11T23:30:00.000-0330',
    parent: { id: '9', key: 'SHOP-9', fields: { summary: 'Access', issuetype: { name: 'Epic' } } },
    customfield_10020: [
      { id: 1, name: 'Sprint 1', state: 'closed' },
      { id: 2, name: 'Sprint 2', state: 'active' },
      { id: 3, name: 'Sprint 3', state: 'future' },
    ],
    customfield_10016: null,
    customfield_10028: 5,
    customfield_10001: { id: 'a-b', name: 'Platform' },
    assignee: { accountId: 'x', displayName: 'Nobody should see this' },
  });
  expect(mapped).toEqual({
    item: {
      site: 'jira',
      tenant: 'acme.atlassian.net',
      key: 'SHOP-1',
      kind: 'ticket',
      title: 'Single sign-on for admins',
      url: 'https://acme.atlassian.net/browse/SHOP-1',
      type: 'Story',
      status: 'In Review',
      statusCategory: 'active',
      project: 'SHOP',
      labels: ['goal-win-enterprise', 'gdpr'],
      components: ['Billing'],
      sprint: 'Sprint 2',
      team: 'Platform',
      priority: 'High',
      estimate: 5,
      createdAt: '2026-08-10T10:44:00.000Z',
      updatedAt: '2026-08-12T03:00:00.000Z',
    },
    parent: { key: 'SHOP-9', title: 'Access', type: 'Epic' },
  });
});

test('what is absent stays absent: unknown, not empty', () => {
  expect(item({})).toEqual({
    site: 'jira',
    tenant: 'acme.atlassian.net',
    key: 'SHOP-1',
    kind: 'ticket',
    title: '',
    url: 'https://acme.atlassian.net/browse/SHOP-1',
  });
  expect(item({ labels: [] })?.labels).toEqual([]);
});

test.each([
  ['new', 'To Do', null, 'todo'],
  ['indeterminate', "Won't do", null, 'active'],
  ['done', 'Done', null, 'done'],
  ['done', 'Done', { name: 'Fixed' }, 'done'],
  ['done', 'Done', { name: "Won't Do" }, 'cancelled'],
  ['done', 'Closed', { name: 'Duplicate' }, 'cancelled'],
  ['done', 'Canceled', null, 'cancelled'],
  ['done', 'WON’T FIX', null, 'cancelled'],
  ['done', 'Abgebrochen', null, 'cancelled'],
  ['done', 'Duplicate check done', null, 'done'],
  ['undefined', 'Odd', null, undefined],
])('status category %s, status %s, resolution %j: %s', (key, name, resolution, category) => {
  expect(item({ status: { name, statusCategory: { key } }, resolution })?.statusCategory).toBe(category);
});

describe('sprints', () => {
  test.each([
    ['none', [], undefined],
    ['null', null, undefined],
    ['the last, when none is active', [{ name: 'One', state: 'closed' }, { name: 'Two', state: 'closed' }], 'Two'],
    ['a Java object', ['com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,rapidViewId=2,state=CLOSED,name=One,goal=]', 'com.atlassian.greenhopper.service.sprint.Sprint@2a[id=2,rapidViewId=2,state=ACTIVE,name=Two, and a half,startDate=2026-11-01T09:00:00.000Z,goal=x]'], 'Two, and a half'],
    ['a Java object with its name at the end', ['Sprint@6[activatedDate=<null>,goal=,id=7,state=FUTURE,name=Three]'], 'Three'],
    ['something else', ['active', 7, { state: 'active' }], undefined],
  ])('%s', (_what, value, sprint) => {
    expect(item({ customfield_10020: value })?.sprint).toBe(sprint);
  }); // prettier-ignore
});

describe('parents', () => {
  test('an epic link is a bare key, which stands in for the title', () => {
    expect(map({ customfield_10014: 'plat-7' }, SERVER)?.parent).toEqual({ key: 'PLAT-7', title: 'PLAT-7' });
  });
  test('a parent goes before an epic link', () => {
    expect(map({ parent: { key: 'SHOP-2' }, customfield_10014: 'SHOP-3' })?.parent?.key).toBe('SHOP-2');
  });
  test.each([null, {}, 'no key', { key: '../x' }, 5, []])('%j is no parent', (parent) => {
    expect(map({ parent })?.parent).toBeUndefined();
  });
});

test('long texts are cut, long lists too', () => {
  const mapped = item({
    summary: 'x'.repeat(10_000),
    labels: Array.from({ length: 1_000 }, (_, index) => `l${index}${'y'.repeat(1_000)}`),
  });
  expect(mapped?.title).toHaveLength(500);
  expect(mapped?.labels).toHaveLength(100);
  expect(mapped?.labels?.[0]).toHaveLength(255);
});

test.each([null, 5, 'x', [], {}, { key: 5, fields: {} }, { key: 'SHOP-1' }, { key: 'SHOP-1', fields: null }, { key: 'SHOP 1', fields: {} }])(
  '%j is no item',
  (issue) => {
    expect(mapIssue(issue, CLOUD, IDS)).toBeNull();
  },
); // prettier-ignore

test.each(['', 'yesterday', '2026-13-40T00:00:00.000+0000', 5, null, {}])('%j is no instant', (created) => {
  expect(item({ created })?.createdAt).toBeUndefined();
});

test('a team that is a bare id has no name', () => {
  expect(item({ customfield_10001: '3f1c-id' })?.team).toBeUndefined();
});

test('any JSON in any field gives an item of the right types, or none', () => {
  const names = ['summary', 'status', 'labels', 'components', 'parent', 'priority', 'project', 'created'];
  const anything = fc.dictionary(
    fc.constantFrom(...names, 'customfield_10020', 'customfield_10016', 'customfield_10001', '__proto__'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(anything, (fields) => {
      const { labels, components, estimate, ...rest } = item(fields) ?? {};
      for (const entry of [...(labels ?? []), ...(components ?? [])]) expect(typeof entry).toBe('string');
      expect(['number', 'undefined']).toContain(typeof estimate);
      for (const value of Object.values(rest)) expect(typeof value).toBe('string');
    }),
    { numRuns: 500 },
  );
});

describe('fields that were asked for by name', () => {
  const ids = readFieldIds(FIELD_LIST, ['risk', 'Team', 'No such field']) as FieldIds;
  const custom = (value: unknown) =>
    mapIssue({ key: 'SHOP-1', fields: { customfield_10099: value } }, CLOUD, ids)?.item.custom;

  test('are found whatever their case; what the site does not have is not asked for', () => {
    expect([...ids.named]).toEqual([
      ['risk', 'customfield_10099'],
      ['Team', 'customfield_10001'],
    ]);
  });

  test.each([
    ['a text', 'Self-serve', 'Self-serve'],
    ['a number', 3, '3'],
    ['an option', { id: '7', value: 'Self-serve onboarding' }, 'Self-serve onboarding'],
    ['several options', [{ value: 'A' }, { value: 'B' }], ['A', 'B']],
    ['none', null, null],
    ['a person', { accountId: 'x', name: 'someone', displayName: 'Nobody should see this' }, null],
    ['people', [{ displayName: 'Nobody should see this' }], []],
  ])('%s', (_what, value, expected) => {
    expect(custom(value)).toEqual({ risk: expected, Team: null });
  });

  test('leave no trace where none was asked for', () => {
    expect(item({ customfield_10099: 'Self-serve' })).not.toHaveProperty('custom');
  });
});
