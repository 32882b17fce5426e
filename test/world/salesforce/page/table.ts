import { h, type VNode } from '../../page/h.ts';
import { OWNER, type Deal } from '../deal.ts';
import { dealPath, date, money } from './words.ts';

type Cell = readonly [key: string, label: string, cell: (deal: Deal) => VNode | string];

const factory = (label: string, ...inside: (VNode | string)[]): VNode =>
  h('lightning-primitive-cell-factory', { 'data-label': label }, ...inside);

/** Columns of a list view, as `lightning-datatable` keys them. */
const columns = (own: string): readonly Cell[] => [
  [
    'Account.Name-url-2',
    'Account Name',
    ({ account }) => h('a', { href: `/lightning/r/${account.id}/view`, title: account.name }, account.name),
  ],
  [
    'Amount-currency-3',
    'Amount',
    (deal) => h('lightning-formatted-number', { class: 'slds-truncate' }, money(deal, own)),
  ],
  [
    'CloseDate-date-local-4',
    'Close Date',
    ({ closeDate }) => h('lightning-formatted-date-time', {}, date(closeDate)),
  ],
  ['StageName-text-5', 'Stage', ({ stage }) => h('lightning-base-formatted-text', {}, stage)],
  [
    'Owner.Alias-url-6',
    'Owner Alias',
    () => h('a', { href: `/lightning/r/${OWNER.id}/view`, title: OWNER.name }, 'rexam'),
  ],
];

export const headRow = (own: string): VNode =>
  h(
    'thead',
    { 'data-rowgroup-header': '' },
    h(
      'tr',
      { 'data-row-key-value': 'HEADER' },
      h('th', { scope: 'col', class: 'number' }, '#'),
      h('th', { scope: 'col', class: 'name', 'data-col-key-value': 'Name-url-1' }, 'Opportunity Name'),
      columns(own).map(([key, label]) => h('th', { scope: 'col', 'data-col-key-value': key }, label)),
    ),
  );

/**
 * A row of LWC's table. `inlined`: cells without an element of their own around the value, as newer releases write them; the two
 * kinds stand in one table here.
 */
export function dealRow(deal: Deal, number: number, own: string): VNode {
  const inlined = number % 2 === 0;
  const link = h(
    'a',
    { 'data-recordid': deal.id, href: dealPath(deal), title: deal.name },
    h('span', {}, deal.name),
  );
  const name = h(
    'span',
    { class: 'slds-grid slds-grid_align-spread' },
    h(
      'div',
      { class: 'slds-truncate' },
      inlined ? link : h('lightning-primitive-custom-cell', {}, h('force-lookup', {}, link)),
    ),
    h(
      'button',
      { class: 'slds-cell-edit__button', title: 'Edit Opportunity Name' },
      h('span', { class: 'slds-assistive-text' }, `Edit Opportunity Name: Item ${deal.name}`),
    ),
  );
  const cell = (label: string, value: VNode | string): VNode | string =>
    inlined ? value : factory(label, value);
  return h(
    'tr',
    {
      'data-row-key-value': deal.id,
      'data-row-number': number,
      'aria-selected': 'false',
      'data-world-deal': deal.id,
    },
    h(
      'td',
      {
        role: 'gridcell',
        class: 'number',
        'data-col-key-value': 'SELECTABLE_CHECKBOX-SELECTABLE_CHECKBOX-0',
      },
      String(number),
    ),
    h(
      'th',
      {
        scope: 'row',
        role: 'rowheader',
        'data-label': 'Opportunity Name',
        'data-col-key-value': 'Name-url-1',
      },
      cell('Opportunity Name', name),
    ),
    columns(own).map(([key, label, value]) =>
      h('td', { role: 'gridcell', 'data-label': label, 'data-col-key-value': key }, cell(label, value(deal))),
    ),
  );
}
