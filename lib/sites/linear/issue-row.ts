/**
 * Rows of issues: teams, my issues, views, cycles, triage, a project's issues, and the sub-issues on an issue's page.
 * Fragile: `data-list-row` came in 2025, `data-list-key` before it, and where both are gone any link in a list that holds its
 * key and more. Group headers and rows of projects stand in the same list, so the address decides. Rows are 44 px, recycled,
 * and the row itself is the link and the drag source: the badge is its last child, takes no room, and ends where the chips,
 * the person and the date behind the title begin. What stands there is told by roles and columns, never by its place.
 * Evidence: rows 2025-11 and 2026-08, title by attribute 2026-08; triage by inference.
 */
import type { Surface, View } from '../adapter.ts';
import { all, attr, closest, firstText, isBefore, one, text } from '../dom.ts';
import { labelsOf, priorityOf, projectOf, statusOf } from './chips.ts';
import { surface, type Shape } from './item.ts';
import { issueKeyOf } from './key.ts';

export const ISSUE_ROW =
  'main a[data-list-row="true"][href*="/issue/"],main a[data-list-key][href*="/issue/"]';

const row: Pick<Shape, 'key' | 'shown' | 'anchor'> = {
  key: (el, route) => issueKeyOf(attr(el, 'href'), route),
  shown: (el, key) => ({
    title: titleOf(el, key),
    priority: priorityOf(el),
    status: statusOf(el),
    labels: labelsOf(el),
    project: projectOf(el),
  }),
  anchor: (el) => ({ parent: el, before: null, place: 'corner', dense: true, clear: behindTitle(el) }),
};

export const issueRow = (view: View): Surface => surface({ ...row, view, selector: ISSUE_ROW });

/** Rows and cards whose attributes are gone: a link that shows its key and more than that. */
export const anyIssueLink = (view: View): Surface =>
  surface({
    ...row,
    view,
    selector: 'main a[href*="/issue/"]',
    key(el, route) {
      const key = issueKeyOf(attr(el, 'href'), route);
      return key !== null && all(el, 'span').some((each) => text(each) === key) && titleOf(el, key)
        ? key
        : null;
    },
  });

const titled = (el: Element): Element | null =>
  all(el, 'span[title]').find((each) => !closest(each, '[role="button"],[data-column-id]')) ?? null;

/** What stands behind the title: chips, a person, a date. */
function behindTitle(el: Element): readonly Element[] {
  const title = titled(el);
  return title
    ? all(el, '[role="button"],[data-column-id],[aria-label]').filter((end) => isBefore(title, end))
    : [];
}

/** The title has an attribute in rows; on cards it is the first text that is not the key. */
function titleOf(el: Element, key: string): string {
  return (
    attr(titled(el), 'title') ||
    firstText(one(el, '[data-contextual-menu="true"]') ?? el, (words) => words === key)
  );
}
