import { h, type Child, type VNode } from '../../page/h.ts';
import { kanban } from './kanban.ts';
import { auraList, lwcList } from './list.ts';
import { FILTERS, type Place } from './place.ts';
import { accountHighlights, lookup, recordPage } from './record.ts';
import type { Actions, Kept, State } from './state.ts';
import { dealRow, headRow } from './table.ts';
import { dealPath } from './words.ts';

/** A customer's page: its deals in a related list, and a lookup to one of them. */
function accountPage(state: State, id: string): VNode {
  const deals = state.deals.filter(({ account }) => account.id.slice(0, 15) === id.slice(0, 15)).slice(0, 6);
  const [main] = deals;
  return h(
    'one-record-home-flexipage2',
    {},
    accountHighlights(main?.account.name ?? 'Account'),
    h(
      'div',
      { class: 'card' },
      h(
        'records-record-layout-item',
        { class: 'field' },
        h(
          'div',
          { 'data-target-selection-name': 'sfdc:RecordField.Account.Main_Deal__c' },
          h('span', { class: 'test-id__field-label' }, 'Main deal'),
          h('span', { class: 'test-id__field-value' }, main && lookup(dealPath(main), main.name)),
        ),
      ),
    ),
    h(
      'lst-related-list-view-manager',
      { class: 'card' },
      h(
        'lightning-datatable',
        {},
        h(
          'table',
          { class: 'slds-table slds-table_fixed-layout', role: 'grid' },
          headRow(state.facts.currency),
          h(
            'tbody',
            { 'data-rowgroup-body': '' },
            deals.map((deal, i) => dealRow(deal, i + 1, state.facts.currency)),
          ),
        ),
      ),
    ),
  );
}

function listPage(state: State, actions: Actions, place: Place & { name: 'list' }): VNode {
  const title = FILTERS.find(([filter]) => filter === place.filter)?.[1] ?? place.filter;
  const content = { lwc: lwcList, aura: auraList, kanban }[place.display];
  return h(
    'div',
    { class: 'list-page' },
    h(
      'div',
      { class: 'slds-page-header' },
      h('a', { class: 'forceListViewPicker' }, h('span', { class: 'selectedListView' }, title)),
    ),
    content(state, actions),
  );
}

function content(state: State, actions: Actions, { place }: Kept): Child {
  switch (place.name) {
    case 'record': {
      const deal = state.byId.get(place.id.slice(0, 15));
      return deal ? recordPage(state, deal) : h('p', {}, 'This record cannot be found.');
    }
    case 'account':
      return accountPage(state, place.id);
    case 'list':
      return listPage(state, actions, place);
    case 'home':
      return h('p', { class: 'card' }, 'Good morning');
  }
}

export function nameOf(state: State, { place }: Kept): string {
  if (place.name === 'record') return state.byId.get(place.id.slice(0, 15))?.name ?? 'Opportunity';
  if (place.name === 'account')
    return (
      state.deals.find(({ account }) => account.id.startsWith(place.id.slice(0, 15)))?.account.name ?? ''
    );
  return place.name === 'list' ? (FILTERS.find(([filter]) => filter === place.filter)?.[1] ?? '') : 'Home';
}

/** The deal a page is about, for whoever looks at the world from outside. */
const about = (state: State, { place }: Kept): string | undefined =>
  place.name === 'record' ? state.byId.get(place.id.slice(0, 15))?.id : undefined;

/** Standard navigation: what was open before stays in the document, hidden. */
const normal = (state: State, actions: Actions): VNode[] =>
  state.kept.map((kept) =>
    h(
      'div',
      {
        key: kept.id,
        class: `windowViewMode-normal oneContent ${kept.id === state.active ? 'active ' : ''}lafPageHost`,
        'data-world-deal': about(state, kept),
      },
      content(state, actions, kept),
    ),
  );

/** A console: every open tab is in the document, each with its page marked as active. */
const tabs = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { class: 'oneConsoleTabset navexConsoleTabset' },
    h(
      'ul',
      { class: 'tabBarItems', role: 'presentation' },
      state.kept.map((kept) =>
        h(
          'li',
          { key: kept.id, class: `oneConsoleTabItem tabItem${kept.id === state.active ? ' active' : ''}` },
          h('a', { role: 'tab', href: kept.id }, nameOf(state, kept)),
        ),
      ),
    ),
    state.kept.map((kept) =>
      h(
        'section',
        {
          key: kept.id,
          class: `tabContent${kept.id === state.active ? ' active' : ''} oneConsoleTab`,
          role: 'tabpanel',
          'aria-expanded': String(kept.id === state.active),
        },
        h(
          'div',
          {
            class: 'windowViewMode-maximized active lafPageHost',
            'data-world-deal': about(state, kept),
          },
          content(state, actions, kept),
        ),
      ),
    ),
  );

export const page = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { class: 'desktop container' },
    h(
      'div',
      { class: 'slds-global-header' },
      h('span', { class: 'app' }, state.console ? 'Sales Console' : 'Sales'),
      h(
        'one-app-nav-bar',
        {},
        h(
          'nav',
          {},
          FILTERS.map(([filter, title]) =>
            h('a', { href: `/lightning/o/Opportunity/list?filterName=${filter}` }, title),
          ),
          // Items lately seen stand in the bar too.
          state.deals.slice(0, 1).map((deal) => h('a', { href: `/lightning/r/${deal.id}/view` }, deal.name)),
        ),
      ),
    ),
    h('div', { class: 'oneWorkspace' }, state.console ? tabs(state, actions) : normal(state, actions)),
  );
