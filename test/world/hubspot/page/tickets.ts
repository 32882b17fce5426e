import { h, type VNode } from '../../page/h.ts';
import type { Actions, State } from '../../sales/page/state.ts';
import { ticketsOf, type Ticket } from '../ticket.ts';
import { frameworkTable } from './framework-table.ts';

/** What the world calls a ticket: deals have the same ids. */
export const ticketName = ({ id }: Pick<Ticket, 'id'>): string => `ticket-${id}`;

/** The names lead nowhere: a script opens the ticket. */
const name = ({ subject }: Ticket): VNode =>
  h(
    'div',
    { class: 'media' },
    h('a', { href: '#', 'data-test-id': 'truncated-object-label', class: 'clip' }, h('span', {}, subject)),
  );

export const tickets = (state: State, actions: Actions): VNode =>
  frameworkTable<Ticket>(
    {
      type: '0-5',
      records: ticketsOf(state.deals),
      nameOf: ticketName,
      columns: [
        { property: 'subject', label: 'Ticket name', value: name },
        { property: 'hs_pipeline_stage', label: 'Ticket status', value: ({ stage }) => stage },
        { property: 'hs_ticket_priority', label: 'Priority', value: ({ priority }) => priority },
        { property: 'hs_ticket_category', label: 'Category', value: ({ category }) => category },
      ],
    },
    state,
    actions,
  );
