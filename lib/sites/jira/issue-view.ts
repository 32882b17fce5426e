/**
 * The item a page is about: issue page, modal, side panel, split view. `/browse/KEY`, `?selectedIssue=KEY`, `/issues/KEY`;
 * inner testids are the same everywhere, and the panel is no dialog.
 * Fragile: the parents stand in the same breadcrumb, so only its current item is taken (two badges otherwise); fields are
 * looked up in the container around it, or a card behind the panel would answer. Evidence: breadcrumb 2026-08, fields live
 * 2026-04-17, heading 2020 to 2026-08; discovery ideas by code only.
 */
import type { Surface, View } from '../adapter.ts';
import { all, closest, documentOf, pageTitleOf, parent } from '../dom.ts';
import { LINK } from './key.ts';
import { seek } from '../spec.ts';
import { surface, type Shape } from './ticket.ts';

const CURRENT = '[data-testid$="breadcrumb-current-issue-container"]';
const ITEM = 'a[data-testid$="current-issue.item"]';
const HEADING = 'h1[data-testid$="foundation.summary.heading"]';
const IDEA = '[data-testid$="idea-view.summary.container"]';
/** Modal and side panel. Whatever is not in one of them belongs to the page itself. */
const CONTAINER =
  '[data-testid*="issue-modal.modal-dialog"],[role="dialog"],[data-testid$="issue-layout.compact-layout"]';
/** Rows of child items and cards of linked ones carry the same testids. */
const OTHER_ITEM = 'tr,[role="row"],[data-testid$="issue-line-card.card-container"]';

/** What belongs to the same modal or panel as `el`, or with it to the page itself. */
function look(el: Element, selector: string): readonly Element[] {
  const container = closest(el, CONTAINER);
  return all(container ?? documentOf(el), selector).filter(
    (each) => closest(each, CONTAINER) === container && !closest(each, OTHER_ITEM),
  );
}

const page: Omit<Shape, 'selector' | 'row' | 'key'> = {
  view: 'issue',
  page: true,
  look,
  title: (el, key) =>
    seek(el, `${HEADING}|${IDEA}`, (words) => words, look) ?? titleOf(pageTitleOf(documentOf(el)), key),
  type: `[data-testid$="issue-type.button"]@aria-label|${CURRENT} img@alt`,
  status: '[data-testid$="status-button.status-button"]|[data-testid$="status-field-wrapper"] button',
  priority: '[data-testid*="priority-readview-full.ui.priority.wrapper"]',
  labels: '[data-testid$="sortable-item-container-labels"] :is([data-tag-text],a)',
  components: '[data-testid*="select-inline-edit.components"] :is([data-tag-text],a)',
  estimate: '[data-testid^="issue-field-story-point-estimate-readview"]',
  // A breadcrumb shows the parent by key alone; its title is not on the page then.
  parent: `[data-testid="issue-field-parent.ui.view-link"]|[data-testid$="breadcrumb-parent-issue-container"] ${LINK}`,
};

export const issueView = (view: View): readonly Surface[] => [
  surface({
    ...page,
    selector: ITEM,
    row: (el) => closest(el, CURRENT) ?? parent(el),
    key: '@href',
    place: 'inline',
  }),
  // Where the breadcrumb is gone, and for ideas, which have another: the heading shows the item of the address.
  surface({
    ...page,
    selector: view === 'project' ? `${HEADING},${IDEA}` : HEADING,
    row: parent,
    key: (el, route) => (look(el, ITEM).length > 0 ? null : (route.key ?? null)),
  }),
];

/** `[KEY] Summary - Jira`, the title of an issue's own page. */
const titleOf = (title: string, key: string): string =>
  title.startsWith(`[${key}] `) ? title.slice(key.length + 3).replace(/ - [^-]*$/, '') : '';
