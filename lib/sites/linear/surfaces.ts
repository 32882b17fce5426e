/**
 * All places where Linear shows work, most specific first. Rows and cards go before the page's own item, which they stand
 * in. A list may be shown as a board under the same address, and a project's page may list issues: so all are looked for
 * everywhere; links without a name only on lists, since on an issue's page they are relations.
 */
import type { Route, Surface, View } from '../adapter.ts';
import { board } from './board.ts';
import { anyIssueLink, issueRow } from './issue-row.ts';
import { issueView } from './issue-view.ts';
import { projectPage, projectRow } from './project.ts';

export const LISTS: ReadonlySet<View> = new Set<View>(['list', 'board', 'backlog']);

/** Rows on an issue's page are its sub-issues; everywhere else rows are a list. */
const rowView = (view: View): View => (view === 'issue' ? 'links' : view === 'backlog' ? view : 'list');

const build = ({ view }: Route): readonly Surface[] => [
  issueRow(rowView(view)),
  board,
  projectRow,
  ...(LISTS.has(view) ? [anyIssueLink(view)] : []),
  issueView,
  projectPage,
];

const built = new Map<View, readonly Surface[]>();

/** The same list for the same kind of page. */
export function surfacesOf(route: Route): readonly Surface[] {
  const list = built.get(route.view) ?? build(route);
  built.set(route.view, list);
  return list;
}
