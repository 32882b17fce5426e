/**
 * The issue page of Data Center: `[ctx]/browse/KEY`, `[ctx]/projects/P/issues/KEY`; classic and the Jira 9/10 redesign.
 * Fragile: the redesign has the key in `#dx-issuekey-val-h1`; a parent's link stands in the same header, so of nameless
 * links only the one with the key of the address counts. Evidence: classic header ~2018, extensions for Jira 9 and 10 of
 * 2026-05.
 */
import { all, attr, closest, documentOf, matches, parent } from '../dom.ts';
import { keyOf } from './key.ts';
import { surface } from './ticket.ts';

const SURE = '#key-val,#dx-issuekey-val-h1 a';

export const serverIssue = surface({
  view: 'issue',
  page: true,
  selector: `${SURE},.aui-page-header-main .issue-link`,
  watch: ['data-issue-key'],
  row: (el) => closest(el, '.issue-header-content,.aui-page-header-main,#stalker') ?? parent(el),
  look: (el, selector) => all(documentOf(el), selector),
  key(el, route) {
    const key = keyOf(attr(el, 'data-issue-key') || attr(el, 'href'), route);
    return matches(el, SURE) || key === route.key ? key : null;
  },
  title: '#summary-val',
  type: '#type-val',
  status: '#status-val',
  priority: '#priority-val',
  labels: '#wrap-labels .labels .lozenge',
  components: '#components-val a',
  parent: '#parent_issue_summary',
  place: 'inline',
});
