import { h, type VNode } from '../../page/h.ts';
import type { Deal } from '../deal.ts';
import { dealRow, headRow } from './table.ts';
import type { Actions, State } from './state.ts';
import { date, money } from './words.ts';

const ROW_HEIGHT = 31;
const BOX_HEIGHT = 560;
const OVERSCAN = 5;

const scroller = (box: string, actions: Actions, state: State) => ({
  class: 'scroller',
  'data-world-box': box,
  onscroll: ({ target }: { target: Element }) => {
    actions.scrolled(box, target.scrollTop);
    const left = target.scrollHeight - target.scrollTop - target.clientHeight;
    if (box === 'aura' && left < 200 && state.loaded < state.deals.length) actions.more();
  },
});

/** LWC's list: rows in sight only, their elements reused for other deals as it is scrolled. */
export function lwcList(state: State, actions: Actions): VNode {
  const { deals, facts } = state;
  const top = state.scroll['lwc'] ?? 0;
  const first = facts.everything ? 0 : Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN);
  const count = facts.everything ? deals.length : Math.ceil(BOX_HEIGHT / ROW_HEIGHT) + 2 * OVERSCAN;
  const shown = deals.slice(first, first + count);
  const room = (rows: number) => ({ height: `${rows * ROW_HEIGHT}px` });
  return h(
    'lst-object-home',
    {},
    h(
      'lst-list-view-manager',
      {},
      h(
        'lst-common-list-internal',
        {},
        h(
          'lst-primary-display-manager',
          {},
          h(
            'lst-primary-display-grid',
            {},
            h(
              'lightning-datatable',
              {},
              h(
                'div',
                { class: 'dt-outer-container' },
                h(
                  'div',
                  scroller('lwc', actions, state),
                  h('div', { style: room(first) }),
                  h(
                    'table',
                    { class: 'slds-table slds-table_fixed-layout', role: 'grid' },
                    headRow(facts.currency),
                    h(
                      'tbody',
                      { 'data-rowgroup-body': '' },
                      shown.map((deal, i) => dealRow(deal, first + i + 1, facts.currency)),
                    ),
                  ),
                  h('div', { style: room(Math.max(0, deals.length - first - shown.length)) }),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The older generation: rows stay, and more are loaded near the end. Links have the short form of the address. */
export function auraList(state: State, actions: Actions): VNode {
  return h(
    'div',
    { class: 'forceListViewManager' },
    h(
      'div',
      { class: 'forceListViewManagerGrid' },
      h(
        'div',
        { class: 'listViewContent' },
        h(
          'div',
          { class: 'forceInlineEditGrid' },
          h(
            'div',
            scroller('aura', actions, state),
            h(
              'table',
              {
                class: 'slds-table slds-table_fixed-layout forceRecordLayout uiVirtualDataTable',
                role: 'grid',
              },
              h(
                'thead',
                {},
                h(
                  'tr',
                  {},
                  ['#', 'Opportunity Name', 'Account Name', 'Amount', 'Close Date'].map((title, i) =>
                    h(
                      'th',
                      { scope: 'col', class: ['number', 'name'][i] },
                      h('a', { class: 'toggle' }, title),
                    ),
                  ),
                ),
              ),
              h(
                'tbody',
                {},
                state.deals
                  .slice(0, state.loaded)
                  .map((deal, i) => auraRow(deal, i + 1, state.facts.currency)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

const auraLookup = (id: string, name: string): VNode =>
  h(
    'a',
    {
      class: 'slds-truncate outputLookupLink forceOutputLookup',
      'data-refid': 'recordId',
      'data-recordid': id,
      href: `/lightning/r/${id}/view`,
      title: name,
    },
    name,
  );

const auraRow = (deal: Deal, number: number, own: string): VNode =>
  h(
    'tr',
    { 'data-world-deal': deal.id },
    h(
      'td',
      { class: 'slds-cell-edit cellContainer number' },
      h('span', { class: 'rowNumber' }, String(number)),
    ),
    h(
      'th',
      { scope: 'row', class: 'slds-cell-edit cellContainer' },
      h('span', { class: 'slds-grid slds-grid--align-spread' }, auraLookup(deal.id, deal.name)),
    ),
    h(
      'td',
      { class: 'slds-cell-edit cellContainer' },
      h('span', { class: 'slds-grid' }, auraLookup(deal.account.id, deal.account.name)),
    ),
    h('td', {}, h('span', { class: 'forceOutputCurrency' }, money(deal, own))),
    h('td', {}, h('span', { class: 'uiOutputDate' }, date(deal.closeDate))),
  );
