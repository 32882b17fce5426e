/**
 * What is asked of Linear when a team's work is read in. Of people there is an id, which never leaves the reader but as an opaque
 * token. Points are counted by lists: what a list says of each entry is an id where the API has one, and the few things that
 * ids stand for are asked for once (`NAMES`). The sums and every name are held to Linear's own in `backfill-documents.test.ts`.
 */

const WORKSPACE = 'organization { urlKey previousUrlKeys }';
const INITIATIVES = `initiatives(first: 5) { nodes {
  name slugId parentInitiative { name slugId parentInitiative { name slugId } }
} }`;
const LABELS = 'nodes { name parent { name } }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Issues of one page: 9,400 points with their histories, of 10,000 for a query and 3,000,000 for an hour. */
export const ISSUES_A_PAGE = 70;
/** Keys of one page: as many as Linear gives at once. */
export const KEYS_A_PAGE = 250;
/** Changes that come with an issue; few have had more. */
const CHANGES_AT_FIRST = 20;
/** Changes of one issue in each later request, and issues of such a request. */
const CHANGES_LATER = 100;
export const LONG_AT_ONCE = 20;

const CHANGES = `fragment Changes on IssueHistoryConnection {
  nodes {
    createdAt fromStateId toStateId fromAssigneeId toAssigneeId fromCycleId toCycleId fromParentId toParentId
    addedLabelIds removedLabelIds fromEstimate toEstimate fromPriority toPriority fromProjectId toProjectId fromTeamId toTeamId
  }
  ${PAGE}
}`;

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
      history(first: ${CHANGES_AT_FIRST}) { ...Changes }
    }
    ${PAGE}
  }
}
${CHANGES}`;

/** The rest of long histories: `h0`, `h1`, … */
export function longHistories(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return `query Histories(${numbers.map((n) => `$k${n}: String!, $c${n}: String!`).join(', ')}) {
  ${WORKSPACE}
  ${numbers.map((n) => `h${n}: issue(id: $k${n}) { history(first: ${CHANGES_LATER}, after: $c${n}) { ...Changes } }`).join('\n  ')}
}
${CHANGES}`;
}

/** Ids of one kind in one question for names. */
export const MOST_NAMES = 250;

const named = (list: string, ids: string, what: string): string =>
  `${list}(first: ${MOST_NAMES}, includeArchived: true, filter: { id: { in: $${ids} } }) { nodes { id ${what} } }`;

/** What ids stand for. */
export const NAMES = `query Names(
  $states: [ID!]!, $labels: [ID!]!, $cycles: [ID!]!, $issues: [ID!]!, $projects: [ID!]!, $teams: [ID!]!
) {
  ${WORKSPACE}
  ${named('workflowStates', 'states', 'name type')}
  ${named('issueLabels', 'labels', 'name parent { name }')}
  ${named('cycles', 'cycles', 'number name')}
  ${named('issues', 'issues', 'identifier')}
  ${named('projects', 'projects', 'name')}
  ${named('teams', 'teams', 'key')}
}`;

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
