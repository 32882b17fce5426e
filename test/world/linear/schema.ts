/**
 * The part of Linear's API that the world answers, written down for it by name and nullability; whatever else is asked for is
 * refused as not valid. Facts: linear.app/developers and the published schema, 2026-07. Kept true by graphql.test.ts.
 */
export const SCHEMA = `
scalar DateTime

type Query {
  organization: Organization!
  issue(id: String!): Issue!
  issues(filter: IssueFilter, first: Int, includeArchived: Boolean): IssueConnection!
  projects(filter: ProjectFilter, first: Int, includeArchived: Boolean): ProjectConnection!
  initiatives(first: Int): InitiativeConnection!
  teams(first: Int): TeamConnection!
}

type PageInfo { hasNextPage: Boolean! }
type Organization { name: String! urlKey: String! previousUrlKeys: [String!]! }

type Team { key: String! name: String! }
type TeamConnection { nodes: [Team!]! pageInfo: PageInfo! }

type WorkflowState { name: String! type: String! }
enum ProjectStatusType { backlog canceled completed paused planned started }
type ProjectStatus { name: String! type: ProjectStatusType! }
type Cycle { number: Float! name: String }

type IssueLabel { name: String! parent: IssueLabel }
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
}
type IssueConnection { nodes: [Issue!]! pageInfo: PageInfo! }

type Project {
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

input StringComparator { eq: String in: [String!] }
input NumberComparator { eq: Float in: [Float!] }
input TeamFilter { key: StringComparator }
input IssueFilter { or: [IssueFilter!] team: TeamFilter number: NumberComparator }
input ProjectFilter { slugId: StringComparator }
`;
