/** The workspace as the API's resolvers see it: graphql-js calls what is a function with the field's arguments. */
import { GraphQLError } from 'graphql';
import type { HostControl } from '../control.ts';
import {
  PRIORITIES,
  projectSlug,
  STATE_TYPES,
  TEAMS,
  type Initiative,
  type Issue,
  type Label,
  type Project,
} from './issue.ts';
import type { Workspace } from './workspace.ts';

interface First {
  /** 50 where it is not said. */
  readonly first?: number | null;
}
interface Clause {
  readonly or?: readonly Clause[] | null;
  readonly team?: { readonly key?: { readonly eq?: string | null } | null } | null;
  readonly number?: { readonly in?: readonly number[] | null } | null;
}

const PROJECT_TYPES = { Planned: 'planned', 'In Progress': 'started', Completed: 'completed' } as const;

const page = <T>(list: readonly T[], { first }: First) => ({
  nodes: list.slice(0, first ?? 50),
  pageInfo: { hasNextPage: list.length > (first ?? 50) },
});
const labelNode = ({ name, group }: Label) => ({
  name,
  parent: group === undefined ? null : { name: group, parent: null },
});

const fits = (issue: Issue, { or, team, number }: Clause): boolean =>
  (or ? or.some((clause) => fits(issue, clause)) : true) &&
  (team?.key?.eq ? issue.team === team.key.eq : true) &&
  (number?.in ? number.in.includes(issue.number) : true);

/** Everything that can be asked for, with what is out of reach left out and moved issues under their present keys. */
export function rootOf(workspace: Workspace, levers: HostControl) {
  const { issues, projects, initiatives } = workspace;
  const isThere = ({ key }: Issue): boolean => !levers.forbidden.has(key) && !levers.moved.has(key);

  const initiativeNode = ({ slugId, name, parent }: Initiative): object => ({
    slugId,
    name,
    parentInitiative: () => {
      const above = initiatives.find((each) => each.slugId === parent);
      return above ? initiativeNode(above) : null;
    },
  });
  const projectNode = (project: Project) => ({
    name: project.name,
    slugId: project.slugId,
    url: `https://linear.app/${workspace.urlKey}/project/${projectSlug(project)}`,
    priorityLabel: PRIORITIES[0],
    createdAt: '2026-05-04T08:00:00.000Z',
    updatedAt: '2026-09-01T08:00:00.000Z',
    status: { name: project.status, type: PROJECT_TYPES[project.status] },
    labels: (args: First) => page(project.labels.map(labelNode), args),
    initiatives: (args: First) =>
      page(
        initiatives.filter(({ slugId }) => project.initiatives.includes(slugId)).map(initiativeNode),
        args,
      ),
  });
  const issueNode = (issue: Issue): object => ({
    identifier: issue.key,
    number: issue.number,
    title: issue.title,
    priorityLabel: PRIORITIES[issue.priority],
    estimate: issue.estimate ?? null,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    previousIdentifiers: [...levers.moved].filter(([, now]) => now === issue.key).map(([from]) => from),
    state: { name: issue.state, type: STATE_TYPES[issue.state] },
    team: TEAMS.find(({ key }) => key === issue.team),
    cycle: issue.cycle === undefined ? null : { number: issue.cycle, name: null },
    labels: (args: First) => page(issue.labels.map(labelNode), args),
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
    teams: (args: First) => page(TEAMS, args),
    initiatives: (args: First) => page(initiatives.map(initiativeNode), args),
    projects: ({ filter, ...args }: First & { filter?: { slugId?: { in?: string[] } } }) =>
      page(
        projects.filter(({ slugId }) => filter?.slugId?.in?.includes(slugId) ?? true).map(projectNode),
        args,
      ),
    issues: ({ filter, ...args }: First & { filter?: Clause }) =>
      page(
        [...issues.values()].filter((issue) => isThere(issue) && fits(issue, filter ?? {})).map(issueNode),
        args,
      ),
    issue: ({ id }: { id: string }) => {
      const found = issues.get(levers.moved.get(id) ?? id);
      if (found && isThere(found)) return issueNode(found);
      throw new GraphQLError('Entity not found: Issue', {
        extensions: { code: 'INPUT_ERROR', type: 'invalid input', userError: true },
      });
    },
  };
}
