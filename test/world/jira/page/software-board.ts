import { STATUSES, type Issue, type Project, type Status } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { button } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import { softwareCard } from './software-card.ts';
import type { Actions, State } from './state.ts';
import { windowOf } from './window.ts';

/** What a card takes on average, for the room of those outside of the window. */
const CARD_HEIGHT = 132;
const VIEW_HEIGHT = 640;

/** A column may take several statuses, as on most boards; dropping sets the first. */
const COLUMNS: Readonly<Record<'company' | 'team', readonly (readonly [Status, ...Status[]])[]>> = {
  company: [['To Do'], ['In Progress', 'In Review'], ['Done']],
  team: STATUSES.map((status) => [status]),
};
const columnsOf = (project: Project | null): (typeof COLUMNS)['company'] =>
  COLUMNS[project?.kind === 'team' ? 'team' : 'company'];

const column = (state: State, actions: Actions, status: Status, issues: readonly Issue[]): VNode => {
  const shown = windowOf(
    issues.length,
    state.scroll['board'] ?? 0,
    CARD_HEIGHT,
    VIEW_HEIGHT,
    state.facts.everything,
  );
  const room = (key: string, height: string): VNode => h('div', { key, class: 'room', style: { height } });
  return h(
    'div',
    {
      key: status,
      selector: 'platform-board-kit.ui.column.draggable-column',
      'data-drop-target-for-element': 'true',
      'data-status': status,
      class: 'column',
      ondragover: (event: DragEvent) => actions.dragOver(event),
      ondrop: (event: DragEvent) => actions.drop(event, status),
    },
    h(
      'div',
      {
        testid: 'platform-board-kit.common.ui.column-header.header.column-header-container',
        class: 'column-header',
      },
      h(
        'h2',
        { testid: 'platform-board-kit.common.ui.column-header.editable-title.column-title.column-name' },
        status,
      ),
      h('span', { class: 'count' }, issues.length),
    ),
    h(
      'div',
      { class: 'cards' },
      room('above', shown.above),
      issues.slice(shown.first, shown.last).map((issue) => softwareCard(state, actions, issue)),
      room('below', shown.below),
    ),
  );
};

/** The active sprint as a board. Scrolling takes cards out of the DOM for good. */
export function softwareBoard(state: State, actions: Actions, place: Place): VNode {
  const issues = state.issues.filter(
    (issue) =>
      issue.project === place.project?.key &&
      issue.type !== 'Epic' &&
      (issue.sprint === 0 || state.facts.everything),
  );
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('Group'), button('Complete sprint', { class: 'button primary' })),
    h(
      'div',
      {
        testid: 'software-board.board-container.board',
        class: place.project?.kind === 'team' ? 'board team' : 'board',
        onscroll: (event: Event) => actions.scrolled('board', (event.currentTarget as Element).scrollTop),
      },
      columnsOf(place.project).map((statuses) =>
        column(
          state,
          actions,
          statuses[0],
          issues.filter((issue) => statuses.includes(issue.status)),
        ),
      ),
    ),
  );
}
