import type { ReadItem } from '../sites/read-page.ts';
import { parent } from '../sites/dom.ts';
import type { Badge } from './badge.ts';
import { isConnected } from './page-document.ts';
import type { ReAdds } from './re-adds.ts';

/** How far ahead of the viewport, or of the scroll box around it, a row counts as visible. */
const MARGIN = '300px';

/** One row of the page, for as long as it is in the page; which item it shows may change. */
export interface Row {
  readonly el: Element;
  /** Null: it shows no item (now). */
  found: ReadItem | null;
  visible: boolean;
  /** The page has changed it since `found`. */
  stale: boolean;
  badge: Badge | null;
  reAdds: ReAdds | null;
}

export interface Rows {
  /** The nearest row that a node is in or is, as far as rows are known. */
  around(node: Element): Row | null;
  /** Remembers what was found; the row of the element. */
  track(found: ReadItem): Row;
  /** Lets go of a row and takes its badge out. */
  forget(row: Row): void;
  /** Forgets rows that have left the page; they are dropped with what they hold. */
  sweep(): void;
  [Symbol.iterator](): IterableIterator<Row>;
}

/** Rows of the page and whether they can be seen; `onSeen` is told when one comes into view. */
export function createRows(onSeen: (row: Row) => void, signal: AbortSignal): Rows {
  const byElement = new WeakMap<Element, Row>();
  const rows = new Set<Row>();
  let sweepAt = 200;

  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const row = byElement.get(target);
      if (!row) continue;
      row.visible = isIntersecting;
      if (isIntersecting) onSeen(row);
      else if (!isConnected(target)) forget(row);
    }
  }, options);

  function forget(row: Row): void {
    // The page may put the element back later: it gets it back as it was.
    row.badge?.host.remove();
    observer.unobserve(row.el);
    byElement.delete(row.el);
    rows.delete(row);
  }
  function sweep(): void {
    for (const row of rows) if (!isConnected(row.el)) forget(row);
    sweepAt = rows.size * 2 + 200;
  }
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    around(node) {
      for (let at: Element | null = node; at; at = parent(at)) {
        const row = byElement.get(at);
        if (row) return row;
      }
      return null;
    },
    track(found) {
      const known = byElement.get(found.el);
      if (known) {
        if (known.found?.key !== found.key) known.stale = true;
        return known;
      }
      const row: Row = { el: found.el, found, visible: false, stale: false, badge: null, reAdds: null };
      byElement.set(found.el, row);
      rows.add(row);
      observer.observe(found.el);
      if (rows.size > sweepAt) sweep();
      return row;
    },
    forget,
    sweep,
    [Symbol.iterator]: () => rows.values(),
  };
}
