/**
 * GreenHopper cards and rows: `[ctx]/secure/RapidBoard.jspa?rapidView=N[&view=planning]` on Data Center, and the same
 * markup on old Cloud sites.
 * Fragile: some densities split the key's text into two ("KEY39-"), so it comes from the attribute or the link. Titles of
 * fields are localised and not read. Evidence: cards ~2018 and ~2019, extensions maintained in 2026.
 */
import type { Surface, View } from '../adapter.ts';
import { attr, one } from '../dom.ts';
import { keyOfLink, keyOfText, LINK } from './key.ts';
import { afterColon, said, textOf } from './pieces.ts';
import { corner, surface } from './ticket.ts';

export const serverBoard = (view: View): Surface =>
  surface({
    view,
    selector: '.ghx-issue,.js-issue,.ghx-backlog-card,.ghx-issue-compact',
    watch: ['data-issue-key', 'href'],
    key: (el, route) =>
      keyOfText(attr(el, 'data-issue-key')) ??
      keyOfLink(el, LINK, route) ??
      keyOfText(attr(one(el, '.ghx-key'), 'aria-label')),
    shown(el) {
      const epic = one(el, '[data-epickey],.ghx-highlighted-field .aui-label');
      const type = one(el, '.ghx-type');
      return {
        title: said(one(el, '.ghx-summary'), 'title', 'data-tooltip'),
        type: attr(type, 'title') || afterColon(attr(one(el, 'img[alt^="Issue Type:"]'), 'alt')),
        priority: attr(one(el, '.ghx-priority'), 'title').replace(/^\?$/, ''),
        estimate: textOf(el, '.ghx-statistic-badge,.ghx-estimate'),
        parent: {
          key: keyOfText(attr(epic, 'data-epickey') || attr(el, 'data-epickey')) ?? '',
          title: said(epic, 'title'),
        },
      };
    },
    anchor: (el) => corner(one(el, '.ghx-plan-main-fields') ?? one(el, '.ghx-issue-content') ?? el),
  });

/** The panel beside a board. It holds rows of its own, so it comes after them in the list of surfaces. */
export const serverDetail: Surface = surface({
  view: 'issue',
  page: true,
  selector: '#ghx-detail-issue',
  watch: ['data-issuekey'],
  key: (el) => keyOfText(attr(el, 'data-issuekey')),
  shown: (el) => ({
    title: said(one(el, '#summary-val,.ghx-detail-summary'), 'title'),
    type: textOf(el, '#type-val'),
    status: textOf(el, '#status-val'),
    priority: textOf(el, '#priority-val'),
  }),
  // Made by Jira's own jQuery views, not by React: a line at the top is safe, and the panel scrolls.
  anchor: (el) => ({ parent: el, before: one(el, '*'), place: 'row' }),
});
