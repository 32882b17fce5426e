import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import type { State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';
import { dealPath } from '../portal-paths.ts';

const PAGE_LENGTH = 25;

const cell = (property: string, ...inside: (VNode | string)[]): VNode =>
  h('td', { 'data-test-property-name': property }, ...inside);

const row = (deal: Deal): VNode =>
  h(
    'tr',
    { 'data-test-id': 'crm-table-row', 'data-test-object-id': deal.id, 'data-world-item': deal.id },
    h('td', { class: 'check' }, h('input', { type: 'checkbox', 'aria-label': 'Select' })),
    cell('dealname', h('a', { href: dealPath(deal.id), class: 'clip' }, deal.name)),
    cell('dealstage', deal.stage),
    cell('amount', money(deal) || '--'),
    cell('closedate', date(deal.closeDate)),
  );

/** The Sales Workspace: rows of its own kind, page by page. */
export const workspace = ({ deals }: State): VNode =>
  h(
    'div',
    { class: 'window' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { class: 'check' }),
          h('th', { class: 'wide' }, 'Name'),
          ['Deal stage', 'Amount', 'Close date'].map((label) => h('th', {}, label)),
        ),
      ),
      h('tbody', {}, deals.slice(0, PAGE_LENGTH).map(row)),
    ),
  );
