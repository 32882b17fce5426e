/** What records and previews are made of. */
import { h, type Child, type VNode } from '../../page/h.ts';
import type { Deal } from '../../sales/deal.ts';
import { date, money } from '../../sales/page/words.ts';
import { dealPath, ticketPath } from '../portal-paths.ts';
import type { Ticket } from '../ticket.ts';
import { ticketName } from './tickets.ts';

export const property = (name: string, label: string, value: string): VNode =>
  h(
    'div',
    { 'data-test-id': `highlight-property-item-${name}` },
    h('span', { class: 'faint' }, `${label}: `),
    h('span', { 'data-test-id': `highlight-property-display-${name}` }, value || '--'),
  );

export const card = (name: string, title: string, ...inside: Child[]): VNode =>
  h('div', { 'data-test-id': `card-wrapper-${name}`, class: 'panel' }, h('h4', {}, title), ...inside);

/** The name, and what stands beside it. */
export const heading = (name: string, ...beside: Child[]): VNode =>
  h(
    'div',
    { 'data-test-id': 'record-highlight-main-content', class: 'heading' },
    h('span', { 'data-test-id': 'highlight-record-label', class: 'title' }, name),
    ...beside,
  );

export const dealProperties = (deal: Deal): VNode[] => [
  property('amount', 'Amount', money(deal)),
  property('closedate', 'Close Date', date(deal.closeDate)),
  property('dealstage', 'Deal Stage', deal.stage),
  property('pipeline', 'Pipeline', 'Sales Pipeline'),
];

const related = (name: string, path: string, words: string, below: string): VNode =>
  h(
    'li',
    { 'data-world-item': name, 'data-test-id': 'chicklet-table', class: 'related' },
    h('a', { href: path }, words),
    h('div', { class: 'faint' }, below),
  );

export const relatedDeals = (deals: readonly Deal[]): VNode =>
  card(
    'ASSOCIATION_V3/0-3',
    `Deals (${deals.length})`,
    h(
      'ul',
      {},
      deals.slice(0, 5).map((deal) => related(deal.id, dealPath(deal.id), deal.name, money(deal) || '--')),
    ),
  );

export const relatedTickets = (tickets: readonly Ticket[]): VNode =>
  card(
    'ASSOCIATION_V3/0-5',
    `Tickets (${tickets.length})`,
    h(
      'ul',
      {},
      tickets
        .slice(0, 5)
        .map((ticket) => related(ticketName(ticket), ticketPath(ticket.id), ticket.subject, ticket.stage)),
    ),
  );
