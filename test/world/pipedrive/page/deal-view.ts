import { h, type VNode } from '../../page/h.ts';
import { CHANCES, type Deal } from '../../sales/deal.ts';
import type { State } from '../../sales/page/state.ts';
import { date, money } from '../../sales/page/words.ts';

const field = (name: string, value: string): VNode =>
  h(
    'div',
    { testid: 'fields-list-row', class: 'field' },
    h('span', { testid: 'field-name', class: 'faint' }, name),
    h('span', { testid: 'fields-list-row-field-components' }, value),
  );

const header = (deal: Deal): VNode =>
  h(
    'div',
    { class: 'deal-head', 'data-world-item': deal.id },
    h(
      'div',
      { testid: 'header-title', class: 'title' },
      // The words of a text field are its value.
      h('textarea', { class: 'cui5-editable-text__input', rows: 1, 'aria-label': 'Title' }, deal.name),
    ),
    h('button', { testid: 'header-blocks-actions-trigger' }, '…'),
  );

/** The organisation with its other deals. */
function organization(state: State, deal: Deal): VNode {
  const others = state.deals.filter(({ company, id }) => company.id === deal.company.id && id !== deal.id);
  return h(
    'div',
    { testid: 'organization-block' },
    h('h4', {}, deal.company.name),
    h(
      'ul',
      {},
      others
        .slice(0, 4)
        .map((other) =>
          h(
            'li',
            { 'data-world-item': other.id, class: 'related' },
            h('a', { href: `/deal/${other.id}` }, other.name),
          ),
        ),
    ),
  );
}

/** Notes and mails, in which people name other deals. */
const notes = (state: State): VNode =>
  h(
    'div',
    { class: 'panel' },
    h('div', { contenteditable: 'true', role: 'textbox', class: 'editor' }),
    state.deals
      .slice(2, 4)
      .map((other) =>
        h(
          'div',
          { testid: 'note-content' },
          'Same terms as for ',
          h('a', { href: `/deal/${other.id}` }, other.name),
          ', please.',
        ),
      ),
  );

export const dealView = (state: State, deal: Deal): VNode =>
  h(
    'div',
    { key: deal.id },
    header(deal),
    h(
      'div',
      { class: 'record' },
      h(
        'div',
        { class: 'panel side' },
        h(
          'div',
          { testid: 'fields-list-group' },
          field('Value', money(deal)),
          field('Probability', `${CHANCES[deal.stage]}%`),
          field('Expected close date', date(deal.closeDate)),
          field('Organization', deal.company.name),
        ),
        organization(state, deal),
      ),
      notes(state),
    ),
  );
