/**
 * The part of Linear's API that the world answers, written down for it by name and nullability; whatever else is asked for is
 * refused as not valid. Facts: linear.app/developers and the published schema, 2026-07. Kept true by graphql.test.ts.
 */
export const SCHEMA = `
scalar DateTime
scalar DateTimeOrDuration

type Query {
  organization: Organization!
  issue(id: String!): Issue!
  issues(filter: IssueFilter, first: Int, after: String, includeArchived: Boolean): IssueConnection!
  projects(filter: ProjectFilter, first: Int, includeArchived: Boolean): ProjectConnection!
  initiatives(first: Int): InitiativeConnection!
  teams(filter: TeamFilter, first: Int, includeArchived: Boolean): TeamConnection!
  workflowStates(filter: WorkflowStateFilter, first: Int, includeArchived: Boolean): WorkflowStateConnection!
  issueLabels(filter: IssueLabelFilter, first: Int, includeArchived: Boolean): IssueLabelConnection!
  cycles(filter: CycleFilter, first: Int, includeArchived: Boolean): CycleConnection!
}

type PageInfo { hasNextPage: Boolean! endCursor: String }
type User { id: ID! }
type Organization { name: String! urlKey: String! previousUrlKeys: [String!]! }

type Team { id: ID! key: String! name: String! issueCount(includeArchived: Boolean): Int! }
type TeamConnection { nodes: [Team!]! pageInfo: PageInfo! }

type WorkflowState { id: ID! name: String! type: String! }
type WorkflowStateConnection { nodes: [WorkflowState!]! }
enum ProjectStatusType { backlog canceled completed paused planned started }
type ProjectStatus { name: String! type: ProjectStatusType! }
type Cycle { id: ID! number: Float! name: String }
type CycleConnection { nodes: [Cycle!]! }

type IssueLabel { id: ID! name: String! parent: IssueLabel }
type IssueLabelConnection { nodes: [IssueLabel!]! }
type ProjectLabel { name: String! parent: ProjectLabel }
type ProjectLabelConnection { nodes: [ProjectLabel!]! }

type Issue {
  identifier: String!
  number: Float!
  title: String!
  priorityLabel: String!
  estimate: Float
  createdAt: DateTime!
  updatedAt: DateTime!
  previousIdentifiers: [String!]!
  state: WorkflowState!
  team: Team!
  cycle: Cycle
  labels(first: Int): IssueLabelConnection!
  project: Project
  parent: Issue
  id: ID!
  trashed: Boolean
  labelIds: [String!]!
  assignee: User
  history(first: Int, after: String): IssueHistoryConnection!
}
type IssueHistory {
  createdAt: DateTime!
  fromStateId: String
  toStateId: String
  fromAssigneeId: String
  toAssigneeId: String
  fromCycleId: String
  toCycleId: String
  fromParentId: String
  toParentId: String
  addedLabelIds: [String!]
  removedLabelIds: [String!]
  fromEstimate: Float
  toEstimate: Float
  fromProjectId: String
  toProjectId: String
  fromTeamId: String
  toTeamId: String
}
type IssueHistoryConnection { nodes: [IssueHistory!]! pageInfo: PageInfo! }
type IssueConnection { nodes: [Issue!]! pageInfo: PageInfo! }

type Project {
  id: ID!
  name: String!
  url: String!
  slugId: String!
  priorityLabel: String!
  createdAt: DateTime!
  updatedAt: DateTime!
  status: ProjectStatus!
  labels(first: Int): ProjectLabelConnection!
  initiatives(first: Int): InitiativeConnection!
}
type ProjectConnection { nodes: [Project!]! }

type Initiative { name: String! slugId: String! parentInitiative: Initiative }
type InitiativeConnection { nodes: [Initiative!]! }

input StringComparator { eq: String in: [String!] nin: [String!] }
input NumberComparator { eq: Float in: [Float!] }
input IDComparator { in: [ID!] }
input IssueIDComparator { in: [ID!] }
input DateComparator { gte: DateTimeOrDuration }
input NullableDateComparator { gte: DateTimeOrDuration }
input TeamFilter { id: IDComparator key: StringComparator }
input WorkflowStateFilter { id: IDComparator type: StringComparator }
input CycleFilter { id: IDComparator }
input IssueLabelFilter { id: IDComparator }
input IssueFilter {
  or: [IssueFilter!]
  id: IssueIDComparator
  team: TeamFilter
  number: NumberComparator
  state: WorkflowStateFilter
  completedAt: NullableDateComparator
  canceledAt: NullableDateComparator
  updatedAt: DateComparator
}
input ProjectFilter { id: IDComparator slugId: StringComparator }
`;
