import { resolved, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { avatar, iconButton, priorityPicture, typePicture } from './parts.ts';
import { withSelected, type Actions, type State } from './state.ts';

const section = (...children: (VNode | null | false)[]): VNode =>
  h(
    'div',
    { selector: 'platform-card.ui.card.card-content.content-section', class: 'card-section' },
    children,
  );

const parentTag = (title: string): VNode =>
  h(
    'div',
    { testid: 'issue-field-parent-inline-edit-card.ui.parent', role: 'none' },
    h(
      'div',
      { testid: 'issue-field-parent-readview-card.ui.parent.parent-card-wrapper' },
      h(
        'div',
        { testid: 'issue-field-parent-readview-card.ui.parent.parent-card' },
        h(
          'button',
          {
            type: 'button',
            class: 'tag',
            testid: 'issue-field-parent-readview-card.ui.parent.tag-dropdown-trigger',
          },
          h('span', { 'data-tag-text': 'true' }, title),
        ),
      ),
    ),
  );

/** Shown when the board's card layout says so: here on team-managed boards. */
const labelTags = (issue: Issue): VNode =>
  h(
    'div',
    {
      testid: 'platform-card.common.ui.custom-fields.card-custom-field.labels',
      'data-issuefieldid': 'labels',
      class: 'tags',
    },
    issue.labels.map((label) =>
      h('span', { class: 'tag grey', key: label }, h('span', { 'data-tag-text': 'true' }, label)),
    ),
  );

const footer = (issue: Issue): VNode =>
  h(
    'div',
    {
      selector: 'platform-card.ui.card.card-content.content-section',
      testid: 'platform-card.ui.card.card-content.footer',
      class: 'card-footer',
    },
    h(
      'div',
      { class: 'card-key' },
      h('div', { role: 'presentation' }, typePicture(issue)),
      h(
        'div',
        { testid: 'platform-card.common.ui.key.key' },
        h(
          'a',
          {
            href: `/browse/${issue.key}`,
            target: '_blank',
            'aria-label': `${issue.key} is ${resolved(issue) ? '' : 'not '}resolved`,
            class: resolved(issue) ? 'key struck' : 'key',
          },
          h('div', {}, issue.key),
        ),
      ),
    ),
    h(
      'div',
      { class: 'card-facts' },
      issue.points !== undefined &&
        h(
          'span',
          { testid: 'platform-card.common.ui.estimate.badge', class: 'points' },
          h('span', {}, issue.points),
        ),
      h(
        'div',
        { testid: 'platform-card.common.ui.priority.icon' },
        h('div', { role: 'presentation' }, priorityPicture(issue, `${issue.priority} priority`)),
      ),
      h(
        'div',
        { testid: 'software-board.common.fields.assignee-field-static.avatar-wrapper' },
        avatar(issue, 'board.common.fields.assignee-field-static.avatar'),
      ),
    ),
  );

/** One card of a software board; `keyed` = the element belongs to the issue and goes with it. */
export function softwareCard(state: State, actions: Actions, issue: Issue): VNode {
  const parent = issue.parent === undefined ? undefined : state.byKey.get(issue.parent);
  const team = issue.project === 'APP';
  const card = h(
    'div',
    {
      id: `card-${issue.key}`,
      key: issue.key,
      selector: 'platform-board-kit.ui.card-container',
      testid: 'platform-board-kit.ui.card.card',
      'aria-describedby': `card-description-${issue.key}`,
      tabindex: -1,
      class: state.hovered === issue.key ? 'card hovered' : 'card',
      onmouseenter: () => actions.hover(issue.key),
      onmouseleave: () => actions.hover(null),
      oncontextmenu: (event: MouseEvent) => actions.menu(event, issue.key),
    },
    h(
      'div',
      { testid: 'platform-board-kit.ui.card.ripple.div' },
      h(
        'div',
        { testid: 'software-context-menu.ui.context-menu.children-wrapper' },
        h(
          'div',
          {
            draggable: 'true',
            'data-drop-target-for-element': 'true',
            class: 'card-drag',
            ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
            ondragend: () => actions.dragEnd(),
          },
          h('button', {
            type: 'button',
            class: 'card-focus',
            testid: 'platform-card.ui.card.focus-container',
            'aria-label': `${issue.key} ${issue.title}. Use the enter key to load the work item.`,
            onclick: () => actions.go(withSelected(state.path, issue.key)),
          }),
          h(
            'div',
            { class: 'card-content' },
            section(
              h(
                'div',
                { role: 'presentation' },
                h(
                  'span',
                  {
                    testid: 'issue-field-single-line-text-readview-card.ui.single-line-text.container.box',
                    class: 'card-title',
                  },
                  issue.title,
                ),
              ),
            ),
            parent !== undefined && section(parentTag(parent.title)),
            team && issue.labels.length > 0 && section(labelTags(issue)),
            footer(issue),
          ),
          h(
            'div',
            { testid: 'platform-card.ui.card.actions-section', class: 'card-actions' },
            state.hovered === issue.key &&
              iconButton(`More actions for ${issue.key} ${issue.title}`, '⋯', {
                testid: 'software-context-menu.meatball-menu',
                'aria-haspopup': 'true',
                onclick: (event: MouseEvent) => actions.menu(event, issue.key),
              }),
          ),
        ),
      ),
      h('div', {
        testid: 'software-context-menu.ui.context-menu',
        role: 'button',
        'aria-hidden': 'true',
        'aria-label': 'Open menu',
        class: 'unseen',
      }),
    ),
  );
  return team
    ? h(
        'div',
        { key: issue.key, testid: 'software-board.board-container.board.card-container.card-with-icc' },
        card,
      )
    : card;
}
