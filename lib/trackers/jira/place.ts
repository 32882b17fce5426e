/** One Jira, as far as its API is concerned. The `Route` of a page is one. */
export interface JiraPlace {
  /** The host of the page. */
  readonly tenant: string;
  /** Path prefix of a self-hosted Jira, such as `/jira`. */
  readonly contextPath?: string;
  /** Absent = cloud. */
  readonly flavour?: 'cloud' | 'server';
}

/** What a work item's key looks like. Nothing else is ever sent to Jira, least of all into a JQL query. */
export const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** The page a person reads an item on. */
export const browseUrl = (place: JiraPlace, key: string): string =>
  `https://${place.tenant}${place.contextPath ?? ''}/browse/${key}`;

/** Path of the REST API: version 3 on Cloud, version 2 where a company runs Jira itself. */
export const apiPath = (place: JiraPlace): string =>
  `${place.contextPath ?? ''}/rest/api/${place.flavour === 'server' ? 2 : 3}`;
