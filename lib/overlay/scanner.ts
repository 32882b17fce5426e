import type { Reader } from '../sites/read-page.ts';
import { countTags, openRoot, parent } from '../sites/dom.ts';
import { childrenOf, html, isConnected, isLeaf } from './page-document.ts';
import type { Scanner } from './scan-queue.ts';

export interface PageScanner extends Scanner {
  /** Nothing under it nor shown by it, and no mark itself: most of what a page puts in. */
  bare(el: Element): boolean;
  /**
   * What may have become a mark by a change at `el`, which is in no known row: the nearest element that is one, unless it
   * is awaited already. Null for the many changes that concern no row; that is remembered, since only an attribute could
   * alter it.
   */
  candidate(el: Element, attribute: boolean, isAwaited: (mark: Element) => boolean): Element | null;
}

/** Looks for the marks of rows through the reader of one route. */
export function createPageScanner(
  reader: Reader,
  onMark: (mark: Element) => void,
  onPass: () => void,
  onRoot?: (root: ShadowRoot) => void,
): PageScanner {
  let outside = new WeakSet<Element>();
  return {
    begin() {
      outside = new WeakSet();
      onPass();
      return html();
    },
    *scan(root) {
      for (const mark of reader.marks(root, onRoot)) yield onMark(mark);
    },
    scanSelf(el) {
      if (reader.isMark(el)) onMark(el);
    },
    present: isConnected,
    countUnder: (el) => countTags(el, '*'),
    children: childrenOf,
    bare: (el) => isLeaf(el) && !reader.isMark(el) && !(onRoot && openRoot(el)),
    candidate(el, attribute, isAwaited) {
      if (attribute) outside.delete(el);
      const passed: Element[] = [];
      for (let at: Element | null = el; at && !outside.has(at); at = parent(at)) {
        if (isAwaited(at)) return null;
        if (reader.isMark(at)) return at;
        passed.push(at);
      }
      for (const one of passed) outside.add(one);
      return null;
    },
  };
}
