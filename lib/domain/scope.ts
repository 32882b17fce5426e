import type { ItemId, SiteId } from './work-item.ts';

/** How the work of a scope is named in its tool. A person names it once. */
export type ScopeQuery =
  /** Jira: a project's key. */
  | { readonly by: 'project'; readonly key: string }
  /** Jira: a board's number; what lies on it is what its filter finds. */
  | { readonly by: 'board'; readonly id: string }
  /** Jira: a bounded query in JQL. */
  | { readonly by: 'jql'; readonly jql: string }
  /** Linear: a team's key. */
  | { readonly by: 'team'; readonly key: string }
  /** HubSpot and Pipedrive: a pipeline's id; Salesforce: the API name of a record type, or `*` for all opportunities. */
  | { readonly by: 'pipeline'; readonly id: string };

/** The work that a team's numbers are about: what one query finds in one tenant. */
export interface Scope {
  readonly id: string;
  /** As the person calls it. */
  readonly name: string;
  readonly site: Exclude<SiteId, 'custom'>;
  readonly tenant: string;
  readonly query: ScopeQuery;
}

/** What a scope can be named by in each tool. */
export const NAMED_BY = {
  jira: ['project', 'board', 'jql'],
  linear: ['team'],
  hubspot: ['pipeline'],
  pipedrive: ['pipeline'],
  salesforce: ['pipeline'],
} as const satisfies Readonly<Record<Scope['site'], readonly ScopeQuery['by'][]>>;

/** More items than this are counted by their tool and not pulled into the browser. */
export const MOST_PULLED = 20_000;

/** Which work is measured: a team's, or all that is known here. */
export type Measured = { readonly scope: string } | { readonly everything: true };

/** A stretch of a list of items, for a message that must not grow with the strategy's success. */
export interface SomeItems {
  readonly total: number;
  readonly first: readonly ItemId[];
}
