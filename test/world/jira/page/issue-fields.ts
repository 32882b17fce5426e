import { SPRINTS, type Issue } from '../issue.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import { personOf, priorityPicture } from './parts.ts';
import type { State } from './state.ts';

const LAYOUT = 'issue.issue-view-layout.issue-view';

const field = (label: string, testid: string, ...value: Child[]): VNode =>
  h(
    'div',
    { testid, class: 'field' },
    h('h3', { testid: 'issue-field-heading-styled-field-heading.heading' }, label),
    h('div', { class: 'field-value' }, value),
  );

/** The details beside the description. Testids end in the field's id, so that any custom field can be found. */
export function issueFields(state: State, issue: Issue): VNode {
  const parent = issue.parent === undefined ? undefined : state.byKey.get(issue.parent);
  return h(
    'div',
    { testid: 'issue.views.issue-details.issue-layout.container-right', class: 'issue-right' },
    h(
      'div',
      {
        testid:
          'issue.views.issue-base.context.context-items.primary-items.context-group.container.details-group',
        class: 'details',
      },
      h('h2', { vc: 'issue-view-context-items-details-panel-slot' }, 'Details'),
      field(
        'Assignee',
        `${LAYOUT}-assignee-field.assignee`,
        h(
          'div',
          { testid: 'issue.views.field.user.assignee', class: 'person' },
          h('img', {
            src: `/images/avatars/${issue.assignee ?? 'none'}.svg`,
            alt: '',
            width: 22,
            height: 22,
          }),
          h('span', {}, personOf(issue)),
        ),
      ),
      field(
        'Priority',
        `${LAYOUT}-priority-field.priority`,
        h(
          'div',
          { testid: 'issue-field-priority-readview-full.ui.priority.wrapper', class: 'person' },
          priorityPicture(issue, ''),
          h('span', {}, issue.priority),
        ),
      ),
      field(
        'Labels',
        'issue-view-product-templates-item-list.ui.sortable-item-list.sortable-item-container-labels',
        issue.labels.length === 0
          ? 'None'
          : h(
              'div',
              { class: 'tags' },
              issue.labels.map((label) => h('span', { class: 'tag grey', key: label }, label)),
            ),
      ),
      field(
        'Parent',
        `${LAYOUT}-parent-field.parent`,
        parent
          ? h(
              'a',
              {
                testid: 'issue-field-parent.ui.view-link',
                href: `/browse/${parent.key}`,
                'data-is-router-link': 'true',
              },
              `${parent.key} ${parent.title}`,
            )
          : 'None',
      ),
      field(
        'Components',
        `${LAYOUT}-components-field.components`,
        h(
          'div',
          { testid: 'issue.views.field.select.common.select-inline-edit.components' },
          issue.components.join(', ') || 'None',
        ),
      ),
      field(
        'Sprint',
        `${LAYOUT}-sprint-field.customfield_10021`,
        issue.sprint === undefined ? 'None' : SPRINTS[issue.sprint],
      ),
      field(
        'Story point estimate',
        `${LAYOUT}-number-field.customfield_10032`,
        h(
          'span',
          { testid: 'issue-field-story-point-estimate-readview-full.ui.story-point-estimate' },
          issue.points ?? 'None',
        ),
      ),
      field('Reporter', `${LAYOUT}-reporter-field.reporter`, 'Ingrid Dahl'),
    ),
  );
}
