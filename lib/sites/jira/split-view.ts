/**
 * The list beside an open item in the search: `/issues/KEY?jql=`, "detail view".
 * Fragile: seen in code only and older; the switch to it was still there in 2026-04. Title and key by link.
 */
import { surface } from './ticket.ts';

export const splitView = surface({
  view: 'navigator',
  selector: '[data-testid$="card-list.card.list-item"]',
  linked: true,
  key: '@href',
});
