import type { ReadItem } from '../sites/read-page.ts';
import { parent } from '../sites/dom.ts';
import type { Badge } from './badge.ts';
import { isConnected } from './page-document.ts';
import type { ReAdds } from './re-adds.ts';

/** How far ahead of the viewport, or of the scroll box around it, a row counts as visible. */
const MARGIN = '300px';

/** One row of the page that has been in view, for as long as it is in the page; which item it shows may change. */
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

export interface RowsOptions {
  /** The row has come into view. */
  onSeen(row: Row): void;
  /** Marks that were waited for have come into view. */
  onMarks(marks: readonly Element[]): void;
}

export interface Rows {
  /** The nearest row that a node is in or is, as far as rows are known. */
  around(node: Element): Row | null;
  /** Is the element in a row, or one itself, that shows an item of this rank or a smaller one? */
  claimed(el: Element, rank: number): boolean;
  /** Tells of the mark once it is in view. Nothing is kept for it until then: most rows of a long list are never seen. */
  awaitMark(mark: Element): void;
  /** Is it waited for already? */
  isAwaited(mark: Element): boolean;
  /** Remembers what was found in view; the row of the element. */
  track(found: ReadItem): Row;
  /** Lets go of a row and takes its badge out. */
  forget(row: Row): void;
  /** Forgets rows that have left the page; they are dropped with what they hold. */
  sweep(): void;
  [Symbol.iterator](): IterableIterator<Row>;
}

/** Rows of the page that have been in view, and whether they are. */
export function createRows({ onSeen, onMarks }: RowsOptions, signal: AbortSignal): Rows {
  const byElement = new WeakMap<Element, Row>();
  const rows = new Set<Row>();
  const awaited = new WeakSet<Element>();
  let sweepAt = 200;

  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
  };
  const observer = new IntersectionObserver((entries) => {
    const marks: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      const row = byElement.get(target);
      if (row) {
        row.visible = isIntersecting;
        if (isIntersecting) onSeen(row);
        else if (!isConnected(target)) forget(row);
      } else if (isIntersecting) {
        observer.unobserve(target);
        awaited.delete(target);
        marks.push(target);
      }
    }
    if (marks.length > 0) onMarks(marks);
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
    claimed(el, rank) {
      for (let at: Element | null = el; at; at = parent(at)) {
        const found = byElement.get(at)?.found;
        if (found && found.rank <= rank) return true;
      }
      return false;
    },
    awaitMark(mark) {
      awaited.add(mark);
      observer.observe(mark);
    },
    isAwaited: (mark) => awaited.has(mark),
    track(found) {
      const known = byElement.get(found.el);
      if (known) {
        known.found = found;
        known.visible = true;
        return known;
      }
      const row: Row = { el: found.el, found, visible: true, stale: false, badge: null, reAdds: null };
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
