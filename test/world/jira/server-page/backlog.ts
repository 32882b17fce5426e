/** GreenHopper's backlog. */
import { SPRINTS, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { epicLabel, face, type ServerFacts } from './parts.ts';

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
        face(facts, issue),
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
