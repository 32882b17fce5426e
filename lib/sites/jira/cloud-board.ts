/**
 * Cards of software boards, company- and team-managed: `/jira/software/(c/)projects/P/boards/N`.
 * Fragile: one node carries testid, `data-component-selector` and `id="card-KEY"`; any of the three will do. The parent is
 * shown by title alone. The card is a drag source with a button laid over it, so the badge goes into the footer's line
 * beside the key, which is higher than a badge. Evidence: whole card 2026-08-13, live 2026-09-18, in use since 2021;
 * team-managed boards only by code that treats them alike.
 */
import { closest, one, text } from '../dom.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

const field = (id: string): string => `[data-issuefieldid="${id}"] [data-tag-text]`;

export const cloudBoard = surface({
  view: 'board',
  selector:
    '[data-testid$="platform-board-kit.ui.card.card"],[data-component-selector="platform-board-kit.ui.card-container"]',
  linked: true,
  watch: ['id'],
  key: `[data-testid$="ui.key.key"] ${LINK}@href|@id`,
  title: '[data-testid$="single-line-text.container.box"]',
  priority: '[data-testid$="ui.priority.icon"] img@alt',
  status: columnOf,
  estimate: '[data-testid$="estimate.badge"]',
  labels: field('labels'),
  components: field('components'),
  parent: '[data-testid$="parent-card"] [data-tag-text]',
  anchor: '[data-testid$="ui.key.key"]<',
  place: 'inline',
});

/** A column's name is its status, unless swimlanes keep the names elsewhere. */
function columnOf(el: Element): string {
  const column = closest(el, '[data-component-selector$="draggable-column"]');
  return column ? text(one(column, '[data-testid$="column-name"]')) : '';
}
