import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import { inOrder, type Actions, type State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';
import { dealPath } from '../portal-paths.ts';
import { frameworkTable } from './framework-table.ts';
import { preview } from './preview.ts';

const name = (deal: Deal, actions: Actions): VNode =>
  h(
    'div',
    { class: 'media' },
    h(
      'a',
      { href: dealPath(deal.id), 'data-test-id': 'truncated-object-label', class: 'clip' },
      h('span', {}, deal.name),
    ),
    h('button', { class: 'preview', onclick: () => actions.previewed(deal.id) }, 'Preview'),
  );

/** The deals, and the preview that slides over them. */
export function table(state: State, actions: Actions): VNode {
  const deals = frameworkTable<Deal>(
    {
      type: '0-3',
      records: inOrder(state),
      nameOf: ({ id }) => id,
      columns: [
        { property: 'dealname', label: 'Deal Name', value: (deal) => name(deal, actions), sort: 'name' },
        { property: 'dealstage', label: 'Deal Stage', value: ({ stage }) => stage },
        {
          property: 'closedate',
          label: 'Close Date',
          value: ({ closeDate }) => date(closeDate),
          sort: 'closeDate',
        },
        { property: 'amount', label: 'Amount', value: (deal) => money(deal) || '--', sort: 'amount' },
      ],
    },
    state,
    actions,
  );
  const deal = state.byId.get(state.previewed ?? '');
  return h('div', {}, deals, deal && preview(state, actions, deal));
}
