import { h, type VNode } from '../../page/h.ts';
import { STAGES, type Deal, type Stage } from '../deal.ts';
import type { Actions, State } from './state.ts';
import { date, money } from './words.ts';

/** However long a column is and however far it is scrolled, this many of its cards are in the document. */
const CARDS = 13;
const CARD_HEIGHT = 106;

/** Cards are reused for other deals as a column is scrolled. */
function column(state: State, actions: Actions, stage: Stage): VNode {
  const deals = state.deals.filter((deal) => deal.stage === stage);
  const top = state.scroll[stage] ?? 0;
  const most = Math.max(0, deals.length - CARDS);
  const first = state.facts.everything ? 0 : Math.min(most, Math.max(0, Math.floor(top / CARD_HEIGHT) - 3));
  const shown = state.facts.everything ? deals : deals.slice(first, first + CARDS);
  const room = (cards: number) => ({ height: `${cards * CARD_HEIGHT}px` });
  return h(
    'div',
    { class: 'runtime_sales_pipelineboardPipelineViewColumn pipelineColumn', key: stage },
    h(
      'div',
      { class: 'pipelineHeader' },
      h('span', { class: 'stageHeaderLabel' }, `${stage} (${deals.length})`),
    ),
    h(
      'div',
      {
        class: 'listContent',
        'data-world-box': stage,
        onscroll: ({ target }: { target: Element }) => actions.scrolled(stage, target.scrollTop),
      },
      h('div', { style: room(first) }),
      h(
        'ul',
        {},
        shown.map((deal) => card(deal, state.facts.currency)),
      ),
      h('div', { style: room(deals.length - first - shown.length) }),
    ),
  );
}

function card(deal: Deal, own: string): VNode {
  return h(
    'li',
    {
      class: 'slds-item runtime_sales_pipelineboardPipelineViewCardStencil forceRecordLayout',
      'data-world-deal': deal.id,
    },
    h(
      'div',
      { class: `pipelineViewCard slds-p-around--small uiDraggable ${deal.id}`, draggable: 'true' },
      h(
        'div',
        { class: 'pipelineViewCardInnerWrapper' },
        h(
          'article',
          { class: 'slds-tile' },
          h(
            'h3',
            { class: 'primaryDisplayField slds-truncate' },
            h('a', { 'data-recordid': deal.id, href: `/lightning/r/${deal.id}/view` }, deal.name),
          ),
          h('div', { class: 'sfaOpportunityDealMotionAmount' }, money(deal, own)),
          h(
            'div',
            { class: 'sfaOpportunityDealMotionCloseDate' },
            h('span', { class: 'uiOutputDate' }, date(deal.closeDate)),
          ),
          h(
            'a',
            {
              class: 'textUnderline outputLookupLink forceOutputLookup',
              'data-recordid': deal.account.id,
              href: `/lightning/r/${deal.account.id}/view`,
            },
            deal.account.name,
          ),
        ),
      ),
    ),
  );
}

export const kanban = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { class: 'forceListViewManager' },
    h(
      'div',
      { id: 'kanbanView', class: 'runtime_sales_pipelineboardPipelineView' },
      STAGES.map((stage) => column(state, actions, stage)),
    ),
  );
