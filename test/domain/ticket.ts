import type { WorkItem } from '../../lib/domain/work-item.ts';

/** A readable Jira ticket with nothing but an identity, and what a test adds to it. */
export const ticket = (parts: Partial<WorkItem> = {}): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: 'SHOP-1',
  kind: 'ticket',
  title: 'Some work',
  url: 'https://acme.atlassian.net/browse/SHOP-1',
  ...parts,
});
