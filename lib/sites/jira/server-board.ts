/**
 * GreenHopper cards and rows: `[ctx]/secure/RapidBoard.jspa?rapidView=N[&view=planning]` on Data Center, and the same
 * markup on old Cloud sites.
 * Fragile: some densities split the key's text into two ("KEY39-"), so it comes from the attribute or the link. Titles of
 * fields are localised and not read. Evidence: cards ~2018 and ~2019, extensions maintained in 2026.
 */
import type { Surface, View } from '../adapter.ts';
import { one } from '../dom.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

export const serverBoard = (view: View): Surface =>
  surface({
    view,
    selector: '.ghx-issue,.js-issue,.ghx-backlog-card,.ghx-issue-compact',
    watch: ['data-issue-key'],
    key: `@data-issue-key|${LINK}@href|.ghx-key@aria-label`,
    title: '.ghx-summary@title|.ghx-summary@data-tooltip|.ghx-summary',
    type: '.ghx-type@title|.ghx-type img@alt',
    priority: '.ghx-priority@title',
    estimate: '.ghx-statistic-badge,.ghx-estimate',
    parent: '[data-epickey],.ghx-highlighted-field .aui-label',
    anchor: '.ghx-plan-main-fields|.ghx-issue-content',
  });

/** The panel beside a board. It holds rows of its own, so it comes after them in the list of surfaces. */
export const serverDetail: Surface = surface({
  view: 'issue',
  page: true,
  selector: '#ghx-detail-issue',
  watch: ['data-issuekey'],
  key: '@data-issuekey',
  title: '#summary-val|.ghx-detail-summary',
  type: '#type-val',
  status: '#status-val',
  priority: '#priority-val',
  // Made by Jira's own jQuery views, not by React: a line at the top is safe, and the panel scrolls.
  anchor: (el) => ({ parent: el, before: one(el, '*'), place: 'row' }),
});
