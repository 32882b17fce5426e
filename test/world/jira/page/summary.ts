import { PEOPLE, type Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { lozenge } from './parts.ts';
import type { Place } from './place.ts';
import type { State } from './state.ts';

/** A smart link: absolute address, prose-like, never to be badged; with the twin that loads late. */
export const smartLink = (state: State, issue: Issue): VNode =>
  h(
    'span',
    { testid: 'hover-card-trigger-wrapper', role: 'none' },
    h(
      'a',
      {
        href: `https://${state.facts.host}/browse/${issue.key}`,
        testid: 'inline-card-resolved-view',
        role: 'button',
        tabindex: 0,
        class: 'smart',
      },
      h('span', { testid: 'inline-card-icon-and-title' }, `${issue.key}: ${issue.title}`),
      lozenge(issue.status, 'inline-card-resolved-view-lozenge'),
    ),
  );

export function summary(state: State, place: Place): VNode {
  const issues = state.issues.filter((issue) => issue.project === place.project?.key).slice(0, 12);
  return h(
    'div',
    { class: 'summary' },
    h(
      'div',
      { class: 'tiles' },
      ['4 done in the last 7 days', '9 updated', '6 created', '3 due soon'].map((text) =>
        h('div', { key: text, class: 'tile' }, text),
      ),
    ),
    h(
      'div',
      { testid: 'contextual-summary.ui.gadgets.activity-feed.ui', class: 'feed' },
      h('h2', {}, 'Recent activity'),
      h(
        'ul',
        {},
        issues.map((issue, i) =>
          h(
            'li',
            { key: issue.key },
            h(
              'div',
              {},
              h('span', {}, `${PEOPLE[i % PEOPLE.length] ?? ''} changed the status of `),
              smartLink(state, issue),
            ),
            h('p', { class: 'faint' }, `about ${i + 2} hours ago`),
          ),
        ),
      ),
    ),
  );
}
