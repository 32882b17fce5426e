import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import { inOrder, inWindow, type Actions, type SortBy, type State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';
import { dealPath } from '../portal-paths.ts';

export const ROW_PX = 40;
const BOX_PX = 600;

const COLUMNS: readonly (readonly [
  property: string,
  label: string,
  value: (deal: Deal) => VNode | string,
  sort?: SortBy,
])[] = [
  ['dealname', 'Deal Name', (deal) => name(deal), 'name'],
  ['dealstage', 'Deal Stage', ({ stage }) => stage],
  ['closedate', 'Close Date', ({ closeDate }) => date(closeDate), 'closeDate'],
  ['amount', 'Amount', (deal) => money(deal) || '--', 'amount'],
];

const name = (deal: Deal): VNode =>
  h(
    'div',
    { class: 'media' },
    h(
      'a',
      { href: dealPath(deal.id), 'data-test-id': 'truncated-object-label', class: 'clip' },
      h('span', {}, deal.name),
    ),
    h('button', { class: 'preview' }, 'Preview'),
  );

/** A row without an identity: its element is given to another deal as the table is scrolled. */
const row = (deal: Deal): VNode =>
  h(
    'tr',
    { 'data-test-id': `row-${deal.id}`, 'data-world-deal': deal.id },
    h('td', { class: 'check' }, h('input', { type: 'checkbox', 'aria-label': 'Select' })),
    COLUMNS.map(([property, , value], i) =>
      h(
        'td',
        {
          'data-column-index': i,
          'data-test-id': `cell-0-3-${property}-${deal.id}`,
          'data-table-external-id': `cell-0-3-${property}-${deal.id}`,
        },
        value(deal),
      ),
    ),
  );

const room = (px: number): VNode =>
  h('tr', { class: 'room' }, h('td', { colspan: COLUMNS.length + 1, style: { height: `${px}px` } }));

/** Sorting makes a new body; scrolling fills the rows of the old one anew. */
export function table(state: State, actions: Actions): VNode {
  const { shown, above, below } = inWindow(state, 'table', inOrder(state), ROW_PX, BOX_PX);
  return h(
    'div',
    { 'data-test-id': 'framework-data-table-container' },
    h(
      'div',
      {
        'data-test-id': 'fdt-scroll-window',
        'data-world-box': 'table',
        class: 'window',
        onscroll: ({ target }: { target: Element }) => actions.scrolled('table', target.scrollTop),
      },
      h(
        'table',
        { 'data-test-id': 'framework-data-table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { class: 'check' }),
            COLUMNS.map(([property, label, , sort]) =>
              h(
                'th',
                { 'data-test-id': `header-0-3-${property}` },
                sort ? h('button', { onclick: () => actions.sorted(sort) }, label) : label,
              ),
            ),
          ),
        ),
        h('tbody', { key: `rows by ${state.sort ?? 'time'}` }, room(above), shown.map(row), room(below)),
      ),
    ),
  );
}
