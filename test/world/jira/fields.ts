import { PEOPLE, SPRINTS, STATUS_CATEGORY, STATUSES, type Issue } from './issue.ts';
import type { Tenant } from './tenant.ts';

/** Custom field ids of the world's Jiras. They differ between tenants: nobody may rely on them. */
export const CUSTOM = {
  cloud: {
    sprint: 'customfield_10021',
    points: 'customfield_10032',
    epic: 'customfield_10015',
    goal: 'customfield_10077',
  },
  server: {
    sprint: 'customfield_10104',
    points: 'customfield_10106',
    epic: 'customfield_10100',
    goal: 'customfield_10200',
  },
} as const;

interface FieldKind {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly custom?: string;
}

const SYSTEM: readonly FieldKind[] = [
  { id: 'summary', name: 'Summary', type: 'string' },
  { id: 'status', name: 'Status', type: 'status' },
  { id: 'issuetype', name: 'Issue Type', type: 'issuetype' },
  { id: 'project', name: 'Project', type: 'project' },
  { id: 'priority', name: 'Priority', type: 'priority' },
  { id: 'labels', name: 'Labels', type: 'array', items: 'string' },
  { id: 'components', name: 'Components', type: 'array', items: 'component' },
  { id: 'assignee', name: 'Assignee', type: 'user' },
  { id: 'created', name: 'Created', type: 'datetime' },
  { id: 'updated', name: 'Updated', type: 'datetime' },
  { id: 'duedate', name: 'Due date', type: 'date' },
];

const GREENHOPPER = 'com.pyxis.greenhopper.jira:';
const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** The answer of `/field`. */
export function fieldList(flavour: Tenant['flavour']): unknown[] {
  const ids = CUSTOM[flavour];
  const custom: FieldKind[] = [
    { id: ids.sprint, name: 'Sprint', type: 'array', items: 'json', custom: `${GREENHOPPER}gh-sprint` },
    flavour === 'cloud'
      ? {
          id: ids.points,
          name: 'Story point estimate',
          type: 'number',
          custom: `${GREENHOPPER}jsw-story-points`,
        }
      : { id: ids.points, name: 'Story Points', type: 'number', custom: `${TYPES}float` },
    { id: ids.epic, name: 'Epic Link', type: 'any', custom: `${GREENHOPPER}gh-epic-link` },
    { id: ids.goal, name: 'Strategic goal', type: 'option', custom: `${TYPES}select` },
  ];
  const parent: FieldKind[] =
    flavour === 'cloud' ? [{ id: 'parent', name: 'Parent', type: 'issuelink' }] : [];
  return [...SYSTEM, ...parent, ...custom].map(({ id, name, type, items, custom: kind }) => ({
    id,
    ...(flavour === 'cloud' && { key: id }),
    name,
    custom: kind !== undefined,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: kind ? [`cf[${id.slice('customfield_'.length)}]`, name] : [id],
    schema: {
      type,
      ...(items && { items }),
      ...(kind ? { custom: kind, customId: Number(id.slice('customfield_'.length)) } : { system: id }),
    },
  }));
}

const sprintOf = (index: number, flavour: Tenant['flavour']): unknown => {
  const state = index === 0 ? 'active' : 'future';
  const name = SPRINTS[index] ?? '';
  return flavour === 'cloud'
    ? { id: 100 + index, name, state, boardId: 12 }
    : `com.atlassian.greenhopper.service.sprint.Sprint@1a2b${index}[id=${100 + index},rapidViewId=7,state=${state.toUpperCase()},name=${name},startDate=2026-11-16T09:00:00.000Z,endDate=2026-11-30T09:00:00.000Z]`;
};

/** Names asked for, as Jira reads them: `*all`, `*navigable`, a name, or `-name` to leave one out. Null = everything. */
function wanted(names: readonly string[]): (field: string) => boolean {
  const plus = new Set(names.filter((name) => !name.startsWith('-')));
  const minus = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const all = plus.has('*all') || plus.has('*navigable') || plus.size === 0;
  return (field) => (all || plus.has(field)) && !minus.has(field);
}

/** An issue as Jira's `IssueBean`, with the fields asked for. */
export function issueBean(tenant: Tenant, issue: Issue, names: readonly string[]): Record<string, unknown> {
  const { flavour, host, contextPath } = tenant;
  const ids = CUSTOM[flavour];
  const base = `https://${host}${contextPath}/rest/api/${flavour === 'cloud' ? 3 : 2}`;
  const self = (kind: string, id: string | number): string => `${base}/${kind}/${id}`;
  const status = (name: Issue['status']): unknown => ({
    self: self('status', STATUSES.indexOf(name) + 1),
    id: String(STATUSES.indexOf(name) + 1),
    name,
    statusCategory: { self: self('statuscategory', STATUS_CATEGORY[name].id), ...STATUS_CATEGORY[name] },
  });
  const type = (name: Issue['type']): unknown => ({
    self: self('issuetype', name),
    id: String(10_000 + name.length),
    name,
    subtask: name === 'Sub-task',
    hierarchyLevel: name === 'Epic' ? 1 : name === 'Sub-task' ? -1 : 0,
  });
  const parent = issue.parent === undefined ? undefined : tenant.issues.get(issue.parent);
  const project = tenant.projects.find(({ key }) => key === issue.project);
  const all: Record<string, unknown> = {
    summary: issue.title,
    status: status(issue.status),
    issuetype: type(issue.type),
    project: {
      self: self('project', project?.id ?? 0),
      id: String(project?.id),
      key: issue.project,
      name: project?.name,
    },
    priority: { self: self('priority', issue.priority), id: '3', name: issue.priority },
    labels: issue.labels,
    components: issue.components.map((name, i) => ({ self: self('component', i), id: String(i + 1), name })),
    assignee:
      issue.assignee === undefined
        ? null
        : {
            ...(flavour === 'cloud'
              ? { accountId: `5b10-${issue.assignee}` }
              : { key: `JIRAUSER1010${issue.assignee}`, name: `person${issue.assignee}` }),
            displayName: PEOPLE[issue.assignee],
            active: true,
          },
    created: `${issue.created}T08:30:00.000+0000`,
    updated: `${issue.updated}T15:05:00.000+0000`,
    duedate: issue.due ?? null,
    [ids.sprint]: issue.sprint === undefined ? null : [sprintOf(issue.sprint, flavour)],
    [ids.points]: issue.points ?? null,
    [ids.goal]: null,
    [ids.epic]: parent?.type === 'Epic' ? parent.key : null,
    // Cloud names every parent; Data Center only that of a sub-task, and the epic by its own field.
    ...(parent &&
      (flavour === 'cloud' || issue.type === 'Sub-task') && {
        parent: {
          id: String(parent.id),
          key: parent.key,
          self: self('issue', parent.id),
          fields: {
            summary: parent.title,
            status: status(parent.status),
            priority: { name: parent.priority },
            issuetype: type(parent.type),
          },
        },
      }),
  };
  const take = wanted(names);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(issue.id),
    self: self('issue', issue.id),
    key: issue.key,
    fields: Object.fromEntries(Object.entries(all).filter(([name]) => take(name))),
  };
}
