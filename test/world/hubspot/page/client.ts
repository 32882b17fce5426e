/** Entry in the browser. */
import { h, type Child, type VNode } from '../../page/h.ts';
import { start } from '../../sales/page/app.ts';
import type { Actions, State } from '../../sales/page/state.ts';
import { boardPath, dealPath, listPath } from '../portal-paths.ts';
import { board } from './board.ts';
import { watchDrags } from './drag.ts';
import { placeOf } from './place.ts';
import { record } from './record.ts';
import { table } from './table.ts';

function content(state: State, actions: Actions): Child {
  const place = placeOf(state.path);
  if (place?.name === 'table') return table(state, actions);
  if (place?.name === 'board') return board(state, actions);
  const deal = place?.name === 'record' ? state.byId.get(place.id) : undefined;
  return deal ? record(state, deal) : h('p', {}, 'This record cannot be found.');
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
