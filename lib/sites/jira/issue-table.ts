/**
 * The one table of Jira Cloud: business list, search (`/issues/?jql=`), business timeline, child work items of an issue.
 * Fragile: columns are the reader's choice and cells carry no field id; a tag's own search says which field it is of. The
 * status button changed between April and August 2026, the key and summary cells did not. Rows are 40 px and recycled.
 * Evidence: whole list 2026-04-23, whole row 2026-08-13, timeline live 2026-04.
 */
import type { Surface, View } from '../adapter.ts';
import { all, attr, text } from '../dom.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

const SUMMARY = '[data-testid$="issue-summary-cell"],[data-testid$="summary-cell-content.summary-button"]';

export const issueTable = (view: View): Surface =>
  surface({
    view,
    selector: 'tr[data-testid$="ui.issue-row"]',
    linked: true,
    key: '[data-testid$="issue-key-cell"]@href',
    title: SUMMARY,
    status: '[data-testid^="issue.fields.status.common.ui.status-lozenge"]',
    priority: '[data-testid$="ui.priority.wrapper"]',
    sprint: '[data-testid$="view-sprint-content-link"]',
    components: (el) => tags(el, 'component'),
    labels: (el) => tags(el, 'labels'),
    parent: `[data-testid*="issue-field-parent"] ${LINK}`,
    anchor: `[data-testid$="issue-row.merged-cell"]|${SUMMARY}<`,
  });

/** Tags whose link searches for them in this field: `?jql=project = P AND component = X`. */
function tags(el: Element, field: string): string[] {
  const clause = new RegExp(`\\b${field} *=`);
  return all(el, '[data-testid$="tag-item.tag-item"] a[href*="jql="]')
    .filter((link) => clause.test(new URLSearchParams(attr(link, 'href').split('?')[1]).get('jql') ?? ''))
    .map(text);
}
