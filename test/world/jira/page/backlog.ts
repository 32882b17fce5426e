import { SPRINTS, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { avatar, button, iconButton, statusButton, typePicture } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import { withSelected, type Actions, type State } from './state.ts';
import { windowOf } from './window.ts';

const ROW = 40;
const CARD = 'software-backlog.card-list.card';
const CONTENTS = `${CARD}.card-contents`;

/** One row: the key is the last segment of the outermost testid; two links to the same item. */
function backlogRow(state: State, actions: Actions, issue: Issue): VNode {
  const parent = issue.parent === undefined ? undefined : state.byKey.get(issue.parent);
  const href = `/browse/${issue.key}`;
  return h(
    'div',
    {
      key: issue.key,
      testid: `${CARD}.content-container.${issue.key}`,
      class: 'backlog-row',
      onmouseenter: () => actions.hover(issue.key),
      onmouseleave: () => actions.hover(null),
      oncontextmenu: (event: MouseEvent) => actions.menu(event, issue.key),
    },
    h(
      'div',
      { testid: `${CARD}.context-menu.escape-wrapper` },
      h(
        'div',
        { testid: 'platform-context-menu.ui.context-menu.children-wrapper' },
        h(
          'div',
          {
            testid: `${CONTENTS}.card-container`,
            class: 'backlog-card',
            draggable: 'true',
            'data-drop-target-for-element': 'true',
            ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
            ondragend: () => actions.dragEnd(),
          },
          h('div', {
            testid: `${CONTENTS}.interaction-layer.accessible-card`,
            role: 'button',
            tabindex: -1,
            class: 'backlog-layer',
            'aria-label': `${issue.key} ${issue.title}`,
            onclick: () => actions.go(withSelected(state.path, issue.key)),
          }),
          h(
            'div',
            { testid: `${CONTENTS}.checkbox`, class: 'checkbox' },
            h('input', { type: 'checkbox', 'aria-label': `Select ${issue.key}` }),
          ),
          h('div', { testid: `${CONTENTS}.type-icon.type`, class: 'cell' }, typePicture(issue)),
          h(
            'div',
            { testid: `${CONTENTS}.accessible-card-key`, class: 'cell key-cell' },
            h(
              'a',
              { href, testid: `${CONTENTS}.screen-reader-key`, class: 'unseen' },
              issue.key,
              h('div', {}, issue.title),
            ),
            h(
              'a',
              {
                href,
                tabindex: -1,
                'aria-hidden': 'true',
                selector: `${CONTENTS}.key`,
                testid: `${CONTENTS}.key`,
                'data-is-router-link': 'true',
                target: '_self',
                class: 'key',
              },
              issue.key,
            ),
          ),
          h(
            'div',
            { testid: `${CONTENTS}.summary`, class: 'backlog-summary' },
            h(
              'div',
              { testid: `${CONTENTS}.summary-field.summary-field-static.content`, class: 'clip' },
              issue.title,
            ),
          ),
          parent !== undefined && h('span', { class: 'tag' }, parent.title),
          h(
            'div',
            { testid: `${CONTENTS}.status-field.status-field-wrapper.status-container`, class: 'cell' },
            statusButton(issue.status),
          ),
          issue.points !== undefined &&
            h('div', { testid: `${CONTENTS}.estimate-field-wrapper`, class: 'points' }, issue.points),
          h(
            'div',
            { testid: 'backlog.card-list.card.card-contents.assignee-field.assignee', class: 'cell' },
            avatar(issue, 'backlog.card-list.card.avatar'),
          ),
          state.hovered === issue.key &&
            iconButton(`More actions for ${issue.key}`, '⋯', {
              key: 'more',
              onclick: (event: MouseEvent) => actions.menu(event, issue.key),
            }),
        ),
      ),
    ),
  );
}

/** Sprints and the backlog in one scroll box; only the rows in view are in the DOM. A folded sprint has none. */
export function backlog(state: State, actions: Actions, place: Place): VNode {
  const issues = state.issues.filter(
    (issue) => issue.project === place.project?.key && issue.type !== 'Epic',
  );
  const sections = [
    ...SPRINTS.map((name, i) => ({
      id: String(100 + i),
      name,
      rows: issues.filter(({ sprint }) => sprint === i),
    })),
    { id: 'BACKLOG', name: 'Backlog', rows: issues.filter(({ sprint }) => sprint === undefined) },
  ];
  let offset = 0;
  const top = state.scroll['backlog'] ?? 0;
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('View settings')),
    h(
      'div',
      {
        class: 'backlog',
        testid: 'software-backlog.backlog-content.scrollable',
        onscroll: (event: Event) => actions.scrolled('backlog', (event.currentTarget as Element).scrollTop),
      },
      sections.map(({ id, name, rows }) => {
        const folded = state.collapsed.includes(id);
        const shown = windowOf(
          folded ? 0 : rows.length,
          Math.max(0, top - offset),
          ROW,
          Math.max(0, top + 700 - offset - Math.max(0, top - offset)),
          state.facts.everything,
        );
        offset += 56 + (folded ? 0 : rows.length * ROW);
        return h(
          'div',
          // The container of a sprint holds its rows, that of the backlog does not.
          {
            key: id,
            class: 'sprint',
            testid: id === 'BACKLOG' ? undefined : `software-backlog.card-list.container.${id}`,
          },
          h(
            'div',
            {
              testid: id === 'BACKLOG' ? 'software-backlog.card-list.container.BACKLOG' : undefined,
              class: 'sprint-header',
            },
            h(
              'button',
              {
                type: 'button',
                class: 'bare',
                'aria-expanded': folded ? 'false' : 'true',
                onclick: () => actions.collapse(id),
              },
              folded ? '▸' : '▾',
            ),
            h('h2', {}, name),
            h('span', { class: 'faint' }, `${rows.length} work items`),
            h('div', { class: 'spread' }),
            id === '101' && button('Start sprint'),
          ),
          h(
            'div',
            { class: 'sprint-rows' },
            h('div', { key: 'above', style: { height: shown.above } }),
            rows.slice(shown.first, shown.last).map((issue) => backlogRow(state, actions, issue)),
            h('div', { key: 'below', style: { height: shown.below } }),
          ),
        );
      }),
    ),
  );
}
