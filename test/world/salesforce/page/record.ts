import { h, type Child, type VNode } from '../../page/h.ts';
import { OWNER, type Deal } from '../deal.ts';
import type { State } from './state.ts';
import { date, money } from './words.ts';

/** One field as both kinds of pages wrap it: the element that carries the API name, label, value, pencil. */
function field(deal: Deal, name: string, label: string, value: Child): VNode {
  const inner = h(
    'div',
    {
      class: 'slds-grid slds-size_1-of-1 label-inline',
      'data-target-selection-name': `sfdc:RecordField.Opportunity.${name}`,
    },
    h(
      'div',
      { class: 'slds-form-element test-id__output-root' },
      h(
        'div',
        { class: 'test-id__field-label-container slds-form-element__label' },
        h('span', { class: 'test-id__field-label' }, label),
      ),
      h(
        'div',
        { class: 'slds-form-element__control' },
        h(
          'span',
          { class: 'test-id__field-value slds-form-element__static' },
          h('slot', { name: deal.layout === 'page' ? 'outputField' : 'output' }, value),
        ),
        h(
          'button',
          { class: 'test-id__inline-edit-trigger', title: `Edit ${label}` },
          h('span', { class: 'slds-assistive-text' }, `Edit ${label}`),
        ),
      ),
    ),
  );
  return deal.layout === 'page'
    ? h('records-record-layout-item', { 'field-label': label, class: 'field' }, inner)
    : h(
        'flexipage-field',
        { 'data-field-id': `Record${name}Field`, class: 'field' },
        h('slot', {}, h('record_flexipage-record-field', { class: 'slds-grid', role: 'listitem' }, inner)),
      );
}

const output = (text: string): Child =>
  text && h('lightning-formatted-text', { 'data-output-element-id': 'output-field' }, text);

export const lookup = (path: string, name: string): VNode =>
  h(
    'force-lookup',
    {},
    h('records-hoverable-link', {}, h('a', { href: path, class: 'slds-truncate' }, h('span', {}, name))),
  );

/** Account's industry and the like stand on the account's own page: what a deal's page shows is not all there is. */
function fields(deal: Deal, own: string): Child[] {
  const account = lookup(`/lightning/r/Account/${deal.account.id}/view`, deal.account.name);
  return [
    field(deal, 'Name', 'Opportunity Name', output(deal.name)),
    field(deal, 'AccountId', 'Account Name', account),
    field(deal, 'OwnerId', 'Opportunity Owner', h('force-owner-lookup', {}, ownerLink())),
    field(deal, 'CloseDate', 'Close Date', output(date(deal.closeDate))),
    field(deal, 'Amount', 'Amount', output(money(deal, own))),
    field(deal, 'StageName', 'Stage', output(deal.stage)),
    field(
      deal,
      'Probability',
      'Probability (%)',
      h('lightning-formatted-number', {}, `${deal.probability}%`),
    ),
    field(deal, 'Type', 'Type', output(deal.type)),
    field(deal, 'NextStep', 'Next Step', output(deal.nextStep)),
    field(deal, 'Description', 'Description', output(deal.description)),
    // Admins have put the org's own field on one of the two layouts.
    deal.layout === 'page' && field(deal, 'Goal__c', 'Goal', output(deal.goal ?? '')),
  ];
}

const ownerLink = (): VNode => h('a', { href: `/lightning/r/User/${OWNER.id}/view` }, OWNER.name);

const buttons = (): VNode =>
  h(
    'runtime_platform_actions-actions-ribbon',
    {},
    h(
      'ul',
      { class: 'slds-button-group-list' },
      ['Follow', 'Edit', 'Delete'].map((name) => h('li', {}, h('button', { name }, name))),
    ),
  );

const detail = (label: string, value: Child): VNode =>
  h(
    'records-highlights-details-item',
    { class: 'slds-page-header__detail-block' },
    h(
      'div',
      {},
      h('p', { class: 'slds-text-title slds-truncate', title: label }, label),
      h('p', { class: 'fieldComponent slds-text-body--regular' }, h('slot', {}, value)),
    ),
  );

const secondary = (deal: Deal, own: string): Child[] => [
  detail('Account Name', lookup(`/lightning/r/Account/${deal.account.id}/view`, deal.account.name)),
  detail('Close Date', output(date(deal.closeDate))),
  detail('Amount', output(money(deal, own))),
  detail('Opportunity Owner', h('force-owner-lookup', {}, ownerLink())),
];

