/** Does the adapter still fit the page? Keys without rows mean that it has changed under us. */
import type { PageCheck, Route } from '../adapter.ts';
import { all, attr, closest } from '../dom.ts';
import { CARD } from './board.ts';
import { exclude } from './exclude.ts';
import { ISSUE_ROW } from './issue-row.ts';
import { issueKeyOf, projectKeyOf } from './key.ts';
import { PROJECT_ROW } from './project.ts';
import { LISTS } from './surfaces.ts';

/** Rows that have a name, whatever they lead to. */
const ROWS = 'main a[data-list-row="true"],main a[data-list-key],main a[data-board-item="true"]';

/** Counts on lists of issues and tables of projects; null on all other pages, where no row is no wonder. */
export function check(doc: Document, route: Route): PageCheck | null {
  const projects = route.view === 'project' && !route.key;
  if (!LISTS.has(route.view) && !projects) return null;
  const keyOf = projects ? projectKeyOf : issueKeyOf;
  const rows = all(doc, ROWS).filter((el) => !closest(el, exclude));
  const others = projects ? `${ISSUE_ROW},${CARD}` : PROJECT_ROW;
  const links = all(doc, `main a[href*="/${projects ? 'project' : 'issue'}/"]`);
  const keys = links
    .filter((link) => !closest(link, exclude))
    .map((link) => keyOf(attr(link, 'href'), route))
    .filter((key) => key !== null);
  const misfits = all(doc, others).length;
  return { rows: Math.max(0, rows.length - misfits), keys: new Set(keys).size };
}
