/**
 * The issue a page is about: `/issue/KEY/…`, and the reading pane of the inbox and of triage.
 * Fragile: title and description are editors; the rail stands beside the view, not in it, and its sections have English
 * names. Status and people are plain words there, so neither is read. In a pane the key is the breadcrumb's last.
 * Evidence: captures 2026-08-24; the panes by inference. Address and page title have not broken since 2022.
 */
import type { Route, Surface } from '../adapter.ts';
import { all, attr, closest, documentOf, one, pageTitleOf, parent, text } from '../dom.ts';
import { priorityOf, projectOf } from './chips.ts';
import { surface } from './item.ts';
import { issueKeyOf } from './key.ts';

const TITLE = '[aria-label="Issue title"]';
const SECTION = '[data-details-pane-section-content]';

export const issueView: Surface = surface({
  view: 'issue',
  page: true,
  selector: 'main [data-view-id="issue-view"]',
  key: (el, route) => (route.view === 'issue' ? (route.key ?? null) : breadcrumbKey(el, route)),
  shown(el, key) {
    const doc = documentOf(el);
    const rail = all(doc, `main ${SECTION}`);
    return {
      title: text(one(el, TITLE)) || titleOf(pageTitleOf(doc), key),
      priority: firstOf(rail, priorityOf),
      labels: rail.flatMap(labelsIn),
      project: firstOf(rail, (section) => projectOf(section, '[data-detail-button]')),
    };
  },
  // A line of its own above the title: the rail is hidden in narrow windows.
  anchor: (el) => ({ parent: el, before: childAround(one(el, TITLE), el) ?? one(el, '*'), place: 'row' }),
});

const firstOf = (els: readonly Element[], read: (el: Element) => string): string =>
  els.map(read).find(Boolean) ?? '';

/** The section that offers to add labels holds them. */
const labelsIn = (section: Element): readonly string[] =>
  one(section, '[aria-label="Add labels"]')
    ? all(section, '[data-detail-button]:not([aria-label])')
        .filter((each) => !one(each, 'svg,img'))
        .map(text)
        .filter(Boolean)
    : [];

function breadcrumbKey(el: Element, route: Route): string | null {
  const main = closest(el, 'main');
  const keys = main
    ? all(main, 'header a[href*="/issue/"]').map((link) => issueKeyOf(attr(link, 'href'), route))
    : [];
  return keys.findLast((key) => key !== null) ?? null;
}

/** `KEY Title`, the title of an issue's own page. */
const titleOf = (title: string, key: string): string =>
  title.startsWith(`${key} `) ? title.slice(key.length + 1) : '';

/** The child of `holder` that `el` is in. */
function childAround(el: Element | null, holder: Element): Element | null {
  for (let at = el; at; at = parent(at)) if (parent(at) === holder) return at;
  return null;
}
