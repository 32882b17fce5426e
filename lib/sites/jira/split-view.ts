/**
 * The list beside an open item in the search: `/issues/KEY?jql=`, "detail view".
 * Fragile: seen in code only and older; the switch to it was still there in 2026-04. Title and key by link.
 */
import { firstText } from '../dom.ts';
import { keyOfLink, LINK } from './key.ts';
import { pictureWords } from './pieces.ts';
import { testidEnds } from './testid.ts';
import { corner, surface } from './ticket.ts';

export const splitView = surface({
  view: 'navigator',
  selector: testidEnds('detail-view.card-list.card.list-item'),
  watch: ['href'],
  key: (el, route) => keyOfLink(el, LINK, route),
  shown: (el, key) => ({
    title: firstText(el, (words) => words === key),
    type: pictureWords(el, 'img[alt]'),
  }),
  anchor: (el) => corner(el),
});