/** The panel of page layouts. */
function highlights(kind: string, name: string, below: readonly Child[]): VNode {
  return h(
    'records-lwc-highlights-panel',
    {},
    h(
      'records-lwc-record-layout',
      {},
      h(
        'forcegenerated-highlightspanel_opportunity___012000000000000aaa___compact___view___recordlayout2',
        { class: 'forcegenerated-record-layout2' },
        h(
          'records-highlights2',
          {},
          h(
            'div',
            { class: 'highlights slds-clearfix slds-page-header slds-page-header_record-home' },
            h(
              'div',
              { class: 'slds-grid primaryFieldRow' },
              h(
                'div',
                { class: 'slds-media' },
                h('div', { class: 'slds-media__figure' }, h('records-highlights-icon', { class: 'icon' })),
                h(
                  'div',
                  { class: 'slds-media__body' },
                  h(
                    'h1',
                    { class: 'slds-page-header__title slds-m-right--small slds-align-middle' },
                    h(
                      'div',
                      { class: 'entityNameTitle slds-line-height_reset' },
                      h('records-entity-label', {}, kind),
                    ),
                    h(
                      'slot',
                      { name: 'primaryField' },
                      h('lightning-formatted-text', { slot: 'primaryField' }, name),
                    ),
                  ),
                ),
              ),
              h('div', { class: 'slds-col slds-no-flex' }, buttons()),
            ),
            h('div', { class: 'secondaryFields' }, h('slot', { name: 'secondaryFields' }, below)),
          ),
        ),
      ),
    ),
  );
}

export const pageLayoutHighlights = (deal: Deal, own: string): VNode =>
  highlights('Opportunity', deal.name, secondary(deal, own));
export const accountHighlights = (name: string): VNode => highlights('Account', name, []);

/** The panel of Dynamic Forms. */
export function dynamicHighlights(deal: Deal, own: string): VNode {
  return h(
    'record_flexipage-dynamic-highlights2',
    {},
    h(
      'div',
      { class: 'highlights slds-page-header slds-page-header_record-home' },
      h(
        'record_flexipage-highlights-primary-row',
        {},
        h(
          'div',
          { class: 'slds-page-header__row primaryFieldRow' },
          h(
            'div',
            { class: 'slds-page-header__col-title slds-media' },
            h('div', { class: 'slds-media__figure' }, h('records-highlights-icon', { class: 'icon' })),
            h(
              'div',
              { class: 'slds-media__body' },
              h(
                'h1',
                {},
                h('span', { class: 'entityNameTitle' }, 'Opportunity'),
                h('slot', { name: 'primaryField' }, h('lightning-formatted-text', {}, deal.name)),
              ),
            ),
          ),
          buttons(),
        ),
      ),
      h('div', { class: 'secondaryFields' }, secondary(deal, own)),
    ),
  );
}

/** Words of people, with links to deals in them. */
export function feed({ deals }: State): VNode {
  const [, second] = deals;
  return h(
    'div',
    { class: 'forceChatterFeed cuf-feed card' },
    h(
      'lightning-formatted-rich-text',
      {},
      'Same terms as ',
      second && h('a', { href: `/lightning/r/Opportunity/${second.id}/view` }, second.name),
      ' please.',
    ),
  );
}

export function recordPage(state: State, deal: Deal): VNode {
  const { currency } = state.facts;
  const dynamic = deal.layout === 'dynamic';
  const panel = dynamic ? dynamicHighlights(deal, currency) : pageLayoutHighlights(deal, currency);
  const body = h('div', { class: 'fields' }, fields(deal, currency));
  return h(
    'one-record-home-flexipage2',
    {},
    h(
      'record_flexipage-desktop-record-page-decorator',
      {},
      h(
        'flexipage-record-home-template-desktop2',
        {},
        h('flexipage-component2', { 'data-component-id': 'force_highlightsPanel' }, h('slot', {}, panel)),
        h(
          'flexipage-tab2',
          { class: 'card' },
          dynamic
            ? h('slot', {}, body)
            : h('records-lwc-detail-panel', {}, h('records-lwc-record-layout', {}, body)),
        ),
        h(
          'article',
          { class: 'slds-card card' },
          h(
            'h2',
            {},
            h('a', { href: `/lightning/r/${deal.id}/related/OpportunityLineItems/view` }, 'Products (0)'),
          ),
        ),
        feed(state),
      ),
    ),
  );
}
