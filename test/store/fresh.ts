import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { WorkItem } from '../../lib/domain/work-item.ts';

/** Gives the test a database of its own: nothing is left of the one before. */
export function freshIndexedDB(): IDBFactory {
  const factory = new IDBFactory();
  Object.assign(globalThis, { indexedDB: factory });
  return factory;
}

export const HOST = 'acme.atlassian.net';

/** A ticket of the sample tenant with the fields a test cares about. */
export const ticket = (key: string, fields: Partial<WorkItem> = {}): WorkItem => ({
  site: 'jira',
  tenant: HOST,
  key,
  kind: 'ticket',
  title: `Title of ${key}`,
  url: `https://${HOST}/browse/${key}`,
  ...fields,
});
