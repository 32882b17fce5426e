import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { button, typePicture } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import type { Actions, State } from './state.ts';
import { issueTable } from './table.ts';
import { windowOf } from './window.ts';

const ROW = 40;

/** A bar's place in November, in per cent of the chart. */
const bar = (issue: Issue): VNode => {
  const from = Number((issue.start ?? '').slice(-2)) || 1;
  return h('div', { class: 'bar', style: { left: `${from * 3}%`, width: `${14 + (issue.id % 20)}%` } });
};

/** The software timeline before the common table: the row's testid ends in a numeric id. */
export function softwareTimeline(state: State, actions: Actions, place: Place): VNode {
  const own = state.issues.filter((issue) => issue.project === place.project?.key);
  const epics = own.filter(({ type }) => type === 'Epic');
  const issues = epics.flatMap((epic) => [epic, ...own.filter(({ parent }) => parent === epic.key)]);
  const shown = windowOf(issues.length, state.scroll['timeline'] ?? 0, ROW, 620, state.facts.everything);
  const visible = issues.slice(shown.first, shown.last);
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('Months')),
    h(
      'div',
      {
        testid: 'software-board.timeline',
        class: 'timeline',
        onscroll: (event: Event) => actions.scrolled('timeline', (event.currentTarget as Element).scrollTop),
      },
      h(
        'div',
        { class: 'timeline-list' },
        h('div', { key: 'above', style: { height: shown.above } }),
        visible.map((issue) =>
          h(
            'div',
            {
              key: issue.key,
              testid: `roadmap.timeline-table.components.list-item.container-${issue.id}`,
              class: issue.type === 'Epic' ? 'timeline-row' : 'timeline-row child',
            },
            typePicture(issue),
            h(
              'div',
              { class: 'timeline-cell' },
              h(
                'span',
                { testid: 'roadmap.timeline-table-kit.ui.list-item-content.summary.key' },
                h('a', { href: `/browse/${issue.key}`, class: 'key' }, issue.key),
              ),
              h(
                'span',
                { testid: 'roadmap.timeline-table-kit.ui.list-item-content.summary.title', class: 'clip' },
                issue.title,
              ),
            ),
          ),
        ),
        h('div', { key: 'below', style: { height: shown.below } }),
      ),
      h(
        'div',
        { class: 'chart', 'aria-hidden': 'true' },
        h('div', { key: 'above', style: { height: shown.above } }),
        visible.map((issue) => h('div', { key: issue.key, class: 'chart-row' }, bar(issue))),
      ),
    ),
  );
}

/** The business timeline: the common table inside a renderer. */
export function businessTimeline(state: State, actions: Actions, place: Place): VNode {
  const issues = state.issues.filter((issue) => issue.project === place.project?.key);
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('Weeks')),
    h(
      'div',
      { testid: 'timeline.ui.timeline-renderer.renderer', class: 'fill' },
      issueTable(state, actions, issues, { box: 'timeline', opens: 'panel', timeline: true }),
    ),
  );
}
