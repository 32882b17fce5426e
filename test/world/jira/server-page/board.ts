/** GreenHopper's board and the panel beside it. */
import { PEOPLE, STATUSES, type Issue, type Status } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { epicLabel, face, type ServerFacts } from './parts.ts';

/** What a person can do on a board; on the server nothing. */
export interface BoardActions {
  dragStart(event: DragEvent, key: string): void;
  drop(event: DragEvent, status: Status): void;
  select(key: string): void;
}

const avatar = (facts: ServerFacts, issue: Issue): VNode => {
  const name = PEOPLE[issue.assignee ?? -1] ?? 'Unassigned';
  return h(
    'div',
    { class: 'ghx-avatar' },
    h('img', {
      src: `${facts.contextPath}/images/avatars/${issue.assignee ?? 'none'}.svg`,
      class: 'ghx-avatar-img',
      alt: `Assignee: ${name}`,
      'data-tooltip': `Assignee: ${name}`,
      width: 24,
      height: 24,
    }),
  );
};

const boardCard = (facts: ServerFacts, actions: BoardActions, issue: Issue): VNode =>
  h(
    'div',
    {
      class: 'js-detailview ghx-issue js-issue ghx-has-avatar js-parent-drag',
      'data-issue-id': issue.id,
      'data-issue-key': issue.key,
      role: 'listitem',
      tabindex: 0,
      'aria-label': issue.key,
      draggable: 'true',
      ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
      onclick: () => actions.select(issue.key),
    },
    h(
      'div',
      { class: 'ghx-issue-content' },
      h('div', { class: 'ghx-issue-fields' }, face(facts, issue)),
      h(
        'div',
        { class: 'ghx-highlighted-fields' },
        h('div', { class: 'ghx-highlighted-field' }, epicLabel(facts, issue)),
      ),
    ),
    avatar(facts, issue),
    h('div', { class: 'ghx-flags' }, h('span', { class: 'ghx-priority', title: issue.priority })),
    h('div', { class: 'ghx-grabber ghx-grabber-transparent' }),
  );

/** The pool of the active sprint. */
export const pool = (facts: ServerFacts, actions: BoardActions): VNode => {
  const issues = facts.issues.filter(({ sprint, type }) => sprint === 0 && type !== 'Epic');
  return h(
    'div',
    { id: 'ghx-pool' },
    h(
      'div',
      { class: 'ghx-column-headers' },
      STATUSES.map((status) => h('div', { class: 'ghx-column-title' }, h('h2', {}, status))),
    ),
    h(
      'div',
      { class: 'ghx-swimlane', 'swimlane-id': '1' },
      h(
        'ul',
        { class: 'ghx-columns' },
        STATUSES.map((status, i) =>
          h(
            'li',
            {
              class: 'ghx-column',
              'data-column-id': 20 + i,
              ondragover: (event: DragEvent) => event.preventDefault(),
              ondrop: (event: DragEvent) => actions.drop(event, status),
            },
            issues
              .filter((issue) => issue.status === status)
              .map((issue) => boardCard(facts, actions, issue)),
          ),
        ),
      ),
    ),
  );
};

/** The panel beside the board, open when the address says `view=detail`. */
export const detail = (facts: ServerFacts, issue: Issue): VNode =>
  h(
    'div',
    { id: 'ghx-detail-view' },
    h(
      'div',
      { id: 'ghx-detail-issue', 'data-issuekey': issue.key },
      h(
        'dl',
        {},
        h('dt', {}, h('a', { href: `${facts.contextPath}/browse/${issue.key}` }, issue.key)),
        h('dd', { id: 'summary' }, issue.title),
      ),
    ),
  );
