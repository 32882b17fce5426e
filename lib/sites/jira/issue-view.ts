/**
 * The item a page is about: issue page, modal, side panel, split view. `/browse/KEY`, `?selectedIssue=KEY`, `/issues/KEY`;
 * inner testids are the same everywhere, and the panel is no dialog.
 * Fragile: the parents stand in the same breadcrumb, so only its current item is taken (two badges otherwise); fields are
 * looked up in the container around it, or a card behind the panel would answer. Evidence: breadcrumb 2026-08, fields live
 * 2026-04-17, heading 2020 to 2026-08; discovery ideas by code only.
 */
import type { Anchor, Route, Surface } from '../adapter.ts';
import { all, attr, closest, documentOf, matches, pageTitleOf, parent, text } from '../dom.ts';
import { keyOfHref, keyOfLink, keyOfText, LINK } from './key.ts';
import { pictureWords, said, texts } from './pieces.ts';
import { testid, testidEnds, testidHas, testidStarts } from './testid.ts';
import { corner, inline, surface, type Shown } from './ticket.ts';

const CRUMBS = 'issue.views.issue-base.foundation.breadcrumbs';
const CURRENT = testid(`${CRUMBS}.breadcrumb-current-issue-container`);
const ITEM = testid(`${CRUMBS}.current-issue.item`);
const PARENT = `${testid(`${CRUMBS}.breadcrumb-parent-issue-container`)} ${LINK}`;
const IDEA = testid('polaris-ideas.ui.idea-view.breadcrumbs.key.key');
const HEADING = testidEnds('foundation.summary.heading');
/** Modal and side panel. Whatever is not in one of them belongs to the page itself. */
const CONTAINER = `${testidHas('issue-modal.modal-dialog')},[role="dialog"],${testidEnds('issue-layout.compact-layout')}`;
/** Rows of child items and cards of linked ones. */
const OTHER_ITEM = `tr,[role="row"],${testidEnds('issue-line-card.card-container')}`;

const watch = ['href'];

export const issueView: readonly Surface[] = [
  surface({
    view: 'issue',
    page: true,
    selector: `${CURRENT},${ITEM},${IDEA}`,
    watch,
    row: (el) => (matches(el, ITEM) ? (closest(el, CURRENT) ?? parent(el)) : el),
    key: (el, route) => keyOfLink(el, LINK, route) ?? keyOfText(text(el)),
    shown: pageShown,
    anchor: (el) => inline(el, false) ?? inline(parent(el), false),
  }),
  // Only where the breadcrumb is gone: the heading shows the item of the address.
  surface({
    view: 'issue',
    page: true,
    selector: HEADING,
    watch,
    row: (el) => parent(el),
    key: (el, route) => (within(el, `${CURRENT},${ITEM},${IDEA}`) ? null : (route.key ?? null)),
    shown: pageShown,
    anchor: (el): Anchor | null => corner(parent(el), false),
  }),
];

function pageShown(el: Element, key: string, route: Route): Shown {
  const find = (selector: string): Element | null => within(el, selector);
  const above = find(testid('issue-field-parent.ui.view-link')) ?? find(PARENT);
  const aboveKey = above && keyOfHref(attr(above, 'href'), route);
  return {
    title: text(find(HEADING)) || text(find(testidEnds('idea-view.summary.container'))) || titleOf(el, key),
    type:
      said(find(testidEnds('noneditable-issue-type.button')), 'aria-label') || pictureWords(el, 'img[alt]'),
    status: text(
      find(testid('issue-field-status.ui.status-view.status-button.status-button')) ??
        find(`${testidEnds('status.status-field-wrapper')} button`),
    ),
    priority: text(find(testidHas('priority-readview-full.ui.priority.wrapper'))),
    labels: texts(find(testidEnds('sortable-item-container-labels')), '[data-tag-text],a'),
    components: texts(
      find(testidStarts('issue.views.field.select.common.select-inline-edit.components')),
      '[data-tag-text],a',
    ),
    estimate: text(find(testidStarts('issue-field-story-point-estimate-readview-full'))),
    ...(above &&
      aboveKey &&
      aboveKey !== key && { parent: { key: aboveKey, title: parentTitle(above, aboveKey) } }),
  };
}

/**
 * First match in the modal or panel around `el`; for the page itself the first that is in neither. Fields of child and
 * linked items, which carry the same testids, do not count.
 */
function within(el: Element, selector: string): Element | null {
  const container = closest(el, CONTAINER);
  const root = container ?? documentOf(el);
  const ours = (each: Element): boolean =>
    closest(each, CONTAINER) === container && !closest(each, OTHER_ITEM);
  return (root && all(root, selector).find(ours)) ?? null;
}

/** `[KEY] Summary - Jira`, the title of an issue's own page. */
function titleOf(el: Element, key: string): string {
  const doc = documentOf(el);
  const title = doc ? pageTitleOf(doc) : '';
  return title.startsWith(`[${key}] `) ? title.slice(key.length + 3).replace(/ - [^-]*$/, '') : '';
}

/** A breadcrumb shows the parent by key alone; its title is not on the page then. */
const parentTitle = (above: Element, key: string): string => text(above).replace(key, '').trim();
