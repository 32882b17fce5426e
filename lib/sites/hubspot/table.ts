/**
 * Rows of the tables of deals and tickets: `/contacts/PORTAL/objects/0-3/views/V/list`, the same table inside records, and the
 * Sales Workspace's own (`/prospecting/PORTAL/deals/…`).
 * Fragile: the id stands in the row's and in every cell's test id (`row-ID`, `cell-0-3-PROPERTY-ID`); both must agree, or
 * the row is being refilled. Columns are the reader's choice; the name link may lead nowhere. Sorting makes new rows, React
 * takes foreign nodes out of cells now and then. Evidence: table stable 2023-26, last in use 2026-09; the Sales
 * Workspace's rows by one extension, 2026-03.
 */
import { attr, one } from '../dom.ts';
import type { Route, Surface, View } from '../adapter.ts';
import { idOf, LINK, recordOfHref, typeOfPage, type Named } from './object.ts';
import { surface, textAt } from './row.ts';

const CELL = /^cell-(0-\d+)-(.+)-(\d{1,20})$/;
/** Internal names of properties hold no dash, so the one behind the name ends it. */
const cellOf = (type: string, property: string): string =>
  `[data-test-id^="cell-${type}-${property}-"],[data-table-external-id^="cell-${type}-${property}-"]`;
const NAMES = `${cellOf('0-3', 'dealname')},${cellOf('0-5', 'subject')}`;
const LABEL = '[data-test-id="truncated-object-label"]';

/** The row's own id, which its first cell must not contradict. The cell says the type; else the page's address does. */
function named(el: Element, route: Route): Named | null {
  const id = idOf(attr(el, 'data-test-id').slice('row-'.length));
  const [, type, , cellId] = CELL.exec(attr(one(el, '[data-test-id^="cell-0-"]'), 'data-test-id')) ?? [];
  if (!id || (cellId && cellId !== id)) return null;
  const known = type ?? (route.view === 'list' ? typeOfPage(el) : null);
  return known ? { type: known, id } : null;
}

const nameOf = (el: Element): string => textAt(el, NAMES) || textAt(el, LABEL) || textAt(el, `td ${LINK}`);

export const table = (view: View): Surface =>
  surface({
    view,
    selector: 'tr[data-test-id^="row-"]',
    watch: ['data-test-id'],
    named,
    title: nameOf,
    say: (el, { type }, property) => textAt(el, cellOf(type, property)),
    anchor: `${NAMES}|[data-column-index="0"]|td:nth-child(2)|td`,
  });

const column = (property: string): string => `[data-test-property-name="${property}"]`;

/** The Sales Workspace lists deals only; a link that says otherwise is believed. */
export const workspace: Surface = surface({
  view: 'list',
  selector: 'tr[data-test-id="crm-table-row"][data-test-object-id]',
  watch: ['data-test-object-id', 'href'],
  named(el, route) {
    const id = idOf(attr(el, 'data-test-object-id'));
    const link = recordOfHref(attr(one(el, `${column('dealname')} a`), 'href'), el, route);
    if (!id || (link && link.id !== id)) return null;
    return { type: link?.type ?? typeOfPage(el) ?? '', id };
  },
  title: `${column('dealname')} a|${column('dealname')}`,
  say: (el, _named, property) => textAt(el, column(property)),
  anchor: `${column('dealname')}|td`,
});
