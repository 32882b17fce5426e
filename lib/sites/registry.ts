/** Every adapter there is. Content scripts import their one adapter; this list is for tools and tests that serve all. */
import type { SiteAdapter } from './adapter.ts';
import { jiraAdapter } from './jira/adapter.ts';

export const ADAPTERS: readonly SiteAdapter[] = [jiraAdapter];
