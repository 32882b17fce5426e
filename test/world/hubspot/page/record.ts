import { h, type Child, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import type { State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';
import { boardPath, companyPath, dealPath } from '../portal-paths.ts';

const property = (name: string, label: string, value: string): VNode =>
  h(
    'div',
    { 'data-test-id': `highlight-property-item-${name}` },
    h('span', { class: 'faint' }, `${label}: `),
    h('span', { 'data-test-id': `highlight-property-display-${name}` }, value || '--'),
  );

const card = (name: string, title: string, ...inside: Child[]): VNode =>
  h('div', { 'data-test-id': `card-wrapper-${name}`, class: 'panel' }, h('h4', {}, title), ...inside);

const left = (deal: Deal): VNode =>
  h(
    'div',
    {
      id: 'record-page-left-sidebar',
      'data-test-id': 'left-sidebar',
      'data-scroll-trackable-container': 'left-sidebar',
      'data-world-deal': deal.id,
      class: 'panel side',
    },
    h('a', { href: boardPath }, 'Deals'),
    h(
      'div',
      { 'data-test-id': 'card-wrapper-OBJECT_HIGHLIGHT-FAS-0-3-1', 'data-card-type': 'OBJECT_HIGHLIGHT' },
      h(
        'div',
        { 'data-test-id': 'record-highlight-main-content', class: 'heading' },
        h('span', { 'data-test-id': 'highlight-record-label', class: 'title' }, deal.name),
      ),
      property('amount', 'Amount', money(deal)),
      property('closedate', 'Close Date', date(deal.closeDate)),
      property('dealstage', 'Deal Stage', deal.stage),
      property('pipeline', 'Pipeline', 'Sales Pipeline'),
    ),
  );

/** Notes and mails, in which people name other deals. */
const middle = (state: State): VNode =>
  h(
    'div',
    { 'data-test-id': 'middle-pane', class: 'panel' },
    h('div', { role: 'tablist' }, h('a', { role: 'tab', href: '#' }, 'Activities')),
    h(
      'div',
      { 'data-test-id': 'timeline-container' },
      state.deals
        .slice(2, 4)
        .map((other) =>
          h(
            'div',
            { 'data-test-id': 'timeline-note-body' },
            h('p', {}, 'Same terms as for ', h('a', { href: dealPath(other.id) }, other.name), ', please.'),
          ),
        ),
    ),
    h('div', { class: 'ProseMirror editor', contenteditable: 'true', role: 'textbox' }),
  );

/** The company, and the other deals with it. */
function right(state: State, deal: Deal): VNode {
  const others = state.deals.filter(({ company, id }) => company.id === deal.company.id && id !== deal.id);
  return h(
    'div',
    { 'data-test-id': 'records-right-sidebar', class: 'side' },
    card(
      'ASSOCIATION_V3/0-2',
      'Companies (1)',
      h(
        'a',
        { 'data-selenium-test': 'company-chicklet-title-link', href: companyPath(deal.company.id) },
        deal.company.name,
      ),
    ),
    card(
      'ASSOCIATION_V3/0-3',
      `Deals (${others.length})`,
      h(
        'ul',
        {},
        others
          .slice(0, 5)
          .map((other) =>
            h(
              'li',
              { 'data-world-deal': other.id, 'data-test-id': 'chicklet-table', class: 'related' },
              h('a', { href: dealPath(other.id) }, other.name),
              h('div', { class: 'faint' }, money(other) || '--'),
            ),
          ),
      ),
    ),
  );
}

export const record = (state: State, deal: Deal): VNode =>
  h('div', { class: 'record', key: deal.id }, left(deal), middle(state), right(state, deal));
