import { PEOPLE, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { picture, type ServerFacts } from './parts.ts';

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
