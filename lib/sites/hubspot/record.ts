/**
 * The deal or ticket a page is about (`/contacts/PORTAL/record/0-3/ID`, `/contacts/PORTAL/deal/ID`), and the one in the
 * preview panel that opens over tables, boards and other records.
 * Fragile: a record's page carries its id in the address only, so the name may for a moment be that of the record left
 * behind; the panel carries it in its links, and where those lead to several records outside its lists of associated ones, it
 * is not read. Properties stand in the reader's choice of cards. Evidence: name and panel 2024-26 by three extensions,
 * property test ids 2026-03..09; the select of a stage by one source.
 */
import { all, attr, closest, documentOf, matches, next, one, parent, text } from '../dom.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { keyOf, LINK, recordOfHref, recordOfPage, type Named } from './object.ts';
import { surface, UNSAFE } from './row.ts';

const PANEL = '[data-test-id="IndexPageInlineSidebar"],[data-selenium-test="sidebar-preview-panel"]';
const MAIN = '[data-test-id="record-highlight-main-content"]';
/** Where the name stands, newest first; where none does, the card that would hold it. */
const HEADINGS = [
  '[data-test-id="highlight-record-label"]',
  '[data-selenium-test="highlightTitle"]',
  `[data-test-id="left-sidebar"] ${MAIN}`,
  `[data-selenium-test="sidebar-preview-panel"] ${MAIN}`,
  `[data-test-id="IndexPageInlineSidebar"] ${MAIN}`,
];
/** Lists of other records, related to this one. */
const RELATED = '[data-test-id*="ASSOCIATION"],[data-test-id*="chicklet"]';
const ACCOUNT = '[data-selenium-test="company-chicklet-title-link"]';

/** What belongs to the same panel as `el`, or with it to the page itself. */
function look(el: Element, selector: string): readonly Element[] {
  const panel = closest(el, PANEL);
  return all(panel ?? documentOf(el), selector).filter((each) => closest(each, PANEL) === panel);
}

/** The row of the first heading there is; null for all others, which say the same again. */
function rowOf(el: Element): Element | null {
  for (const heading of HEADINGS) {
    const [first] = look(el, heading);
    if (first) return first === el ? (closest(el, MAIN) ?? parent(el)) : null;
  }
  return null;
}

/** The one record that the links of a panel lead to, those in its own head first. */
function shownIn(panel: Element, route: Route): Named | null {
  const links = all(panel, LINK).filter((link) => !closest(link, RELATED));
  for (const some of [links.filter((link) => closest(link, MAIN)), links]) {
    const records = new Map<string, Named>();
    for (const link of some) {
      const record = recordOfHref(attr(link, 'href'), panel, route);
      if (record) records.set(`${record.type}/${record.id}`, record);
    }
    const [only] = records.values();
    if (only) return records.size === 1 ? only : null;
  }
  return null;
}

function named(el: Element, route: Route): Named | null {
  const panel = closest(el, PANEL);
  if (panel) return shownIn(panel, route);
  // The address may be ahead of the route by a moment.
  const record = recordOfPage(el);
  return record && keyOf(record) === route.key ? record : null;
}

/** Where a property's value may stand: the highlight card, then its editor, then the list of all properties. */
function valueOf(el: Element, property: string): string {
  const places = [
    `[data-test-id="highlight-property-display-${property}"]`,
    `[data-test-id^="highlight-property-display-${property}-"]`,
    `[data-test-id="highlight-property-input-${property}"]`,
    `[data-test-id="property-input-${property}"]`,
    `[data-selenium-test="property-input-${property}"]`,
    `[data-profile-property="${property}"]`,
  ];
  for (const place of places)
    for (const at of look(el, place)) {
      const said =
        text(at) || attr(at, 'value') || text(one(at, 'button')) || attr(one(at, 'input'), 'value');
      if (said) return said;
    }
  return '';
}

/** The one company of a deal; of several nobody says here which is the account. */
function accountOf(el: Element): string {
  const names = new Set(look(el, ACCOUNT).map(text).filter(Boolean));
  const [only = ''] = names;
  return names.size === 1 ? only : '';
}

/**
 * A line of its own behind the name, which fills most of the panel: inside of it a long one would cut the badge off, and in its
 * line the badge would stand now here, now there.
 */
function behindName(el: Element): Anchor | null {
  const row = rowOf(el);
  const name = row && one(row, HEADINGS.slice(0, 2).join(','));
  const around = name && parent(name);
  return around && !closest(around, UNSAFE)
    ? { parent: around, before: next(name), place: 'row' }
    : row && { parent: row, before: null, place: 'row' };
}

export const record = (view: View): Surface =>
  surface({
    view,
    page: true,
    selector: HEADINGS.join(','),
    watch: ['href'],
    row: rowOf,
    named,
    title: (el) => (matches(el, MAIN) ? '' : text(el)),
    say: (el, _named, property) => valueOf(el, property),
    account: accountOf,
    anchor: behindName,
  });
