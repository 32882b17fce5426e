import { STATUSES, type Issue, type Status } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { button, iconButton, personOf, priorityPicture, typePicture } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import { withSelected, type Actions, type State } from './state.ts';
import { windowOf } from './window.ts';

/** The link is an empty overlay and the drag source; the key is a nameless div. */
const card = (state: State, actions: Actions, issue: Issue): VNode =>
  h(
    'div',
    { role: 'listitem', key: issue.key, class: 'business-item' },
    h(
      'div',
      {
        testid: 'board.content.cell.card',
        vc: 'business-board-card',
        class: state.hovered === issue.key ? 'card hovered' : 'card',
        onmouseenter: () => actions.hover(issue.key),
        onmouseleave: () => actions.hover(null),
        oncontextmenu: (event: MouseEvent) => actions.menu(event, issue.key),
      },
      h('a', {
        draggable: 'true',
        'data-drop-target-for-element': 'true',
        'aria-label': `${issue.key} ${issue.title}. Use the enter key to load the work item.`,
        href: `/browse/${issue.key}`,
        target: '_self',
        class: 'card-focus',
        onclick: (event: MouseEvent) => {
          event.preventDefault();
          event.stopPropagation();
          actions.go(withSelected(state.path, issue.key));
        },
        ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
        ondragend: () => actions.dragEnd(),
      }),
      h(
        'div',
        { class: 'card-line' },
        h('span', { class: 'card-title' }, issue.title),
        h(
          'div',
          {},
          state.hovered === issue.key &&
            iconButton(`Card actions on ${issue.type} ${issue.key} of the ${issue.status} column`, '⋯', {
              onclick: (event: MouseEvent) => actions.menu(event, issue.key),
            }),
        ),
      ),
      issue.labels.length > 0 &&
        h(
          'div',
          { class: 'tags' },
          issue.labels.map((label) => h('span', { class: 'tag grey', key: label }, label)),
        ),
      h(
        'div',
        { class: 'card-line low' },
        h('div', { role: 'presentation' }, typePicture(issue)),
        h('div', { class: 'key' }, issue.key),
        h('div', { class: 'spread' }),
        h(
          'div',
          { role: 'presentation' },
          h(
            'button',
            { type: 'button', class: 'bare', 'aria-haspopup': 'true' },
            priorityPicture(issue, `Priority: ${issue.priority}`),
          ),
        ),
        h(
          'div',
          { role: 'presentation' },
          h(
            'button',
            {
              type: 'button',
              class: 'bare',
              'aria-label': `Assignee: ${issue.assignee === undefined ? 'None' : personOf(issue)}`,
              'aria-haspopup': 'true',
            },
            h('img', {
              src: `/images/avatars/${issue.assignee ?? 'none'}.svg`,
              alt: '',
              width: 24,
              height: 24,
            }),
          ),
        ),
      ),
    ),
  );

function column(state: State, actions: Actions, status: Status, issues: readonly Issue[]): VNode {
  if (state.collapsed.includes(status))
    return h(
      'div',
      { key: status, vc: 'business-board-column', class: 'column folded' },
      h(
        'button',
        {
          type: 'button',
          'aria-label': `Expand ${status}`,
          class: 'bare',
          onclick: () => actions.collapse(status),
        },
        `▸ ${status} ${issues.length}`,
      ),
    );
  const box = `column-${status}`;
  const shown = windowOf(issues.length, state.scroll[box] ?? 0, 110, 560, state.facts.everything);
  return h(
    'div',
    {
      key: status,
      vc: 'business-board-column',
      'data-drop-target-for-element': 'true',
      class: 'column',
      ondragover: (event: DragEvent) => actions.dragOver(event),
      ondrop: (event: DragEvent) => actions.drop(event, status),
    },
    h(
      'div',
      { testid: 'board.content.cell', class: 'column-cell' },
      h(
        'div',
        { testid: 'board.content.cell.column-header', draggable: 'true', class: 'column-header' },
        h(
          'div',
          { testid: 'board.content.cell.column-header.name', role: 'heading', 'aria-level': 3 },
          status,
        ),
        h('div', { class: 'count' }, issues.length),
        h('div', { class: 'spread' }),
        h(
          'div',
          { selector: 'board.content.column.column-header.collapse-button-wrapper' },
          iconButton(`Collapse ${status}`, '‹', { onclick: () => actions.collapse(status) }),
        ),
      ),
      h(
        'div',
        {
          testid: 'board.content.cell.scroll-container',
          vc: 'business-board-cards-container',
          role: 'list',
          class: 'cards scrolls',
          onscroll: (event: Event) => actions.scrolled(box, (event.currentTarget as Element).scrollTop),
        },
        h('div', { key: 'above', style: { height: shown.above } }),
        issues.slice(shown.first, shown.last).map((issue) => card(state, actions, issue)),
        h('div', { key: 'below', style: { height: shown.below } }),
      ),
      h('div', {}, button('+ Create', { class: 'bare faint' })),
    ),
  );
}

export function businessBoard(state: State, actions: Actions, place: Place): VNode {
  const issues = state.issues.filter((issue) => issue.project === place.project?.key);
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('Group: Status')),
    h(
      'div',
      { testid: 'board.content.board-wrapper', class: 'board' },
      STATUSES.map((status) =>
        column(
          state,
          actions,
          status,
          issues.filter((issue) => issue.status === status),
        ),
      ),
    ),
  );
}
