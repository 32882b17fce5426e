/**
 * The one table of Jira Cloud: business list, search (`/issues/?jql=`), business timeline, child work items of an issue.
 * Fragile: columns are the reader's choice and cells carry no field id; a tag's own search says which field it is of. The
 * status button changed between April and August 2026, the key and summary cells did not. Rows are 40 px and recycled.
 * Evidence: whole list 2026-04-23, whole row 2026-08-13, timeline live 2026-04.
 */
import type { Surface, View } from '../adapter.ts';
import { all, attr, matches, one, parent, text } from '../dom.ts';
import { keyOfHref, keyOfLink, LINK } from './key.ts';
import { pictureWords, textOf } from './pieces.ts';
import { testidEnds, testidHas, testidStarts } from './testid.ts';
import { corner, surface } from './ticket.ts';

const CELL = testidEnds('issue-row.merged-cell');
const SUMMARY = `${testidEnds('issue-summary.issue-summary-cell')},${testidEnds('summary-cell-content.summary-button')}`;

export const issueTable = (view: View): Surface =>
  surface({
    view,
    selector: `${testidEnds('ui.issue-row')},${CELL}`,
    watch: ['href'],
    key: (el, route) =>
      keyOfLink(el, testidEnds('issue-key.issue-key-cell'), route) ?? keyOfLink(el, LINK, route),
    shown: (el, key, route) => {
      const above = one(el, `${testidHas('issue-field-parent')} ${LINK}`);
      const aboveKey = above && keyOfHref(attr(above, 'href'), route);
      return {
        title: textOf(el, SUMMARY),
        type: pictureWords(el, 'img[data-vc="native-issue-table-ui-icon-cell-img"]'),
        status: textOf(el, testidStarts('issue.fields.status.common.ui.status-lozenge')),
        priority: textOf(el, testidEnds('priority-readview-full.ui.priority.wrapper')),
        sprint: textOf(el, testidEnds('view-sprint-content-link')),
        components: tags(el, 'component'),
        labels: tags(el, 'labels'),
        ...(above && aboveKey && aboveKey !== key && { parent: { key: aboveKey, title: text(above) } }),
      };
    },
    anchor(el) {
      const summary = one(el, SUMMARY);
      return (
        corner(matches(el, CELL) ? el : one(el, CELL)) ?? corner(summary && parent(summary)) ?? corner(el)
      );
    },
  });

/** Tags whose link searches for them in this field: `?jql=project = P AND component = X`. */
function tags(el: Element, field: string): string[] {
  const clause = new RegExp(`\\b${field}\\s*=`);
  return all(el, `${testidEnds('tag-item.tag-item')} a[href*="jql="]`)
    .filter((link) => clause.test(new URLSearchParams(attr(link, 'href').split('?')[1]).get('jql') ?? ''))
    .map(text);
}
