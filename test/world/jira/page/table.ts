import { resolved, SPRINTS, type Issue } from '../issue.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import { olderStatusButton, personOf, priorityPicture, statusButton, typePicture } from './parts.ts';
import { withSelected, type Actions, type State } from './state.ts';
import { windowOf } from './window.ts';

const ROW = 40;
const CELLS = 'native-issue-table.common.ui.issue-cells';

export interface TableOptions {
  /** Name of the scroll box. */
  readonly box: string;
  /** `key` opens the issue's page, `panel` opens it beside the table. */
  readonly opens: 'page' | 'panel';
  /** Lozenge markup of April 2026 instead of August's. */
  readonly older?: boolean;
  /** Label and component cells: columns are the reader's choice. */
  readonly tags?: boolean;
  /** Title as a button, as in the business timeline. */
  readonly timeline?: boolean;
  /** Title as a link, as among the children of an epic. */
  readonly linkedTitles?: boolean;
  /** Shorter tables inside an issue scroll with it. */
  readonly whole?: boolean;
}

const inlineEdit = (label: string, ...content: Child[]): VNode =>
  h(
    'div',
    {
      testid: 'issue-field-inline-edit-read-view-container.ui.container',
      vc: 'issue-field-inline-edit-read-view-container',
      role: 'presentation',
      class: 'inline-edit',
    },
    h('button', {
      type: 'button',
      'aria-label': label,
      'aria-hidden': 'false',
      tabindex: -1,
      class: 'edit-layer',
    }),
    content,
  );

const cell = (content: Child, more: Record<string, string> = {}): VNode =>
  h('td', { tabindex: -1, ...more }, content);

const tagItem = (text: string, jql: string): VNode =>
  h(
    'span',
    { testid: 'list-with-popup.ui.tag-item.tag-item', class: 'tag grey', key: text },
    h('a', { href: `/issues/?jql=${encodeURIComponent(jql)}` }, h('span', { 'data-tag-text': 'true' }, text)),
  );

function titleCell(issue: Issue, options: TableOptions, open: () => void): VNode {
  if (options.timeline)
    return h(
      'button',
      {
        type: 'button',
        class: 'bare clip',
        testid: 'timeline.ui.timeline.summary-cell-content.summary-button',
        onclick: open,
      },
      issue.title,
    );
  const testid = `${CELLS}.issue-summary.issue-summary-cell`;
  return options.linkedTitles
    ? h('a', { testid, href: `/browse/${issue.key}`, class: 'clip' }, issue.title)
    : h('span', { testid, class: 'clip' }, issue.title);
}

