import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import type { State } from '../../sales/page/state.ts';
import { boardPath, companyPath, dealPath } from '../portal-paths.ts';
import { ticketsOf } from '../ticket.ts';
import { card, dealProperties, heading, relatedDeals, relatedTickets } from './parts.ts';

const left = (deal: Deal): VNode =>
  h(
    'div',
    {
      id: 'record-page-left-sidebar',
      'data-test-id': 'left-sidebar',
      'data-scroll-trackable-container': 'left-sidebar',
      'data-world-item': deal.id,
      class: 'panel side',
    },
    h('a', { href: boardPath }, 'Deals'),
    h(
      'div',
      { 'data-test-id': 'card-wrapper-OBJECT_HIGHLIGHT-FAS-0-3-1', 'data-card-type': 'OBJECT_HIGHLIGHT' },
      heading(deal.name),
      dealProperties(deal),
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
    relatedDeals(others),
    relatedTickets(ticketsOf(state.deals).filter(({ id }) => id === deal.id)),
  );
}

export const record = (state: State, deal: Deal): VNode =>
  h('div', { class: 'record', key: deal.id }, left(deal), middle(state), right(state, deal));
