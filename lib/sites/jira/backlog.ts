/**
 * Rows of software backlogs: `/jira/software/(c/)projects/P/boards/N/backlog`; the next-gen piece of 2018 as well.
 * Fragile: the key is the last segment of the row's testid, two links per row repeat it; prefixes changed in 2026, so ends
 * and middles are matched. Rows are 40 px: the badge takes no room. Evidence: one whole row live 2026-08-13, key cell
 * 2026-08; next-gen rows of 2018 by their drag-and-drop attribute, since they have no other name.
 */
import type { Surface } from '../adapter.ts';
import { attr, firstText, matches, one } from '../dom.ts';
import { keyOfLink, keyOfText, LINK, withoutKey } from './key.ts';
import { pictureWords, textOf } from './pieces.ts';
import { testidEnds, testidHas } from './testid.ts';
import { corner, surface } from './ticket.ts';

const ROW = testidHas('card-list.card.content-container.');
const KEY_CELL = testidEnds('card-contents.accessible-card-key');
const STATUS = testidHas('card-contents.status-field');
const SUMMARY = testidEnds('card-contents.summary');

export const backlog: readonly Surface[] = [
  surface({
    view: 'backlog',
    selector: `${ROW},${KEY_CELL}`,
    watch: ['href', 'data-testid'],
    key: (el, route) =>
      (matches(el, ROW) ? keyOfText(attr(el, 'data-testid').split('.').at(-1) ?? '') : null) ??
      keyOfLink(el, LINK, route),
    shown: (el, key) => ({
      title:
        textOf(el, testidEnds('summary-field.summary-field-static.content')) ||
        withoutKey(textOf(el, testidEnds('card-contents.screen-reader-key')), key) ||
        textOf(el, SUMMARY),
      type: pictureWords(el, `${testidEnds('card-contents.type-icon.type')} img[alt]`),
      // A button where the status can be changed, else plain words.
      status: textOf(el, `${STATUS} button`) || textOf(el, STATUS),
      priority: pictureWords(el, `${testidHas('card-contents.priority')} img[alt]`, 'nav'),
      estimate: textOf(el, testidHas('card-contents.estimate-field')),
    }),
    anchor: (el) => corner(one(el, SUMMARY) ?? one(el, testidEnds('card-contents.card-container')) ?? el),
  }),
  surface({
    view: 'backlog',
    selector: '[data-react-beautiful-dnd-draggable]',
    watch: ['href'],
    key: (el, route) => keyOfLink(el, LINK, route),
    shown: (el, key) => ({ title: firstText(el, (words) => words === key) }),
    anchor: (el) => corner(el),
  }),
];
