import { h, type VNode } from '../../page/h.ts';
import type { State } from '../../sales/page/state.ts';
import { ticketsPath } from '../portal-paths.ts';
import type { Ticket } from '../ticket.ts';
import { heading, property, relatedDeals } from './parts.ts';
import { ticketName } from './tickets.ts';

/** A ticket, and the deals with the same company: one of them has the same id. */
export const ticketRecord = ({ deals }: State, ticket: Ticket): VNode =>
  h(
    'div',
    { class: 'record', key: ticketName(ticket) },
    h(
      'div',
      {
        'data-test-id': 'left-sidebar',
        'data-scroll-trackable-container': 'left-sidebar',
        'data-world-item': ticketName(ticket),
        class: 'panel side',
      },
      h('a', { href: ticketsPath }, 'Tickets'),
      heading(ticket.subject),
      property('hs_pipeline_stage', 'Status', ticket.stage),
      property('hs_ticket_priority', 'Priority', ticket.priority),
      property('hs_ticket_category', 'Category', ticket.category),
    ),
    h('div', { 'data-test-id': 'middle-pane', class: 'panel' }),
    h(
      'div',
      { 'data-test-id': 'records-right-sidebar', class: 'side' },
      relatedDeals(deals.filter(({ company }) => company.id === ticket.company.id)),
    ),
  );
