import { expect, test } from 'vitest';
import { jiraAdapter } from '../../../lib/sites/jira/adapter.ts';
import { open, ownPages } from '../../contract/pages.ts';

function checked(name: string, alter: (doc: Document) => void = () => undefined) {
  const page = ownPages.find((each) => each.name === `jira/${name}`);
  if (!page) throw new Error(`no page ${name}`);
  const { doc, route } = open(page);
  alter(doc);
  return route && jiraAdapter.check(doc, route);
}

test.each([
  'software-board-company',
  'business-board',
  'backlog',
  'search',
  'plan',
  'calendar',
  'dc-board',
  'dc-search',
])('rows and keys of %s go together', (name) => {
  const seen = checked(name);
  expect(seen?.rows).toBeGreaterThan(0);
  expect(seen?.keys).toBeGreaterThan(0);
});

test('keys without rows: the rows have lost their names', () => {
  expect(checked('software-board-rotted')).toEqual({ rows: 0, keys: 6 });
});

test('rows without keys: the links have lost their addresses', () => {
  const seen = checked('business-board', (doc) => {
    for (const link of doc.querySelectorAll('main a, [role="main"] a')) link.removeAttribute('href');
  });
  expect(seen).toEqual({ rows: 2, keys: 0 });
});

test.each(['issue-page', 'for-you', 'summary-feed'])('%s is no list and cannot tell', (name) => {
  expect(checked(name)).toBeNull();
});
