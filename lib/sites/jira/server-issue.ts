/**
 * The issue page of Data Center: `[ctx]/browse/KEY`, `[ctx]/projects/P/issues/KEY`; classic and the Jira 9/10 redesign.
 * Fragile: the redesign has the key in `#dx-issuekey-val-h1`; a parent's link stands in the same header, so of nameless
 * links only the one with the key of the address counts. Evidence: classic header ~2018, extensions for Jira 9 and 10 of
 * 2026-05.
 */
import { attr, closest, documentOf, matches, one, parent } from '../dom.ts';
import { keyOfHref, keyOfText } from './key.ts';
import { textOf, texts } from './pieces.ts';
import { inline, surface, type Shown } from './ticket.ts';

const HEADER = '.issue-header-content,.aui-page-header-main,.aui-page-header,#stalker';
const SURE = '#key-val,#dx-issuekey-val-h1 a';

export const serverIssue = surface({
  view: 'issue',
  page: true,
  selector: `${SURE},.aui-page-header-main .issue-link`,
  watch: ['data-issue-key', 'href'],
  row: (el) => closest(el, HEADER) ?? parent(el),
  key(el, route) {
    const key = keyOfText(attr(el, 'data-issue-key')) ?? keyOfHref(attr(el, 'href'), route);
    return matches(el, SURE) || key === route.key ? key : null;
  },
  shown: (el) => shownOn(documentOf(el) ?? el, el),
  anchor: (el) => inline(closest(el, HEADER) ?? parent(el), false),
});

function shownOn(page: Node, el: Element): Shown {
  const above = one(closest(el, HEADER) ?? el, '#parent_issue_summary');
  return {
    title: textOf(page, '#summary-val'),
    type: textOf(page, '#type-val'),
    status: textOf(page, '#status-val'),
    priority: textOf(page, '#priority-val'),
    labels: texts(page, '#wrap-labels .labels .lozenge'),
    components: texts(page, '#components-val a'),
    parent: { key: keyOfText(attr(above, 'data-issue-key')) ?? '', title: attr(above, 'title') },
  };
}
