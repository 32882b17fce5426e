/**
 * What is asked of Linear, as GraphQL documents. No person, no description, no comment is asked for: what is not read cannot
 * leak. A query may cost 10,000 points: 0.1 a property, 1 an object, a list multiplies what is in it by `first`, which is 50
 * where it is not said. `test/trackers/linear/documents.test.ts` does the sum and holds every name to the vendor's schema.
 */

const LABELS = 'nodes { name parent { name } }';
const INITIATIVES = `initiatives(first: 5) { nodes {
  name slugId parentInitiative { name slugId parentInitiative { name slugId } }
} }`;

/** Three levels of parents: as deep as a query for 50 can afford. */
const parent = (labels: number, inner: string): string =>
  `parent { identifier title labels(first: ${labels}) { ${LABELS} } ${inner} }`;

/** Of the workspace only who it is: an issue of another one may have the same key. */
const WORKSPACE = 'organization { urlKey previousUrlKeys }';

const ISSUE = `fragment IssueParts on Issue {
  identifier title priorityLabel estimate createdAt updatedAt previousIdentifiers
  state { name type } team { key } cycle { number name }
  labels(first: 20) { ${LABELS} }
  project { name slugId labels(first: 10) { ${LABELS} } ${INITIATIVES} }
  ${parent(10, `project { name slugId ${INITIATIVES} } ${parent(5, parent(5, ''))}`)}
}`;

const PROJECT = `fragment ProjectParts on Project {
  name url slugId priorityLabel createdAt updatedAt status { name type }
  labels(first: 20) { ${LABELS} } ${INITIATIVES}
}`;

/** Most keys of one query. */
export const MAX_KEYS = 50;

/** Issues by team and number. Finished work is archived by itself and is shown on pages all the same. */
export const ISSUES = `query Issues($filter: IssueFilter!, $first: Int!) {
  ${WORKSPACE}
  issues(first: $first, includeArchived: true, filter: $filter) { nodes { ...IssueParts } }
}
${ISSUE}`;

/** Projects by the end of their slugs. */
export const PROJECTS = `query Projects($slugIds: [String!]!, $first: Int!) {
  ${WORKSPACE}
  projects(first: $first, includeArchived: true, filter: { slugId: { in: $slugIds } }) { nodes { ...ProjectParts } }
}
${PROJECT}`;

/** Most keys of one lookup. */
export const MAX_LOOKUPS = 20;

/** Issues one by one, by a key they have or had: `i0`, `i1`, … */
export function lookups(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return `query Lookup(${numbers.map((n) => `$k${n}: String!`).join(', ')}) {
  ${WORKSPACE}
  ${numbers.map((n) => `i${n}: issue(id: $k${n}) { ...IssueParts }`).join('\n  ')}
}
${ISSUE}`;
}

/** Which workspace a key belongs to, and the teams it may read. */
export const REACH = `query Reach {
  organization { name urlKey }
  teams(first: 100) { nodes { name } pageInfo { hasNextPage } }
}`;

/** Initiatives are switched on or not, and guests do not see them. */
export const INITIATIVES_SEEN = 'query Initiatives { initiatives(first: 1) { nodes { name } } }';
