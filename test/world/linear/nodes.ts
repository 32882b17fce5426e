/** The workspace as the API's resolvers see it: graphql-js calls what is a function with the field's arguments. */
import { GraphQLError } from 'graphql';
import type { HostControl } from '../control.ts';
import { fits, type Clause } from './filter.ts';
import { historyOf, type Entry } from './history.ts';
import { idOf, labelId, labelIn, nameIn } from './ids.ts';
import {
  PRIORITIES,
  projectSlug,
  STATES,
  STATE_TYPES,
  TEAMS,
  type Initiative,
  type Issue,
  type Label,
  type Project,
  type Team,
} from './issue.ts';
import { mapped, page, type Part } from './lists.ts';
import type { Workspace } from './workspace.ts';

const PROJECT_TYPES = { Planned: 'planned', 'In Progress': 'started', Completed: 'completed' } as const;

const labelNode = (label: Label) => ({
  id: labelId(label),
  name: label.name,
  parent: label.group === undefined ? null : { name: label.group, parent: null },
});
const teamNode = (team: Team, issues: readonly Issue[]) => ({
  id: idOf('team', team.key),
  ...team,
  issueCount: () => issues.filter((issue) => issue.team === team.key).length,
});
const cycleNode = (number: number) => ({ id: idOf('cycle', number), number, name: null });

interface ById {
  readonly filter?: { readonly id?: { readonly in?: readonly string[] | null } | null } | null;
}

const sides = <T>(change: readonly [T | null, T | null] | undefined, write: (side: T) => unknown) =>
  (change ?? [null, null]).map((side) => (side === null ? null : write(side)));

