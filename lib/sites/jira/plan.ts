/**
 * Rows of plans: `/jira/plans/N/…`.
 * Fragile: the row itself is the drag source, so the badge goes into the cell of the title; the link reads
 * `KEY, (opens new window)` in the reader's language; the title is a button. Evidence: live 2026-08.
 */
import { all, one, text } from '../dom.ts';
import { keyOfLink, LINK } from './key.ts';
import { pictureWords } from './pieces.ts';
import { testidEnds } from './testid.ts';
import { corner, holder, surface } from './ticket.ts';

export const plan = surface({
  view: 'plan',
  selector: testidEnds('scope.issues.issue.row'),
  watch: ['href', 'data-issue'],
  key: (el, route) => keyOfLink(el, `a[id^="issue-link-"]`, route) ?? keyOfLink(el, LINK, route),
  shown: (el, key) => ({ title: text(titleButton(el, key)), type: pictureWords(el, 'img[alt]') }),
  anchor: (el) => corner(holder(titleButton(el, ''))) ?? corner(holder(one(el, LINK))),
});

/** The button with the most words, apart from those that act on the item and name its key. */
function titleButton(el: Element, key: string): Element | null {
  const length = (button: Element): number => {
    const words = text(button);
    return key && words.includes(key) ? 0 : words.length;
  };
  return all(el, 'button').reduce<Element | null>(
    (best, button) => (length(button) > (best ? length(best) : 0) ? button : best),
    null,
  );
}
