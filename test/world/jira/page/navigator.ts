import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { issueBody } from './issue-body.ts';
import { button, typePicture } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import type { Actions, State } from './state.ts';
import { issueTable } from './table.ts';

const DETAIL = 'issue-navigator.ui.issue-results.detail-view.card-list.card';

/** As much of JQL as the replica's own links use. */
function matching(state: State, jql: string): readonly Issue[] {
  const projects = /project\s*(?:=|in)\s*\(?([\w\s,]+)\)?/.exec(jql)?.[1]?.match(/[A-Z][A-Z0-9]+/g);
  const status = /status\s*=\s*"([^"]+)"/.exec(jql)?.[1];
  return state.issues.filter(
    (issue) => (!projects || projects.includes(issue.project)) && (!status || issue.status === status),
  );
}

const splitView = (state: State, actions: Actions, issues: readonly Issue[], place: Place): VNode => {
  const search = state.path.includes('?') ? state.path.slice(state.path.indexOf('?')) : '';
  const open = state.byKey.get(place.key ?? '') ?? issues[0];
  return h(
    'div',
    { class: 'split' },
    h(
      'div',
      { testid: 'issue-navigator.ui.issue-results.detail-view.card-list', class: 'split-list' },
      issues.slice(0, 50).map((issue) =>
        h(
          'div',
          {
            key: issue.key,
            testid: `${DETAIL}.list-item`,
            class: issue === open ? 'split-item on' : 'split-item',
          },
          h(
            'a',
            {
              href: `/browse/${issue.key}`,
              class: 'split-link',
              onclick: (event: MouseEvent) => {
                event.preventDefault();
                event.stopPropagation();
                actions.go(`/issues/${issue.key}${search}`);
              },
            },
            h('span', { class: 'clip' }, issue.title),
            h('span', { class: 'card-line low' }, typePicture(issue), h('span', { class: 'key' }, issue.key)),
          ),
        ),
      ),
    ),
    h(
      'div',
      { testid: 'issue-navigator.ui.issue-results.detail-view.details', class: 'split-detail' },
      open && issueBody(state, actions, open, 'compact'),
    ),
  );
};

/** Search: the common table, or a list beside the open item. */
export function navigator(state: State, actions: Actions, place: Place): VNode {
  const issues = matching(state, place.jql || `project = ${place.project?.key ?? 'SHOP'}`);
  const search = `?jql=${encodeURIComponent(place.jql)}`;
  const split = place.key !== null;
  const toggle = (name: 'list-view' | 'split-view', label: string, on: boolean, path: string): VNode =>
    button(label, {
      testid: `issue-navigator.ui.refinement-bar.view-switcher.toggle-button.${name}`,
      'aria-pressed': on ? 'true' : 'false',
      onclick: () => actions.go(path),
    });
  return h(
    'div',
    { class: 'fill' },
    h('div', { class: 'space-header' }, h('div', { class: 'space-title' }, h('h1', {}, 'All work'))),
    toolbar(
      toggle('list-view', 'List', !split, `/issues/${search}`),
      toggle('split-view', 'Detail', split, `/issues/${issues[0]?.key ?? ''}${search}`),
    ),
    split
      ? splitView(state, actions, issues, place)
      : issueTable(state, actions, issues, { box: 'search', opens: 'page', tags: true }),
    h(
      'div',
      { testid: 'issue-navigator.ui.issue-results.list-view.issue-count', class: 'faint foot' },
      `${Math.min(50, issues.length)} of ${issues.length}`,
    ),
  );
}