function mergedCell(state: State, actions: Actions, issue: Issue, options: TableOptions): VNode {
  const open = (): void =>
    actions.go(options.opens === 'page' ? `/browse/${issue.key}` : withSelected(state.path, issue.key));
  return h(
    'div',
    { vc: 'merged-cell', testid: 'native-issue-table.ui.row.issue-row.merged-cell', class: 'merged' },
    h('div', { role: 'presentation' }, typePicture(issue, { vc: 'native-issue-table-ui-icon-cell-img' })),
    h(
      'div',
      { testid: `${CELLS}.issue-key.action-container` },
      h(
        'div',
        { vc: 'native-issue-table-ui-issue-key-cell' },
        h(
          'a',
          {
            'aria-label': `${issue.key} is ${resolved(issue) ? '' : 'not '}resolved`,
            testid: `${CELLS}.issue-key.issue-key-cell`,
            'data-is-router-link': 'true',
            href: `/browse/${issue.key}`,
            target: '_self',
            class: resolved(issue) ? 'key struck' : 'key',
            onclick: (event: MouseEvent) => {
              if (options.opens === 'page' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              event.stopPropagation();
              open();
            },
          },
          issue.key,
        ),
      ),
    ),
    h(
      'div',
      { testid: `${CELLS}.issue-summary.action-container`, class: 'summary-cell' },
      inlineEdit('Edit Summary', titleCell(issue, options, open)),
    ),
  );
}

/** One row. Without a key: when the window moves on, the same element shows the next issue. */
function row(state: State, actions: Actions, issue: Issue, index: number, options: TableOptions): VNode {
  const status = (options.older ? olderStatusButton : statusButton)(issue.status);
  return h(
    'tr',
    {
      testid: 'native-issue-table.ui.issue-row',
      vc: 'issue-row',
      'data-index': index,
      'aria-rowindex': index + 1,
      'aria-selected': state.row === index ? 'true' : 'false',
      role: 'row',
      tabindex: -1,
      onmouseenter: () => actions.hover(issue.key),
      class: state.hovered === issue.key ? 'row hovered' : 'row',
    },
    cell(
      h(
        'div',
        { vc: 'checkbox-cell' },
        h(
          'label',
          {},
          h('input', { type: 'checkbox', tabindex: 0, 'aria-label': `Work item: ${issue.key}` }),
        ),
      ),
    ),
    cell(mergedCell(state, actions, issue, options)),
    cell(
      inlineEdit(
        `${personOf(issue)}- edit Assignee`,
        h(
          'span',
          { class: 'person' },
          h('img', {
            src: `/images/avatars/${issue.assignee ?? 'none'}.svg`,
            alt: '',
            vc: 'avatar-image',
            width: 20,
            height: 20,
          }),
          h('span', {}, personOf(issue)),
        ),
      ),
    ),
    cell(
      inlineEdit(
        'Edit Priority',
        h(
          'div',
          { testid: 'issue-field-priority-readview-full.ui.priority.wrapper', class: 'person' },
          priorityPicture(issue, '', { vc: 'common-components-async-icon', draggable: 'false' }),
          h('span', {}, issue.priority),
        ),
      ),
    ),
    cell(h('div', { vc: 'native-issue-table-ui-issue-status-box' }, h('div', {}, status))),
    options.tags &&
      cell(
        inlineEdit(
          'Edit Labels',
          issue.labels.map((label) => tagItem(label, `project = ${issue.project} AND labels = ${label}`)),
        ),
      ),
    options.tags &&
      cell(
        inlineEdit(
          'Edit Components',
          issue.components.map((name) => tagItem(name, `project = ${issue.project} AND component = ${name}`)),
        ),
      ),
    options.tags &&
      cell(
        inlineEdit(
          'Edit Sprint',
          issue.sprint !== undefined &&
            h(
              'a',
              {
                testid: 'issue-field-sprint-readview-full.ui.sprint.sprint-content.view-sprint-content-link',
                href: `?jql=${encodeURIComponent(`"cf[10021]" = ${100 + issue.sprint}`)}`,
              },
              SPRINTS[issue.sprint],
            ),
        ),
      ),
    cell(h('div', { vc: 'native-issue-table-ui-resolution-cell' }, resolved(issue) ? 'Done' : 'Unresolved')),
    cell(inlineEdit('Edit Created', h('span', {}, issue.created))),
  );
}

const head = (options: TableOptions): VNode =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      [
        '',
        'Work',
        'Assignee',
        'Priority',
        'Status',
        ...(options.tags ? ['Labels', 'Components', 'Sprint'] : []),
        'Resolution',
        'Created',
      ].map((label) => h('th', { scope: 'col', 'aria-label': label, tabindex: -1 }, label)),
    ),
  );

/** Jira's one table: business list, search, children of an epic, business timeline. */
export function issueTable(
  state: State,
  actions: Actions,
  issues: readonly Issue[],
  options: TableOptions,
): VNode {
  const columns = options.tags ? 10 : 7;
  const shown = windowOf(
    issues.length,
    state.scroll[options.box] ?? 0,
    ROW,
    640,
    state.facts.everything || options.whole === true,
  );
  const room = (height: string): VNode =>
    h('tr', { 'aria-hidden': 'true', class: 'room' }, h('td', { colspan: columns, style: { height } }));
  return h(
    'div',
    {
      testid: 'native-issue-table.ui.scroll-container.scroll-container',
      class: options.whole ? 'table-box' : 'table-box scrolls',
      onscroll: (event: Event) => actions.scrolled(options.box, (event.currentTarget as Element).scrollTop),
    },
    h(
      'table',
      { 'aria-label': 'Work', 'aria-rowcount': issues.length, vc: 'issue-table' },
      head(options),
      h(
        'tbody',
        {},
        room(shown.above),
        issues
          .slice(shown.first, shown.last)
          .map((issue, i) => row(state, actions, issue, shown.first + i, options)),
        room(shown.below),
      ),
    ),
  );
}
