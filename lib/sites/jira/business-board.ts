/**
 * Cards of business boards: `/jira/core/projects/P/board?groupBy=status`.
 * Fragile: the link is an empty overlay and the drag source, so the badge goes to the card and never into the link; the
 * key is a nameless `<div>`; the first words of the card are its title. Columns are statuses only when the address says
 * so: grouped by assignee they are people, and those are never read. Evidence: whole page 2026-04-22.
 */
import { all, attr, closest, documentOf, firstText, one, text, urlOf } from '../dom.ts';
import { keyOfLink, keyOfText, LINK } from './key.ts';
import { afterColon, pictureWords } from './pieces.ts';
import { testid } from './testid.ts';
import { corner, surface } from './ticket.ts';

export const businessBoard = surface({
  view: 'board',
  selector: `${testid('board.content.cell.card')},[data-vc="business-board-card"]`,
  watch: ['href'],
  key: (el, route) => keyOfLink(el, LINK, route),
  shown: (el) => ({
    title: firstText(el, (words) => keyOfText(words) !== null),
    type: pictureWords(el, 'img[alt]', 'button'),
    priority:
      all(el, 'button img[alt]')
        .map((picture) => afterColon(attr(picture, 'alt')))
        .find(Boolean) ?? '',
    status: statusOf(el),
  }),
  anchor: (el) => corner(el, false),
});

function statusOf(el: Element): string {
  const doc = documentOf(el);
  if (!doc || !/[?&]groupBy=status(?:&|#|$)/.test(urlOf(doc))) return '';
  const column = closest(el, '[data-vc="business-board-column"]');
  return column ? text(one(column, testid('board.content.cell.column-header.name'))) : '';
}
