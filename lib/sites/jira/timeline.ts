/**
 * Rows of the software timeline tab: `/jira/software/(c/)projects/P/boards/N/timeline`, the generation before the common
 * table (whose rows issue-table.ts reads; the move is under way and both are met).
 * Fragile: the row's testid ends in a numeric id, so the key comes from the link. Chart bars are separate rows without a
 * link and are left alone. Evidence: row outerHTML live 2026-08-18, selectors in four extensions of 2026.
 */
import { one, parent } from '../dom.ts';
import { keyOfLink, LINK } from './key.ts';
import { pictureWords, textOf } from './pieces.ts';
import { testidEnds, testidHas } from './testid.ts';
import { corner, surface } from './ticket.ts';

export const timeline = surface({
  view: 'timeline',
  selector: testidHas('timeline-table.components.list-item.container-'),
  watch: ['href'],
  key: (el, route) => keyOfLink(el, LINK, route),
  shown: (el) => ({
    title: textOf(el, testidEnds('summary.title')),
    type: pictureWords(el, 'img[alt]'),
  }),
  anchor(el) {
    const cell = one(el, testidEnds('summary.key')) ?? one(el, LINK);
    return corner(cell && parent(cell)) ?? corner(el);
  },
});
