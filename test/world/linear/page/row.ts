/** A row of an issue: a link of a fixed height, recycled as the list is scrolled. */
import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { chips, day, icon, issueHref, personCell, priorityCell } from './parts.ts';
import type { State } from './state.ts';

export const ROW_PX = 44;

export const issueRow = (state: State, issue: Issue, onclick?: (event: MouseEvent) => void): VNode =>
  h(
    'a',
    {
      tabindex: 0,
      'data-selected': String(state.selected.includes(issue.key)),
      'data-active': 'false',
      'data-list-key': `ITEM_${issue.id}`,
      'data-list-row': 'true',
      'data-keyboard-active': String(state.cursor === issue.key),
      'data-world-key': issue.key,
      class: state.dragged === issue.key ? '_rowShared_9xk2_1 lifted' : '_rowShared_9xk2_1',
      href: issueHref(issue),
      style: { height: `${ROW_PX}px` },
      ...(onclick && { onclick }),
    },
    h(
      'div',
      { 'data-contextual-menu': 'true', class: 'fill' },
      h(
        'div',
        { class: 'sx-line' },
        priorityCell(issue),
        h('span', { 'data-column-id': 'issueId', class: 'id' }, h('span', {}, issue.key)),
        h('div', { 'data-menu-open': 'false', class: 'cell' }, icon(issue.state)),
        h('span', { class: 'sx-title' }, h('span', { title: issue.title }, issue.title)),
        h('div', { class: 'sx-chips' }, chips(state, issue)),
        personCell(issue),
        h('div', { 'data-column-id': 'issueCreatedAt', class: 'date' }, h('span', {}, day(issue.createdAt))),
      ),
    ),
  );
