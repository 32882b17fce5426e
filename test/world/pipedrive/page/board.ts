import { h, type VNode } from '../../page/h.ts';
import { STAGES, type Deal, type Stage } from '../../sales/deal.ts';
import { inWindow, type Actions, type State } from '../../sales/page/state.ts';
import { money } from '../../sales/page/words.ts';

/** Height of a tile and the room below it. */
export const TILE_PX = 88;
const COLUMN_PX = 600;

/** A tile without an identity: its element is given to another deal as its column is scrolled. The element around it is dragged. */
const tile = (state: State, actions: Actions, deal: Deal): VNode =>
  h(
    'div',
    {
      draggable: 'true',
      class: state.dragged === deal.id ? 'wrapper lifted' : 'wrapper',
      'data-world-item': deal.id,
      ondragstart: (event: DragEvent) => {
        event.dataTransfer?.setData('text/plain', deal.id);
        actions.lifted(deal.id);
      },
      ondragend: (event: DragEvent) => {
        if (event.dataTransfer?.dropEffect === 'none') actions.dropped(deal.id, null);
      },
    },
    h(
      'div',
      { 'data-test': 'pipeline-deal-tile', 'data-test-deal-id': deal.id, class: 'tile' },
      h(
        'a',
        { href: `/deal/${deal.id}`, class: 'tile-title', draggable: 'false' },
        h('span', { class: 'clip' }, deal.name),
        h('span', { class: 'clip faint' }, deal.company.name),
      ),
      h(
        'a',
        { href: `/deal/${deal.id}`, class: 'tile-value', draggable: 'false' },
        h('span', { 'data-test': 'pipeline-deal-value', class: 'faint' }, money(deal)),
      ),
      h('span', { 'data-test': 'activity-status-indicator', class: 'dot' }),
    ),
  );

function column(state: State, actions: Actions, stage: Stage): VNode {
  const deals = state.deals.filter((deal) => deal.stage === stage);
  const { shown, above, below } = inWindow(state, stage, deals, TILE_PX, COLUMN_PX);
  const number = STAGES.indexOf(stage);
  return h(
    'div',
    {
      'data-test': `stage-${11 + number}`,
      'data-test-stage-index': number,
      'data-world-stage': stage,
      class: 'column',
      ondragover: (event: DragEvent) => event.preventDefault(),
      ondrop: (event: DragEvent) => {
        event.preventDefault();
        actions.dropped(event.dataTransfer?.getData('text/plain') ?? '', stage);
      },
    },
    h(
      'div',
      { 'data-test': `stage-header-${11 + number}`, class: 'column-head' },
      h('div', { class: 'stage' }, stage),
      h('div', { 'data-test': 'stage-summary', class: 'faint' }, `${deals.length} deals`),
    ),
    h(
      'div',
      {
        'data-test': 'deals-list',
        class: 'cards',
        'data-world-box': stage,
        onscroll: ({ target }: { target: Element }) => actions.scrolled(stage, target.scrollTop),
      },
      h('div', { style: { height: `${above}px` } }),
      shown.map((deal) => tile(state, actions, deal)),
      h('div', { style: { height: `${below}px` } }),
    ),
  );
}

export const board = (state: State, actions: Actions): VNode =>
  h(
    'div',
    { 'data-test': 'pipeline-view', class: 'columns' },
    STAGES.map((stage) => column(state, actions, stage)),
  );
