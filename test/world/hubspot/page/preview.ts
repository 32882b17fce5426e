import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import type { Actions, State } from '../../sales/page/state.ts';
import { dealPath } from '../portal-paths.ts';
import { ticketsOf } from '../ticket.ts';
import { dealProperties, heading, relatedTickets } from './parts.ts';

/** The panel that slides over a list: the deal, and the tickets with the same company. */
export const preview = ({ deals }: State, actions: Actions, deal: Deal): VNode =>
  h(
    'aside',
    {
      'data-test-id': 'IndexPageInlineSidebar',
      'data-selenium-test': 'sidebar-preview-panel',
      'data-world-item': deal.id,
      class: 'sidebar',
    },
    h('button', { class: 'close', 'aria-label': 'Close', onclick: () => actions.previewed(null) }, '×'),
    heading(deal.name, h('div', {}, h('a', { href: dealPath(deal.id) }, 'View record'))),
    dealProperties(deal),
    relatedTickets(ticketsOf(deals).filter(({ company }) => company.id === deal.company.id)),
  );
