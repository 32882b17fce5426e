/** Every adapter there is. Content scripts import their one adapter; this list is for tools and tests that serve all. */
import type { SiteAdapter } from './adapter.ts';
import { hubspotAdapter } from './hubspot/adapter.ts';
import { jiraAdapter } from './jira/adapter.ts';
import { linearAdapter } from './linear/adapter.ts';
import { pipedriveAdapter } from './pipedrive/adapter.ts';
import { salesforceAdapter } from './salesforce/adapter.ts';

export const ADAPTERS: readonly SiteAdapter[] = [
  jiraAdapter,
  linearAdapter,
  salesforceAdapter,
  hubspotAdapter,
  pipedriveAdapter,
];
