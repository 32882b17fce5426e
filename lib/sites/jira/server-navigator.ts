/**
 * Search of Data Center, list and split view (`[ctx]/issues/?jql=`), and the sub-task table of an issue, which is the same.
 * Fragile: columns are the reader's choice; their classes are field ids, which no translation touches. A sub-task's
 * summary cell names its parent first. Evidence: export of 2022, code.
 */
import type { Route, Surface, View } from '../adapter.ts';
import { all, attr, one, text } from '../dom.ts';
import { keyOfHref, keyOfLink, keyOfText, LINK } from './key.ts';
import { textOf, texts } from './pieces.ts';
import { corner, surface } from './ticket.ts';

const rowKey = (el: Element, route: Route): string | null =>
  keyOfText(attr(el, 'data-issuekey') || attr(el, 'data-key')) ?? keyOfLink(el, LINK, route);

export const serverNavigator = (view: View): readonly Surface[] => [
  surface({
    view,
    selector: 'tr.issuerow,tr[data-issuekey]',
    watch: ['data-issuekey', 'href'],
    key: rowKey,
    shown: (el, key, route) => ({
      title: summaryOf(el, key, route),
      type: attr(one(el, 'td.issuetype img'), 'alt'),
      status: textOf(el, 'td.status'),
      priority: attr(one(el, 'td.priority img'), 'alt'),
      labels: texts(el, 'td.labels .lozenge'),
      components: texts(el, 'td.components a'),
    }),
    anchor: (el) => corner(one(el, 'td.summary,td.stsummary') ?? one(el, 'td:last-child')),
  }),
  surface({
    view: 'navigator',
    selector: 'li[data-key]',
    watch: ['data-key'],
    key: rowKey,
    shown: (el) => ({
      title: textOf(el, '.issue-link-summary') || attr(el, 'title'),
      type: attr(one(el, 'img[alt]'), 'alt'),
    }),
    anchor: (el) => corner(el),
  }),
];

/** The last link to the item itself, else the whole cell. */
function summaryOf(el: Element, key: string, route: Route): string {
  const cell = one(el, 'td.summary,td.stsummary');
  const own = cell && all(cell, LINK).filter((link) => keyOfHref(attr(link, 'href'), route) === key);
  return text(own?.at(-1) ?? cell);
}
