/**
 * Linked work items on an issue (page, modal, panel): one line card each.
 * Fragile: key and title are two links to the same item; status moved its testid in 2026, so its beginning is matched.
 * Evidence: live 2026-08, in use by two extensions.
 */
import { one } from '../dom.ts';
import { keyOfLink, LINK } from './key.ts';
import { afterColon, pictureWords, textOf } from './pieces.ts';
import { testidEnds, testidStarts } from './testid.ts';
import { corner, holder, surface } from './ticket.ts';

const TITLE = testidEnds('summary.ui.inline-read.link-item');

export const links = surface({
  view: 'links',
  selector: testidEnds('issue-line-card.card-container'),
  watch: ['href'],
  key: (el, route) => keyOfLink(el, LINK, route),
  shown: (el) => ({
    title: textOf(el, TITLE),
    type: pictureWords(el, 'img[alt]'),
    status: textOf(el, testidStarts('issue.fields.status.common.ui.status-lozenge')),
    priority: afterColon(pictureWords(el, `${testidEnds('priority.priority')} img[alt]`, 'nav')),
  }),
  anchor: (el) => corner(holder(one(el, TITLE))) ?? corner(el),
});
