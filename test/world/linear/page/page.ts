/** The page in #root, and what hangs outside of it. */
import { TEAMS, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { board } from './board.ts';
import { breadcrumb, issueView, rail } from './issue-view.ts';
import { issueList } from './list.ts';
import { editor, issueHref, paragraph } from './parts.ts';
import { projectOverview, projectsTable } from './projects.ts';
import { groupsOf, type Actions, type State } from './state.ts';

const link = (state: State, href: string, label: string): VNode =>
  h('a', { href, class: state.path === href ? 'nav-item on' : 'nav-item' }, label);

const sidebar = (state: State): VNode =>
  h(
    'nav',
    { class: 'sidebar' },
    h('div', { class: 'workspace' }, 'Acme'),
    link(state, '/acme/inbox', 'Inbox'),
    link(state, '/acme/my-issues/assigned', 'My issues'),
    link(state, '/acme/projects/all', 'Projects'),
    TEAMS.flatMap(({ key, name }) => [
      h('div', { class: 'faint nav-head' }, name),
      link(state, `/acme/team/${key}/triage`, 'Triage'),
      link(state, `/acme/team/${key}/all`, 'Issues'),
      link(state, `/acme/team/${key}/cycle/active`, 'Cycle'),
    ]),
    h('div', { class: 'faint nav-head' }, 'Favourites'),
    h(
      'a',
      { href: '/acme/issue/ENG-6/trial-ends-with-a-summary', class: 'nav-item' },
      'ENG-6 Trial ends with a summary',
    ),
  );

function head(state: State): VNode {
  const { place } = state;
  const { team } = place;
  const tabs = ['all', 'active', 'backlog', 'board'] as const;
  return h(
    'header',
    { class: 'bar' },
    h('h2', {}, titleOf(state)),
    team !== null &&
      (place.name === 'list' || place.name === 'board') &&
      tabs.map((tab) =>
        h(
          'a',
          { href: `/acme/team/${team}/${tab}`, class: state.path.endsWith(`/${tab}`) ? 'tab on' : 'tab' },
          tab,
        ),
      ),
  );
}

/** A list, and beside it the issue that is open. */
const withPane = (state: State, list: VNode, open: Issue | undefined): VNode =>
  h(
    'div',
    { class: 'split' },
    h('div', { class: 'pane-list' }, list),
    h(
      'div',
      { class: 'pane' },
      open && [breadcrumb(open), h('div', { class: 'split' }, issueView(state, open), rail(state, open))],
    ),
  );

const openIn = (actions: Actions) => (issue: Issue) => (event: MouseEvent) => {
  event.preventDefault();
  actions.open(issue.key);
};

/** Messages about issues: not the issues themselves. */
function inbox(state: State, actions: Actions): VNode {
  const about = state.issues.filter(({ team, number }) => team === 'ENG' && number <= 24 && number % 3 === 0);
  const rows = about.map((issue) =>
    h(
      'a',
      {
        tabindex: 0,
        'data-list-row': 'true',
        'data-list-key': `ITEM_inbox-${issue.id}`,
        class: '_rowShared_9xk2_1',
        href: issueHref(issue),
        style: { height: '55px' },
        onclick: openIn(actions)(issue),
      },
      h(
        'div',
        { 'data-contextual-menu': 'true', class: 'fill inbox-text' },
        h('span', { class: 'clip', title: issue.title }, issue.title),
        h('span', { class: 'faint' }, 'Ben Okoye commented'),
      ),
    ),
  );
  const list = h(
    'div',
    { 'data-restore-scroll-view': 'inbox-list|0', 'data-scroll-container': 'true', class: 'scrolls' },
    rows,
  );
  return withPane(state, list, state.byKey.get(state.open ?? '') ?? about[0]);
}

function body(state: State, actions: Actions): VNode {
  const { place } = state;
  const project = state.facts.projects.find(({ slugId }) => slugId === place.project);
  const issue = state.byKey.get(place.issue ?? '');
  if (state.loading) return h('div', { class: 'loading' });
  if (place.name === 'board') return board(state, actions);
  if (place.name === 'inbox') return inbox(state, actions);
  if (place.name === 'projects') return projectsTable(state);
  if (place.name === 'project' && project) return projectOverview(project);
  if (place.name === 'issue')
    return issue
      ? h('div', { class: 'split' }, issueView(state, issue), rail(state, issue))
      : h('div', {}, 'No such issue');
  if (place.name === 'triage') {
    const first = groupsOf(state, place)[0]?.issues[0];
    return withPane(
      state,
      issueList(state, actions, openIn(actions)),
      state.byKey.get(state.open ?? '') ?? first,
    );
  }
  return issueList(state, actions);
}

/** Title of the page, as in its tab. */
export function titleOf({ place, byKey, facts }: State): string {
  const issue = byKey.get(place.issue ?? '');
  const team = TEAMS.find(({ key }) => key === place.team);
  const project = facts.projects.find(({ slugId }) => slugId === place.project);
  if (issue) return `${issue.key} ${issue.title}`;
  return [project?.name ?? team?.name, place.title].filter(Boolean).join(' › ');
}

export function page(state: State, actions: Actions): VNode {
  const issue = state.place.name === 'issue' ? state.byKey.get(state.place.issue ?? '') : undefined;
  return h(
    'div',
    { class: 'theme-provider-5b1e' },
    h(
      'div',
      { id: 'mainLayoutContainer' },
      sidebar(state),
      h(
        'main',
        {},
        h('div', { id: 'skip-nav' }),
        h(
          'div',
          { 'data-loading-caret': 'true', class: 'main' },
          issue ? breadcrumb(issue) : head(state),
          body(state, actions),
        ),
        h('div', { id: 'portalLayoutRoot' }),
      ),
    ),
    h('span', { role: 'status', 'aria-live': 'polite', class: 'unseen' }, `Navigated to ${titleOf(state)}`),
  );
}

/** Menus and dialogs, in a mount of their own at the end of the body. */
export const portal = ({ over, cursor }: State): VNode =>
  h(
    'div',
    { class: 'portal' },
    over === 'create' &&
      h(
        'div',
        { role: 'dialog', class: 'dialog' },
        editor('Issue title', 'ProseMirror', paragraph()),
        editor('Issue description', 'ProseMirror editor', paragraph()),
      ),
    over === 'labels' && h('div', { role: 'menu', class: 'dialog' }, `Labels of ${cursor ?? 'the issue'}`),
  );
