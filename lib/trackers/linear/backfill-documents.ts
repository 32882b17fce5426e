/**
 * What is asked of Linear when a team's work is read in. Of people there is an id, which never leaves the reader but as an opaque
 * token. Points are counted by lists: what a list says of each entry is an id where the API has one, and the few things that
 * ids stand for are asked for once (`namesOf`). The sums and every name are held to Linear's own in `backfill-documents.test.ts`.
 */

const WORKSPACE = 'organization { urlKey previousUrlKeys }';
const INITIATIVES = `initiatives(first: 5) { nodes {
  name slugId parentInitiative { name slugId parentInitiative { name slugId } }
} }`;
const LABELS = 'nodes { name parent { name } }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Issues of one page: 8,900 points with their histories, of 10,000 for a query and 3,000,000 for an hour. */
export const ISSUES_A_PAGE = 64;
/** Keys of one page: as many as Linear gives at once. */
export const KEYS_A_PAGE = 250;
/** Changes that come with an issue; few have had more. */
const CHANGES_AT_FIRST = 16;
/** Changes of one issue in each later request, and issues of such a request. */
const CHANGES_LATER = 100;
export const LONG_AT_ONCE = 20;

const CHANGE = `fragment Change on IssueHistory {
  createdAt fromStateId toStateId fromAssigneeId toAssigneeId fromCycleId toCycleId fromParentId toParentId
  addedLabelIds removedLabelIds fromEstimate toEstimate fromProjectId toProjectId fromTeamId toTeamId
}`;
const CHANGES = `nodes { ...Change } ${PAGE}`;

const PARENT = 'identifier title labelIds';

/** Work of a team, in the order it was made in: what is changed meanwhile keeps its place. */
export const WORK = `query Work($filter: IssueFilter!, $first: Int!, $after: String) {
  ${WORKSPACE}
  issues(first: $first, after: $after, includeArchived: true, filter: $filter) {
    nodes {
      id identifier title priorityLabel estimate createdAt updatedAt previousIdentifiers trashed labelIds
      state { name type } team { key } cycle { number name } assignee { id }
      project { name slugId labels(first: 10) { ${LABELS} } ${INITIATIVES} }
      parent { ${PARENT} project { name slugId ${INITIATIVES} } parent { ${PARENT} parent { ${PARENT} } } }
      history(first: ${CHANGES_AT_FIRST}) { ${CHANGES} }
    }
    ${PAGE}
  }
}
${CHANGE}`;

/** The rest of long histories: `h0`, `h1`, … */
export function longHistories(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return `query Histories(${numbers.map((n) => `$k${n}: String!, $c${n}: String!`).join(', ')}) {
  ${WORKSPACE}
  ${numbers.map((n) => `h${n}: issue(id: $k${n}) { history(first: ${CHANGES_LATER}, after: $c${n}) { ${CHANGES} } }`).join('\n  ')}
}
${CHANGE}`;
}

/** Ids of one kind in one question for names. */
export const MOST_NAMES = 250;

/** Lists of what ids can stand for, and what is asked of each entry. */
const NAMED = {
  workflowStates: 'name type',
  issueLabels: 'name parent { name }',
  cycles: 'number name',
  issues: 'identifier',
  projects: 'name',
  teams: 'key',
} as const;

export type NamedList = keyof typeof NAMED;

/** What so many ids of each list stand for; `$` and the name of the list are the ids. */
export function namesOf(asked: readonly (readonly [list: NamedList, count: number])[]): string {
  const parameters = asked.map(([list]) => `$${list}: [ID!]!`).join(', ');
  const lists = asked.map(
    ([list, count]) =>
      `${list}(first: ${count}, includeArchived: true, filter: { id: { in: $${list} } }) { nodes { id ${NAMED[list]} } }`,
  );
  return `query Names(${parameters}) {
  ${WORKSPACE}
  ${lists.join('\n  ')}
}`;
}

export const KEYS = `query Keys($filter: IssueFilter!, $first: Int!, $after: String) {
  ${WORKSPACE}
  issues(first: $first, after: $after, includeArchived: true, filter: $filter) { nodes { identifier trashed } ${PAGE} }
}`;

/** How many issues a team has, without those that were archived long after they were finished. */
export const SIZE = `query Size($key: String!) {
  ${WORKSPACE}
  teams(first: 1, filter: { key: { eq: $key } }) { nodes { issueCount } }
}`;

export const TEAMS = `query Teams { ${WORKSPACE} teams(first: 250) { nodes { key name } } }`;
