import { PEOPLE, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { issueFields } from './issue-fields.ts';
import { button, priorityPicture, statusButton, typePicture } from './parts.ts';
import { homeOf } from './shell.ts';
import type { Actions, State } from './state.ts';
import { smartLink } from './summary.ts';
import { issueTable } from './table.ts';

const CRUMBS = 'issue.views.issue-base.foundation.breadcrumbs';

/** Space, parent and the item itself in one trail: only the last is the current item. */
const breadcrumbs = (state: State, issue: Issue): VNode => {
  const project = state.facts.projects.find(({ key }) => key === issue.project);
  const parent = issue.parent === undefined ? undefined : state.byKey.get(issue.parent);
  return h(
    'nav',
    { 'aria-label': 'Breadcrumbs', class: 'crumbs' },
    h(
      'div',
      { role: 'list', class: 'crumbs' },
      project &&
        h(
          'div',
          { role: 'listitem' },
          h('a', { href: homeOf(project), testid: `${CRUMBS}.project.item` }, project.name),
        ),
      parent &&
        h(
          'div',
          { role: 'listitem', testid: `${CRUMBS}.breadcrumb-parent-issue-container`, class: 'crumbs' },
          typePicture(parent),
          h(
            'a',
            {
              href: `/browse/${parent.key}`,
              testid: `${CRUMBS}.parent-issue.item`,
              'data-is-router-link': 'true',
            },
            h('span', {}, parent.key),
          ),
        ),
      h(
        'div',
        { testid: `${CRUMBS}.breadcrumb-current-issue-container`, role: 'listitem', class: 'crumbs' },
        h(
          'button',
          {
            type: 'button',
            'aria-label': issue.type,
            testid: 'issue-view-foundation.noneditable-issue-type.button',
            disabled: true,
            tabindex: -1,
            class: 'bare',
          },
          h('span', {}, typePicture(issue)),
        ),
        h(
          'div',
          { role: 'presentation' },
          h(
            'a',
            {
              'aria-current': 'page',
              target: '_blank',
              testid: `${CRUMBS}.current-issue.item`,
              href: `/browse/${issue.key}`,
              tabindex: 0,
              class: 'key',
            },
            h('span', {}, issue.key),
          ),
        ),
      ),
    ),
  );
};

const prose = (state: State, issue: Issue): VNode => {
  const other = state.issues.find(
    ({ key, project }) => project === issue.project && key !== issue.key && key !== issue.parent,
  );
  return h(
    'div',
    { testid: 'issue.views.field.rich-text.description', class: 'prose' },
    h('h2', {}, 'Description'),
    h(
      'div',
      { class: 'ak-renderer-document' },
      h(
        'p',
        {},
        'People told us in eleven interviews where they get stuck. We want the first useful result within ten minutes.',
      ),
      h(
        'p',
        {},
        'It builds on ',
        other ? h('a', { href: `/browse/${other.key}` }, other.key) : 'earlier work',
        ' and replaces ',
        other ? smartLink(state, other) : 'it',
        '.',
      ),
      h(
        'ul',
        {},
        h('li', {}, 'No step needs an administrator.'),
        h('li', {}, 'Every step can be skipped.'),
        h('li', {}, 'The result is kept when the tab closes.'),
      ),
    ),
  );
};

/** A linked item: key and title are two links to it. */
const lineCard = (state: State, key: string): VNode | null => {
  const issue = state.byKey.get(key);
  if (!issue) return null;
  return h(
    'div',
    { key, testid: 'issue.issue-view.views.common.issue-line-card.card-container', class: 'line-card' },
    typePicture(issue),
    h(
      'div',
      { testid: 'issue.issue-view.views.common.issue-line-card.issue-line-card-view.key' },
      h('a', { href: `/browse/${key}`, class: 'key', 'data-is-router-link': 'true' }, key),
    ),
    h(
      'div',
      { class: 'line-title' },
      h(
        'a',
        {
          testid: 'issue-field-summary.ui.inline-read.link-item',
          href: `/browse/${key}`,
          class: 'clip',
          'data-is-router-link': 'true',
        },
        issue.title,
      ),
    ),
    h(
      'div',
      { testid: 'issue-line-card.ui.priority.priority' },
      priorityPicture(issue, `Priority: ${issue.priority}`),
    ),
    statusButton(issue.status),
  );
};

const activity = (state: State, issue: Issue): VNode => {
  const other = state.issues.find(({ key, project }) => project === issue.project && key !== issue.key);
  return h(
    'div',
    { testid: 'issue.activity.comments-list', class: 'activity' },
    h('h2', {}, 'Activity'),
    h(
      'div',
      {
        class: 'ProseMirror editor',
        contenteditable: 'true',
        role: 'textbox',
        'aria-label': 'Add a comment',
      },
      h('p', {}, 'See ', h('a', { href: `/browse/${other?.key ?? issue.key}` }, other?.key ?? issue.key)),
    ),
    [0, 1].map((i) =>
      h(
        'div',
        { key: i, testid: `issue-comment-base.ui.comment.ak-comment.${i}`, class: 'comment' },
        h('img', { src: `/images/avatars/${i + 1}.svg`, alt: '', width: 28, height: 28 }),
        h(
          'div',
          {},
          h('strong', {}, PEOPLE[i + 1] ?? ''),
          h(
            'p',
            {},
            i === 0 ? 'The prototype is ready, see ' : 'Numbers are in ',
            h('a', { href: `/browse/${other?.key ?? issue.key}` }, other?.key ?? issue.key),
            '.',
          ),
        ),
      ),
    ),
  );
};

/** The inside of the issue view: the same on its page, in the modal and in the side panel. */
export function issueBody(state: State, actions: Actions, issue: Issue, layout: 'wide' | 'compact'): VNode {
  const children = state.issues.filter(({ parent }) => parent === issue.key);
  return h(
    'div',
    {
      key: issue.key,
      class: `issue ${layout}`,
      testid:
        layout === 'compact'
          ? 'issue.views.issue-details.issue-layout.compact-layout'
          : 'issue.views.issue-details.issue-layout',
    },
    h(
      'div',
      { testid: 'issue.views.issue-details.issue-layout.container-left', class: 'issue-left' },
      h('div', { id: 'jira-issue-header', class: 'issue-header' }, breadcrumbs(state, issue)),
      h('h1', { testid: 'issue.views.issue-base.foundation.summary.heading' }, issue.title),
      h(
        'div',
        { class: 'issue-actions' },
        h(
          'div',
          { testid: 'issue.views.issue-base.foundation.status.status-field-wrapper' },
          h(
            'button',
            {
              type: 'button',
              class: 'button status',
              testid: 'issue-field-status.ui.status-view.status-button.status-button',
              'aria-label': `${issue.status} - Change status`,
            },
            issue.status,
          ),
        ),
        h(
          'div',
          { testid: 'issue.views.issue-base.foundation.quick-add.quick-add-container' },
          button('+ Add'),
        ),
      ),
      layout === 'compact' && issueFields(state, issue),
      prose(state, issue),
      children.length > 0 &&
        h(
          'div',
          { class: 'children' },
          h('h2', {}, 'Child work items'),
          issueTable(state, actions, children.slice(0, 12), {
            box: 'children',
            opens: 'page',
            linkedTitles: true,
            whole: true,
          }),
        ),
      issue.links.length > 0 &&
        h(
          'div',
          { class: 'children' },
          h('h2', {}, 'Linked work items'),
          h('div', { class: 'faint' }, 'is blocked by'),
          issue.links.map((key) => lineCard(state, key)),
        ),
      activity(state, issue),
    ),
    layout === 'wide' && issueFields(state, issue),
  );
}
