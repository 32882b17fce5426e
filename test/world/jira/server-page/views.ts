/** Data Center's GreenHopper board and backlog, its issue page and its navigator, as virtual nodes. */
import { PEOPLE, SPRINTS, STATUSES, type Issue, type Status } from '../issue.ts';
import { h, type VNode } from '../page/h.ts';

export interface ServerFacts {
  readonly contextPath: string;
  readonly issues: readonly Issue[];
}

/** What a person can do on a board; on the server nothing. */
export interface BoardActions {
  dragStart(event: DragEvent, key: string): void;
  drop(event: DragEvent, status: Status): void;
  select(key: string): void;
}

const picture = (facts: ServerFacts, issue: Issue): VNode =>
  h('img', {
    src: `${facts.contextPath}/images/icons/issuetypes/${issue.type.toLowerCase()}.svg`,
    alt: `Issue Type: ${issue.type}`,
    width: 16,
    height: 16,
  });

const keyLink = (facts: ServerFacts, issue: Issue): VNode =>
  h(
    'a',
    {
      href: `${facts.contextPath}/browse/${issue.key}`,
      title: issue.key,
      tabindex: -1,
      class: 'ghx-key js-key-link',
      'aria-label': issue.key,
    },
    issue.key,
  );

const epicLabel = (facts: ServerFacts, issue: Issue): VNode | null => {
  const epic = facts.issues.find(({ key }) => key === issue.parent);
  return epic
    ? h(
        'span',
        { class: 'aui-label ghx-label ghx-label-8', title: epic.title, 'data-epickey': epic.key },
        epic.title,
      )
    : null;
};

const face = (facts: ServerFacts, issue: Issue): VNode => {
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
      h(
        'div',
        { class: 'ghx-issue-fields' },
        h('span', { class: 'ghx-type', title: issue.type }, picture(facts, issue)),
        h('div', { class: 'ghx-key' }, keyLink(facts, issue)),
        h(
          'div',
          { class: 'ghx-summary', title: issue.title },
          h('span', { class: 'ghx-inner' }, issue.title),
        ),
      ),
      h(
        'div',
        { class: 'ghx-highlighted-fields' },
        h('div', { class: 'ghx-highlighted-field' }, epicLabel(facts, issue)),
      ),
    ),
    face(facts, issue),
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

const backlogRow = (facts: ServerFacts, issue: Issue): VNode =>
  h(
    'div',
    {
      class: 'js-issue js-parent-drag ghx-issue-compact',
      'data-issue-id': issue.id,
      'data-issue-key': issue.key,
      draggable: 'true',
    },
    h(
      'div',
      { class: 'ghx-issue-content' },
      h(
        'div',
        { class: 'ghx-row ghx-plan-main-fields' },
        h('span', { class: 'ghx-type', title: issue.type }, picture(facts, issue)),
        h('div', { class: 'ghx-key' }, keyLink(facts, issue)),
        h(
          'div',
          { class: 'ghx-summary', title: issue.title },
          h('span', { class: 'ghx-inner' }, issue.title),
        ),
        h(
          'div',
          { class: 'ghx-row ghx-end ghx-items-container' },
          epicLabel(facts, issue),
          h('span', { class: 'aui-badge ghx-statistic-badge', title: 'Story Points' }, issue.points ?? '-'),
        ),
      ),
    ),
  );

