/**
 * Cards of business boards: `/jira/core/projects/P/board?groupBy=status`.
 * Fragile: the link is an empty overlay and the drag source, so the badge goes to the card and never into the link; the
 * key is a nameless `<div>`; the first words of the card are its title. Columns are statuses only when the address says
 * so: grouped by assignee they are people, and those are never read. Evidence: whole page 2026-04-22.
 */
import { closest, documentOf, one, text, urlOf } from '../dom.ts';
import { surface } from './ticket.ts';

export const businessBoard = surface({
  view: 'board',
  selector: '[data-testid="board.content.cell.card"],[data-vc="business-board-card"]',
  linked: true,
  // The other pictures in buttons are people.
  priority: 'button img[alt*=": "]@alt',
  status: columnOf,
  dense: false,
});

function columnOf(el: Element): string {
  const column = closest(el, '[data-vc="business-board-column"]');
  const byStatus = /[?&]groupBy=status(?:&|#|$)/.test(urlOf(documentOf(el)));
  return column && byStatus ? text(one(column, '[data-testid$="column-header.name"]')) : '';
}
