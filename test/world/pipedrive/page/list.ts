import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import { inOrder, inWindow, type Actions, type SortBy, type State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';

export const ROW_PX = 36;
const BOX_PX = 600;

const COLUMNS: readonly (readonly [field: string, label: string, sort?: SortBy])[] = [
  ['title', 'Title', 'name'],
  ['value', 'Value', 'amount'],
  ['org_id', 'Organization'],
  ['expected_close_date', 'Expected close date', 'closeDate'],
];

/** A row without an identity: its element is given to another deal as the list is scrolled. */
const row = (deal: Deal): VNode =>
  h(
    'tr',
    { class: 'gridRow', 'data-world-item': deal.id },
    h('td', { class: 'gridRow__cell--deal' }, h('a', { href: `/deal/${deal.id}`, class: 'clip' }, deal.name)),
    h('td', {}, money(deal)),
    h('td', {}, h('a', { href: `/organization/${deal.company.id}` }, deal.company.name)),
    h('td', {}, date(deal.closeDate)),
  );

const room = (px: number): VNode =>
  h('tr', { class: 'room' }, h('td', { colspan: COLUMNS.length, style: { height: `${px}px` } }));

export function list(state: State, actions: Actions): VNode {
  const { shown, above, below } = inWindow(state, 'list', inOrder(state), ROW_PX, BOX_PX);
  return h(
    'div',
    {
      class: 'window',
      'data-world-box': 'list',
      onscroll: ({ target }: { target: Element }) => actions.scrolled('list', target.scrollTop),
    },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          COLUMNS.map(([field, label, sort]) =>
            h(
              'th',
              { class: 'gridHeader__cell', 'data-field': field },
              sort ? h('button', { onclick: () => actions.sorted(sort) }, label) : label,
            ),
          ),
        ),
      ),
      h('tbody', { key: `rows by ${state.sort ?? 'time'}` }, room(above), shown.map(row), room(below)),
    ),
  );
}
