/**
 * Rows of plans: `/jira/plans/N/…`.
 * Fragile: the row itself is the drag source, so the badge goes into a cell; the link reads `KEY, (opens new window)` in
 * the reader's language; the title is a button. Evidence: live 2026-08.
 */
import { all, text } from '../dom.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

export const plan = surface({
  view: 'plan',
  selector: '[data-testid$="scope.issues.issue.row"]',
  linked: true,
  watch: ['data-issue'],
  key: 'a[id^="issue-link-"]@href',
  title: longestButton,
  anchor: `${LINK}<`,
});

/** The button with the most words, apart from those that act on the item and name its key. */
function longestButton(el: Element, key: string): string {
  const words = all(el, 'button').map(text);
  return words.reduce((best, each) => (each.length > best.length && !each.includes(key) ? each : best), '');
}