/** Everything that can be asked for, with what is out of reach left out and moved issues under their present keys. */
export function rootOf(workspace: Workspace, levers: HostControl) {
  const { issues, projects, initiatives } = workspace;
  const isThere = ({ key }: Issue): boolean => !levers.forbidden.has(key) && !levers.moved.has(key);
  const there = (): readonly Issue[] => [...issues.values()].filter(isThere);

  const initiativeNode = ({ slugId, name, parent }: Initiative): object => ({
    slugId,
    name,
    parentInitiative: () => {
      const above = initiatives.find((each) => each.slugId === parent);
      return above ? initiativeNode(above) : null;
    },
  });
  const projectNode = (project: Project) => ({
    id: project.slugId,
    name: project.name,
    slugId: project.slugId,
    url: `https://linear.app/${workspace.urlKey}/project/${projectSlug(project)}`,
    priorityLabel: PRIORITIES[0],
    createdAt: '2026-05-04T08:00:00.000Z',
    updatedAt: '2026-09-01T08:00:00.000Z',
    status: { name: project.status, type: PROJECT_TYPES[project.status] },
    labels: (args: Part) => page(project.labels.map(labelNode), args),
    initiatives: (args: Part) =>
      page(
        initiatives.filter(({ slugId }) => project.initiatives.includes(slugId)).map(initiativeNode),
        args,
      ),
  });
  const entryNode = (entry: Entry) => {
    const [fromStateId, toStateId] = sides(entry.state, (name) => idOf('state', name));
    const [fromAssigneeId, toAssigneeId] = sides(entry.assignee, (person) => idOf('user', person));
    const [fromCycleId, toCycleId] = sides(entry.cycle, (cycle) => idOf('cycle', cycle));
    const [fromParentId, toParentId] = sides(entry.parent, (key) => issues.get(key)?.id ?? null);
    const [fromEstimate, toEstimate] = sides(entry.estimate, (points) => points);
    return {
      createdAt: entry.at,
      ...{ fromStateId, toStateId, fromAssigneeId, toAssigneeId, fromCycleId, toCycleId },
      ...{ fromParentId, toParentId, fromEstimate, toEstimate },
      addedLabelIds: entry.added?.map(labelId) ?? null,
      removedLabelIds: entry.removed?.map(labelId) ?? null,
      ...{ fromProjectId: null, toProjectId: null, fromTeamId: null, toTeamId: null },
    };
  };
  const issueNode = (issue: Issue): object => ({
    id: issue.id,
    trashed: null,
    labelIds: issue.labels.map(labelId),
    assignee: issue.assignee === undefined ? null : { id: idOf('user', issue.assignee) },
    history: (args: Part) =>
      mapped(
        page(historyOf(issue).toReversed(), args, ({ at }) => at),
        entryNode,
      ),
    identifier: issue.key,
    number: issue.number,
    title: issue.title,
    priorityLabel: PRIORITIES[issue.priority],
    estimate: issue.estimate ?? null,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    previousIdentifiers: [...levers.moved].filter(([, now]) => now === issue.key).map(([from]) => from),
    state: { id: idOf('state', issue.state), name: issue.state, type: STATE_TYPES[issue.state] },
    team: TEAMS.filter(({ key }) => key === issue.team).map((team) => teamNode(team, there()))[0],
    cycle: issue.cycle === undefined ? null : cycleNode(issue.cycle),
    labels: (args: Part) => page(issue.labels.map(labelNode), args),
    project: () => {
      const own = projects.find(({ slugId }) => slugId === issue.project);
      return own ? projectNode(own) : null;
    },
    parent: () => {
      const above = issues.get(issue.parent ?? '');
      return above && isThere(above) ? issueNode(above) : null;
    },
  });

  return {
    organization: { name: workspace.name, urlKey: workspace.urlKey, previousUrlKeys: [] },
    teams: ({ filter, ...args }: Part & { filter?: { id?: { in?: string[] }; key?: { eq?: string } } }) =>
      page(
        TEAMS.filter(
          ({ key }) =>
            (filter?.id?.in?.includes(idOf('team', key)) ?? true) &&
            (filter?.key?.eq === undefined || key === filter.key.eq),
        ).map((team) => teamNode(team, there())),
        args,
      ),
    workflowStates: ({ filter, ...args }: Part & ById) =>
      page(
        STATES.map((name) => ({ id: idOf('state', name), name, type: STATE_TYPES[name] })).filter(
          ({ id }) => filter?.id?.in?.includes(id) ?? true,
        ),
        args,
      ),
    issueLabels: ({ filter, ...args }: Part & ById) =>
      page(
        (filter?.id?.in ?? []).flatMap((id) => {
          const label = labelIn(id);
          return label ? [labelNode(label)] : [];
        }),
        args,
      ),
    cycles: ({ filter, ...args }: Part & ById) =>
      page(
        (filter?.id?.in ?? []).flatMap((id) => cycleNode(Number(nameIn('cycle', id)))),
        args,
      ),
    initiatives: (args: Part) => page(initiatives.map(initiativeNode), args),
    projects: ({ filter, ...args }: Part & ById & { filter?: { slugId?: { in?: string[] } } }) =>
      page(
        projects
          .filter(({ slugId }) => (filter?.slugId ?? filter?.id)?.in?.includes(slugId) ?? true)
          .map(projectNode),
        args,
      ),
    // The newest first, as long as nobody says otherwise; what is changed keeps its place.
    issues: ({ filter, ...args }: Part & { filter?: Clause }) => {
      const all = [...issues.values()].sort((one, other) =>
        one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id) ? 1 : -1,
      );
      const found = all.filter((issue) => isThere(issue) && fits(issue, filter ?? {}));
      return mapped(
        page(found, args, ({ id }) => id, all),
        issueNode,
      );
    },
    issue: ({ id }: { id: string }) => {
      const found =
        issues.get(levers.moved.get(id) ?? id) ?? [...issues.values()].find((issue) => issue.id === id);
      if (found && isThere(found)) return issueNode(found);
      throw new GraphQLError('Entity not found: Issue', {
        extensions: { code: 'INPUT_ERROR', type: 'invalid input', userError: true },
      });
    },
  };
}
