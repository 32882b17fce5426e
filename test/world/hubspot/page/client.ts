/** Entry in the browser. */
import { h, type Child, type VNode } from '../../page/h.ts';
import { start } from '../../sales/page/app.ts';
import type { Actions, State } from '../../sales/page/state.ts';
import { boardPath, dealPath, listPath, ticketsPath, workspacePath } from '../portal-paths.ts';
import { ticketIn } from '../ticket.ts';
import { board } from './board.ts';
import { watchDrags } from './drag.ts';
import { placeOf, type Place } from './place.ts';
import { record } from './record.ts';
import { table } from './table.ts';
import { ticketRecord } from './ticket-record.ts';
import { tickets } from './tickets.ts';
import { workspace } from './workspace.ts';

const LISTS = { table, board, tickets, workspace } as const;

function recordAt(state: State, { name, id }: Extract<Place, { id: string }>): Child {
  const ticket = name === 'ticket' ? ticketIn(state.deals, id) : undefined;
  const deal = name === 'record' ? state.byId.get(id) : undefined;
  if (ticket) return ticketRecord(state, ticket);
  return deal ? record(state, deal) : h('p', {}, 'This record cannot be found.');
}

function content(state: State, actions: Actions): Child {
  const place = placeOf(state.path);
  if (!place) return null;
  return 'id' in place ? recordAt(state, place) : LISTS[place.name](state, actions);
}

const draw = (state: State, actions: Actions): VNode =>
  h(
    'div',
    {},
    h(
      'nav',
      { class: 'bar' },
      h('a', { href: listPath }, 'Table'),
      h('a', { href: boardPath }, 'Board'),
      h('a', { href: ticketsPath }, 'Tickets'),
      h('a', { href: workspacePath }, 'Workspace'),
      // What was open lately stands in the bar too.
      state.deals.slice(0, 1).map((deal) => h('a', { href: dealPath(deal.id) }, deal.name)),
    ),
    h('main', { key: placeOf(state.path)?.name ?? '' }, content(state, actions)),
  );

watchDrags(
  start({
    draw,
    titleOf: ({ path, byId }) => {
      const place = placeOf(path);
      return place?.name === 'record' ? (byId.get(place.id)?.name ?? 'Deal') : 'Deals';
    },
    isPlace: (path) => placeOf(path) !== null,
  }),
);
