/** The table that lists records of any type. */
import { h, type Child, type VNode } from '../../page/h.ts';
import { inWindow, type Actions, type SortBy, type State } from '../../sales/page/state.ts';

export const ROW_PX = 40;
const BOX_PX = 600;

export interface Column<T> {
  /** Internal name of the property. */
  readonly property: string;
  readonly label: string;
  readonly value: (record: T) => Child;
  readonly sort?: SortBy;
}

export interface Listed<T> {
  /** Object type, such as `0-3`. */
  readonly type: string;
  readonly records: readonly T[];
  readonly columns: readonly Column<T>[];
  /** What the world calls the record's row. */
  readonly nameOf: (record: T) => string;
}

/** A row without an identity: its element is given to another record as the table is scrolled. */
const row = <T extends { readonly id: string }>({ type, columns, nameOf }: Listed<T>, record: T): VNode =>
  h(
    'tr',
    { 'data-test-id': `row-${record.id}`, 'data-world-item': nameOf(record) },
    h('td', { class: 'check' }, h('input', { type: 'checkbox', 'aria-label': 'Select' })),
    columns.map(({ property, value }, i) =>
      h(
        'td',
        {
          'data-column-index': i,
          'data-test-id': `cell-${type}-${property}-${record.id}`,
          'data-table-external-id': `cell-${type}-${property}-${record.id}`,
        },
        value(record),
      ),
    ),
  );

const room = (px: number, columns: number): VNode =>
  h('tr', { class: 'room' }, h('td', { colspan: columns + 1, style: { height: `${px}px` } }));

/** Sorting makes a new body; scrolling fills the rows of the old one anew. */
export function frameworkTable<T extends { readonly id: string }>(
  listed: Listed<T>,
  state: State,
  actions: Actions,
): VNode {
  const { type, columns, records } = listed;
  const { shown, above, below } = inWindow(state, 'table', records, ROW_PX, BOX_PX);
  const head = columns.map(({ property, label, sort }) =>
    h(
      'th',
      { 'data-test-id': `header-${type}-${property}` },
      sort ? h('button', { onclick: () => actions.sorted(sort) }, label) : label,
    ),
  );
  return h(
    'div',
    { 'data-test-id': 'framework-data-table-container' },
    h(
      'div',
      {
        'data-test-id': 'fdt-scroll-window',
        'data-world-box': 'table',
        class: 'window',
        onscroll: ({ target }: { target: Element }) => actions.scrolled('table', target.scrollTop),
      },
      h(
        'table',
        { 'data-test-id': 'framework-data-table' },
        h('thead', {}, h('tr', {}, h('th', { class: 'check' }), head)),
        h(
          'tbody',
          { key: `rows by ${state.sort ?? 'time'}` },
          room(above, columns.length),
          shown.map((record) => row(listed, record)),
          room(below, columns.length),
        ),
      ),
    ),
  );
}
