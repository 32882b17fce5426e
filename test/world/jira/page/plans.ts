import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { button, typePicture } from './parts.ts';
import { toolbar } from './shell.ts';
import type { Actions, State } from './state.ts';
import { windowOf } from './window.ts';

/** The row itself is the drag source; its link reads `KEY, (opens new window)`, the title is a button. */
const row = (actions: Actions, issue: Issue): VNode =>
  h(
    'div',
    {
      key: issue.key,
      testid: 'portfolio-3-portfolio.app-simple-plans.main.tabs.roadmap.scope.issues.issue.row',
      'data-issue': issue.id,
      draggable: 'true',
      class: 'plan-row',
      ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
      ondragend: () => actions.dragEnd(),
    },
    typePicture(issue),
    h(
      'a',
      { id: `issue-link-${issue.id}`, href: `/browse/${issue.key}`, target: '_blank', class: 'key' },
      `${issue.key}, (opens new window)`,
    ),
    h('div', { class: 'plan-title' }, h('button', { type: 'button', class: 'bare clip' }, issue.title)),
  );

/** Epics and items of several spaces in one plan. */
export function plans(state: State, actions: Actions): VNode {
  const shown = windowOf(state.issues.length, state.scroll['plan'] ?? 0, 40, 640, state.facts.everything);
  return h(
    'div',
    { class: 'fill' },
    h(
      'div',
      { class: 'space-header' },
      h('div', { class: 'crumb' }, 'Plans'),
      h('div', { class: 'space-title' }, h('h1', {}, 'Product plan 2026')),
    ),
    toolbar(button('Warnings')),
    h(
      'div',
      {
        class: 'plan',
        onscroll: (event: Event) => actions.scrolled('plan', (event.currentTarget as Element).scrollTop),
      },
      h('div', { key: 'above', style: { height: shown.above } }),
      state.issues.slice(shown.first, shown.last).map((issue) => row(actions, issue)),
      h('div', { key: 'below', style: { height: shown.below } }),
    ),
  );
}
