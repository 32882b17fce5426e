/**
 * Cards of software boards, company- and team-managed: `/jira/software/(c/)projects/P/boards/N`.
 * Fragile: one node carries testid, `data-component-selector` and `id="card-KEY"`; any of the three will do. The parent is
 * shown by title alone. The card is a drag source with a button laid over it, so the badge goes into the footer's line
 * beside the key, which is higher than a badge. Evidence: whole card 2026-08-13, live 2026-09-18, in use since 2021;
 * team-managed boards only by code that treats them alike.
 */
import { attr, closest, one, parent } from '../dom.ts';
import { keyOfLink, keyOfText, LINK } from './key.ts';
import { pictureWords, textOf, texts, withoutPrioritySuffix } from './pieces.ts';
import { testid, testidEnds, testidStarts } from './testid.ts';
import { corner, inline, surface } from './ticket.ts';

const KEY_BOX = testidEnds('common.ui.key.key');
const field = (id: string): string =>
  `${testidStarts('platform-card.common.ui.custom-fields')}[data-issuefieldid="${id}"] [data-tag-text]`;

export const cloudBoard = surface({
  view: 'board',
  selector: [
    testidEnds('platform-board-kit.ui.card.card'),
    '[data-component-selector="platform-board-kit.ui.card-container"]',
  ].join(','),
  watch: ['href', 'id'],
  key: (el, route) =>
    keyOfLink(el, `${KEY_BOX} ${LINK}`, route) ??
    keyOfText(attr(el, 'id').replace(/^card-/, '')) ??
    keyOfLink(el, LINK, route),
  shown: (el) => ({
    title: textOf(el, testidEnds('single-line-text-readview-card.ui.single-line-text.container.box')),
    type: pictureWords(el, `${testidEnds('card-content.footer')} img[alt]`),
    priority: withoutPrioritySuffix(pictureWords(el, `${testidEnds('ui.priority.icon')} img[alt]`, 'nav')),
    status: columnOf(el),
    estimate: textOf(el, testidEnds('common.ui.estimate.badge')),
    labels: texts(el, field('labels')),
    components: texts(el, field('components')),
    parent: { key: '', title: textOf(el, `${testidEnds('ui.parent.parent-card')} [data-tag-text]`) },
  }),
  anchor(el) {
    const key = one(el, KEY_BOX);
    return inline(key && parent(key)) ?? corner(el);
  },
});

/** A column's name is its status, unless swimlanes keep the names elsewhere. */
function columnOf(el: Element): string {
  const column = closest(el, '[data-component-selector="platform-board-kit.ui.column.draggable-column"]');
  return column
    ? textOf(
        column,
        testid('platform-board-kit.common.ui.column-header.editable-title.column-title.column-name'),
      )
    : '';
}
