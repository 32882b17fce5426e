/** One issue: on its page, and in the pane beside a list. */
import { PEOPLE, PRIORITIES, TEAMS, type Issue } from '../issue.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import { editor, icon, issueHref, paragraph, projectOf } from './parts.ts';
import { issueRow } from './row.ts';
import type { State } from './state.ts';

const mention = (issue: Issue | undefined): VNode | null =>
  issue ? h('a', { href: issueHref(issue), class: 'mention' }, `${issue.key} ${issue.title}`) : null;

export const breadcrumb = (issue: Issue): VNode =>
  h(
    'header',
    { class: 'bar' },
    h(
      'div',
      { class: 'crumbs' },
      h(
        'a',
        { href: `/acme/team/${issue.team}/all`, 'aria-label': 'Team overview' },
        TEAMS.find(({ key }) => key === issue.team)?.name,
      ),
      '›',
      h('a', { href: issueHref(issue) }, `${issue.key} ${issue.title}`),
    ),
  );

function subIssues(state: State, issue: Issue): VNode {
  const below = state.issues.filter(({ parent }) => parent === issue.key);
  return h(
    'div',
    { class: 'subs' },
    h(
      'div',
      { class: 'subs-head' },
      h(
        'button',
        { 'aria-label': 'Create new sub-issue', class: 'quiet' },
        below.length > 0 ? `Sub-issues ${below.length}` : 'Add sub-issues',
      ),
    ),
    h(
      'div',
      { class: 'list-columns-11' },
      below.map((each) => issueRow(state, each)),
    ),
  );
}

/** Everything that people have written about the issue; each of them names another one. */
function words(state: State, issue: Issue): readonly VNode[] {
  const other = (by: number): VNode | null => mention(state.byKey.get(`${issue.team}-${issue.number + by}`));
  return [
    h(
      'div',
      { class: 'relations' },
      h(
        'a',
        { role: 'button', href: `/acme/issue/${issue.team}-12/tidy-up-build-scripts`, class: 'chip' },
        `${issue.team}-12`,
      ),
    ),
    h('h3', {}, 'Activity'),
    h(
      'div',
      { 'data-history-entry-id': `h-${issue.key}`, class: 'faint entry' },
      h('b', {}, 'Ada Berg'),
      ' linked ',
      other(1),
    ),
    h(
      'div',
      { id: `comment-${issue.number}-container`, class: 'comment' },
      h('b', {}, 'Ben Okoye'),
      paragraph('See also ', other(2), ' before you begin.'),
    ),
    h(
      'form',
      { class: 'comment' },
      h(
        'div',
        { 'data-comment-input-editor-container': 'true' },
        editor('Comment', 'ProseMirror editor', paragraph()),
      ),
    ),
  ];
}

export const issueView = (state: State, issue: Issue): VNode =>
  h(
    'div',
    {
      'data-restore-scroll-view': 'issue-view',
      'data-scroll-container': 'true',
      tabindex: 0,
      class: 'scrolls paper',
    },
    h(
      'div',
      { 'data-view-id': 'issue-view', 'data-world-key': issue.key, class: 'sheet' },
      h('div', { class: 'sx-heading' }, editor('Issue title', 'ProseMirror', paragraph(issue.title))),
      h(
        'div',
        { 'data-editor-id': `issue-${issue.id}` },
        editor(
          'Issue description',
          'ProseMirror editor',
          paragraph('What people ask for, in their words, and what we mean to do about it.'),
          paragraph('Comes after ', mention(state.byKey.get(`${issue.team}-${issue.number + 3}`)), '.'),
        ),
      ),
      subIssues(state, issue),
      words(state, issue),
    ),
  );

const section = (title: string, ...content: Child[]): VNode =>
  h(
    'div',
    { class: 'rail-part' },
    h('button', { 'aria-expanded': 'true', class: 'quiet' }, title),
    h('div', { 'data-details-pane-section-content': 'true', class: 'rail-content' }, content),
  );
const detail = (...content: Child[]): VNode =>
  h('button', { 'data-detail-button': 'true', class: 'detail' }, content);

/** The rail stands beside the view, not in it. */
export function rail(state: State, issue: Issue): VNode {
  const project = projectOf(state, issue);
  return h(
    'div',
    { class: 'sx-rail' },
    section(
      'Properties',
      detail(issue.state),
      detail(
        icon(PRIORITIES[issue.priority] ?? ''),
        issue.priority === 0 ? 'Priority' : (PRIORITIES[issue.priority] ?? ''),
      ),
      detail(issue.assignee === undefined ? 'Assign' : PEOPLE[issue.assignee]),
    ),
    section(
      'Labels',
      issue.labels.map(({ name }) => detail(h('div', { class: 'dot' }), h('span', {}, name))),
      h(
        'button',
        { 'aria-label': 'Add labels', 'data-detail-button': 'true', class: 'detail faint' },
        'Add label',
      ),
    ),
    section('Project', detail(icon('Project'), h('span', {}, project?.name ?? 'Add to project'))),
  );
}
