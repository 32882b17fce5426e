/** Entry in the browser. Views that were open stay in the page, hidden. */
import { h, type Child, type VNode } from '../../page/h.ts';
import { start } from '../../sales/page/app.ts';
import type { Actions, State } from '../../sales/page/state.ts';
import { board } from './board.ts';
import { dealView } from './deal-view.ts';
import { list } from './list.ts';
import { placeOf } from './place.ts';

function content(state: State, actions: Actions, path: string): Child {
  const place = placeOf(path);
  if (place?.name === 'board') return board(state, actions);
  if (place?.name === 'list') return list(state, actions);
  const deal = place?.name === 'deal' ? state.byId.get(place.id) : undefined;
  return deal ? dealView(state, deal) : h('p', {}, 'This deal cannot be found.');
}

const draw = (state: State, actions: Actions): VNode =>
  h(
    'div',
    {},
    h(
      'nav',
      { class: 'bar' },
      h('a', { href: '/pipeline/1/user/everyone' }, 'Deals'),
      h('a', { href: '/deals' }, 'List'),
      // What was open lately stands in the bar too.
      state.deals.slice(0, 1).map((deal) => h('a', { href: `/deal/${deal.id}` }, deal.name)),
    ),
    state.kept.map((path) =>
      h(
        'div',
        { key: path, class: 'viewContainer', style: { display: path === state.path ? 'block' : 'none' } },
        content(state, actions, path),
      ),
    ),
  );

start({
  draw,
  titleOf: ({ path, byId }) => {
    const place = placeOf(path);
    return place?.name === 'deal' ? (byId.get(place.id)?.name ?? 'Deal') : 'Deals';
  },
  isPlace: (path) => placeOf(path) !== null,
});
