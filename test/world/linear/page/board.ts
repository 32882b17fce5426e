/** A board by state: cards are links, each column is virtualised by itself. */
import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { chips, icon, issueHref, personCell, priorityCell } from './parts.ts';
import { groupsOf, type Actions, type Group, type State } from './state.ts';

/** Height of a card and the room below it. */
const CARD_PX = 100;
const OVERSCAN = 3;
const COLUMN_PX = 800;

const card = (state: State, issue: Issue): VNode =>
  h(
    'a',
    {
      'data-board-item': 'true',
      tabindex: 0,
      'data-world-key': issue.key,
      'data-keyboard-active': String(state.cursor === issue.key),
      class: state.dragged === issue.key ? 'sx-card lifted' : 'sx-card',
      href: issueHref(issue),
    },
    h(
      'div',
      { 'data-contextual-menu': 'true', class: 'card-text' },
      h('span', { class: 'id' }, h('span', {}, issue.key)),
      h(
        'div',
        { class: 'card-title' },
        h('span', { class: 'cell' }, icon(issue.state)),
        h('span', { class: 'clip' }, issue.title),
      ),
    ),
    h('div', { class: 'card-face' }, personCell(issue)),
    h(
      'div',
      { class: 'card-foot' },
      h(
        'div',
        { 'data-contextual-menu': 'true', class: 'card-chips' },
        priorityCell(issue),
        chips(state, issue),
      ),
    ),
  );

function column(state: State, actions: Actions, group: Group): VNode {
  const top = state.scroll[group.state] ?? 0;
  const [first, last] = state.facts.everything
    ? [0, group.issues.length]
    : [
        Math.max(0, Math.floor(top / CARD_PX) - OVERSCAN),
        Math.min(group.issues.length, Math.ceil((top + COLUMN_PX) / CARD_PX) + OVERSCAN),
      ];
  const room = (cards: number): VNode => h('div', { style: { height: `${cards * CARD_PX}px` } });
  return h(
    'div',
    { class: 'sx-column', 'data-world-state': group.state },
    h(
      'div',
      { class: 'column-head' },
      icon(group.state),
      h('span', {}, group.state),
      h('span', { class: 'faint' }, group.issues.length),
    ),
    h(
      'div',
      {
        'data-scroll-container': 'true',
        class: 'cards',
        onscroll: (event: Event) => actions.scrolled(group.state, (event.currentTarget as Element).scrollTop),
      },
      room(first),
      group.issues.slice(first, last).map((issue) => card(state, issue)),
      room(group.issues.length - last),
    ),
  );
}

export const board = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { 'data-scroll-container': 'true', class: 'columns' },
    groupsOf(state, state.place).map((group) => column(state, actions, group)),
  );
