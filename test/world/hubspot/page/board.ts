import { h, type VNode } from '../../page/h.ts';
import { STAGES, type Deal, type Stage } from '../../sales/deal.ts';
import { inWindow, type Actions, type State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';
import { dealPath } from '../portal-paths.ts';

/** Height of a card and the room below it. */
export const CARD_PX = 124;
const COLUMN_PX = 600;

const property = (label: string, value: string): VNode =>
  h(
    'div',
    { class: 'property' },
    h('span', { 'data-test-id': 'cdbc-property-label', class: 'faint' }, `${label}:`),
    h('span', { 'data-test-id': 'cdbc-property-value' }, value || '--'),
  );

/** A card without an identity: its element is given to another deal as its column is scrolled. */
const card = (state: State, deal: Deal): VNode =>
  h(
    'div',
    {
      'data-test-id': 'cdb-column-item',
      'data-selenium-id': deal.id,
      'data-rbd-draggable-id': deal.id,
      'data-world-item': deal.id,
      class: state.dragged === deal.id ? 'item lifted' : 'item',
      tabindex: 0,
    },
    h(
      'div',
      { 'data-test-id': 'cdb-card', class: 'card' },
      h(
        'div',
        { 'data-test-id': 'content-wrapper-container' },
        h(
          'div',
          { 'data-test-id': 'title-hover-container' },
          h(
            'a',
            {
              'data-test-id': 'board-card-section-title-link',
              href: dealPath(deal.id),
              class: 'clip',
              draggable: 'false',
            },
            deal.name,
          ),
        ),
        h(
          'div',
          { 'data-section-key': 'PROPERTIES' },
          property('Amount', money(deal)),
          property('Close date', date(deal.closeDate)),
        ),
      ),
      h(
        'div',
        { 'data-test-id': 'board-card-quick-actions-container', class: 'quick' },
        h('button', {}, 'Note'),
        h('button', {}, 'Call'),
      ),
    ),
  );

function column(state: State, actions: Actions, stage: Stage): VNode {
  const deals = state.deals.filter((deal) => deal.stage === stage);
  const { shown, above, below } = inWindow(state, stage, deals, CARD_PX, COLUMN_PX);
  return h(
    'div',
    { 'data-test-id': 'cdb-column', 'data-world-stage': stage, class: 'column' },
    h(
      'div',
      { class: 'column-head' },
      h('span', { 'data-test-id': 'cdb-column-name' }, stage),
      h('span', { class: 'faint' }, deals.length),
    ),
    h(
      'div',
      {
        class: 'cards',
        'data-world-box': stage,
        onscroll: ({ target }: { target: Element }) => actions.scrolled(stage, target.scrollTop),
      },
      h('div', { style: { height: `${above}px` } }),
      shown.map((deal) => card(state, deal)),
      h('div', { style: { height: `${below}px` } }),
    ),
  );
}

export const board = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { class: 'columns' },
    STAGES.map((stage) => column(state, actions, stage)),
  );
