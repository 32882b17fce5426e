/**
 * Rows of opportunities in tables: list views of both generations (`/lightning/o/Opportunity/list`, Aura and LWC), pipeline
 * inspection, related lists of other records.
 * Fragile: an LWC row carries the record's id as its key in the vendor's own lists; custom tables use any key (`row-0`), and
 * there only a link in the row's heading cell counts, since other columns lead to other records. A column's key begins with
 * its field's API name where the table was given one (inferred from one captured cell, `0-button-icon-0`). Evidence: page
 * objects 9 (2025-10), extensions 2026, one captured cell 2025.
 */
import type { Route, Surface, View } from '../adapter.ts';
import { all, attr, closest, one } from '../dom.ts';
import { seek } from '../spec.ts';
import { surface, type Shown } from './deal.ts';
import { idOf, isOther, LINK } from './id.ts';
import { every, words } from './open-roots.ts';

const LWC_ROW = 'tr[data-row-key-value],[data-rowgroup-body] [data-row-number]';
/** Links by which the heading cell of a row names its record; Aura's carry the id beside the address. */
const NAMES = `th ${LINK},th a[data-recordid]`;

/** The opportunity a row is about; null for rows of other records, headings, and rows that do not say. */
function keyOf(row: Element, route: Route): string | null {
  const said = attr(row, 'data-row-key-value');
  const own = idOf(said, route);
  if (own || isOther(said)) return own;
  const cell = `th a[data-recordid]@data-recordid|th ${LINK}@href|th [data-recordid]@data-recordid`;
  return seek(row, cell, (value) => idOf(value, route)) ?? keyInHeading(one(row, 'th'), route);
}

/** The same where the cell is a component that shows its own root. */
const keyInHeading = (cell: Element | null, route: Route): string | null =>
  cell && seek(cell, `a[data-recordid]@data-recordid|${LINK}@href`, (value) => idOf(value, route), every);

/** Text of the column of a field, by its API name. */
const column = (row: Element, field: string): string => words(one(row, `[data-col-key-value^="${field}-"]`));

function shown(row: Element, key: string, route: Route): Shown {
  const links = `${LINK},a[data-recordid]`;
  const isOfRow = (each: Element): boolean =>
    idOf(attr(each, 'href'), route) === key || idOf(attr(each, 'data-recordid'), route) === key;
  const link = all(row, links).find(isOfRow) ?? every(row, links).find(isOfRow);
  return {
    title: words(link ?? null) || attr(link ?? null, 'title') || column(row, 'Name'),
    amount: column(row, 'Amount'),
    closeDate: column(row, 'CloseDate'),
    probability: column(row, 'Probability'),
    stage: column(row, 'StageName'),
    account: column(row, 'Account.Name'),
    dealType: column(row, 'Type'),
  };
}

const rowOf = (el: Element): Element | null => closest(el, `${LWC_ROW},tr`);

/** Rows have a fixed height: the badge hangs in the heading cell and takes no room. */
function anchor(el: Element): ReturnType<Surface['anchor']> {
  const row = rowOf(el);
  const cell = row && (one(row, 'th[scope="row"]') ?? one(row, 'th,[role="rowheader"]') ?? row);
  return cell && { parent: cell, before: null, place: 'corner', dense: true };
}

export const rows = (view: View): readonly Surface[] => [
  surface({
    view,
    selector: LWC_ROW,
    watch: ['data-row-key-value', 'data-recordid', 'href'],
    key: keyOf,
    shown,
    anchor,
  }),
  surface({
    view,
    selector: NAMES,
    row: rowOf,
    watch: ['data-recordid', 'href'],
    key(el, route) {
      const row = rowOf(el);
      return row && keyOf(row, route);
    },
    shown: (el, key, route) => shown(rowOf(el) ?? el, key, route),
    anchor,
  }),
];

/** Rows that look like opportunities' on a page that lists nothing else. */
export const ROWS = `[data-rowgroup-body] [data-row-number],tr[data-row-key-value]:not([data-row-key-value="HEADER"]),table.uiVirtualDataTable tbody tr`;