export const backlog = (facts: ServerFacts): VNode => {
  const groups = [...SPRINTS.map((name, i) => [name, i] as const), ['Backlog', undefined] as const];
  return h(
    'div',
    { id: 'ghx-backlog' },
    groups.map(([name, sprint]) => {
      const issues = facts.issues.filter((issue) => issue.sprint === sprint && issue.type !== 'Epic');
      return h(
        'div',
        { class: 'ghx-backlog-container' },
        h(
          'div',
          { class: 'ghx-backlog-header' },
          h('h3', {}, name),
          h('span', { class: 'ghx-issue-count' }, `${issues.length} issues`),
        ),
        h(
          'div',
          { class: 'ghx-issues' },
          issues.map((issue) => backlogRow(facts, issue)),
        ),
      );
    }),
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

const row = (label: string, id: string, value: VNode | string): VNode =>
  h(
    'li',
    { class: 'item' },
    h(
      'div',
      { class: 'wrap' },
      h('strong', { class: 'name' }, `${label}:`),
      h('span', { id, class: 'value' }, value),
    ),
  );

/** The classic issue page, with a comment and a description that mention another issue. */
export const issuePage = (facts: ServerFacts, issue: Issue): VNode => {
  const epic = facts.issues.find(({ key }) => key === issue.parent);
  const other = facts.issues.find(({ key }) => key !== issue.key);
  const mention = h(
    'a',
    {
      href: `${facts.contextPath}/browse/${other?.key ?? ''}`,
      class: 'issue-link',
      'data-issue-key': other?.key ?? '',
    },
    other?.key ?? '',
  );
  return h(
    'div',
    { id: 'issue-content' },
    h(
      'header',
      { id: 'stalker', class: 'issue-header js-stalker' },
      h(
        'div',
        { class: 'issue-header-content aui-page-header-main' },
        h(
          'ol',
          { class: 'aui-nav aui-nav-breadcrumbs' },
          h(
            'li',
            {},
            h('a', { id: 'project-name-val', href: `${facts.contextPath}/browse/PLAT` }, 'Platform'),
          ),
          h(
            'li',
            {},
            h(
              'a',
              {
                class: 'issue-link',
                'data-issue-key': issue.key,
                href: `${facts.contextPath}/browse/${issue.key}`,
                id: 'key-val',
              },
              issue.key,
            ),
          ),
        ),
        h('h1', { id: 'summary-val' }, issue.title),
      ),
      h(
        'div',
        { class: 'aui-toolbar2' },
        h(
          'div',
          { class: 'aui-toolbar2-inner' },
          h('div', { class: 'aui-toolbar2-primary' }, h('a', { class: 'aui-button', href: '#edit' }, 'Edit')),
          h('div', { class: 'aui-toolbar2-secondary' }),
        ),
      ),
    ),
    h(
      'div',
      { class: 'issue-body-content' },
      h(
        'div',
        { id: 'details-module', class: 'module' },
        h('h4', { class: 'toggle-title' }, 'Details'),
        h(
          'ul',
          { id: 'issuedetails', class: 'property-list' },
          row('Type', 'type-val', h('span', {}, picture(facts, issue), ` ${issue.type}`)),
          row('Status', 'status-val', h('span', { class: 'jira-issue-status-lozenge' }, issue.status)),
          row('Priority', 'priority-val', issue.priority),
          row('Component/s', 'components-val', issue.components.join(', ') || 'None'),
          h(
            'li',
            { class: 'item' },
            h(
              'div',
              { class: 'wrap', id: 'wrap-labels' },
              h('strong', { class: 'name' }, 'Labels:'),
              h(
                'ul',
                { class: 'labels' },
                issue.labels.map((label) =>
                  h('li', {}, h('a', { class: 'lozenge', href: '#' }, h('span', {}, label))),
                ),
              ),
            ),
          ),
          row(
            'Epic Link',
            'customfield_10100-val',
            epic
              ? h('a', { href: `${facts.contextPath}/browse/${epic.key}`, class: 'aui-label' }, epic.title)
              : 'None',
          ),
          row('Assignee', 'assignee-val', PEOPLE[issue.assignee ?? -1] ?? 'Unassigned'),
        ),
      ),
      h(
        'div',
        { id: 'descriptionmodule', class: 'module' },
        h('h4', { class: 'toggle-title' }, 'Description'),
        h('div', { class: 'user-content-block' }, h('p', {}, 'Follows ', mention, '.')),
      ),
      h(
        'div',
        { id: 'activitymodule', class: 'module' },
        h('h4', { class: 'toggle-title' }, 'Activity'),
        h(
          'div',
          { class: 'activity-comment' },
          h('div', { class: 'action-body' }, h('p', {}, 'Done together with ', mention, '.')),
        ),
      ),
    ),
  );
};

/** Search results as a table; class names of cells are field ids. */
export const navigator = (facts: ServerFacts): VNode =>
  h(
    'table',
    { id: 'issuetable', class: 'aui' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['T', 'Key', 'Summary', 'Status', 'Labels', 'Component/s'].map((label) => h('th', {}, label)),
      ),
    ),
    h(
      'tbody',
      {},
      facts.issues.slice(0, 50).map((issue) =>
        h(
          'tr',
          { id: `issuerow${issue.id}`, class: 'issuerow', rel: issue.id, 'data-issuekey': issue.key },
          h('td', { class: 'issuetype' }, picture(facts, issue)),
          h(
            'td',
            { class: 'issuekey' },
            h(
              'a',
              {
                class: 'issue-link',
                'data-issue-key': issue.key,
                href: `${facts.contextPath}/browse/${issue.key}`,
              },
              issue.key,
            ),
          ),
          h(
            'td',
            { class: 'summary' },
            h(
              'p',
              {},
              h(
                'a',
                {
                  class: 'issue-link',
                  'data-issue-key': issue.key,
                  href: `${facts.contextPath}/browse/${issue.key}`,
                },
                issue.title,
              ),
            ),
          ),
          h('td', { class: 'status' }, h('span', { class: 'jira-issue-status-lozenge' }, issue.status)),
          h('td', { class: 'labels' }, issue.labels.join(' ')),
          h('td', { class: 'components' }, issue.components.join(', ')),
        ),
      ),
    ),
  );
