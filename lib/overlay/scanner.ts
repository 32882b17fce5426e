import type { Reader, ReadItem } from '../sites/read-page.ts';
import { countTags, matches, parent } from '../sites/dom.ts';
import { childrenOf, html, isConnected, isLeaf } from './page-document.ts';
import type { Scanner } from './scan-queue.ts';

export interface PageScanner extends Scanner {
  /**
   * What may have become a row by a change at `el`, which is in no known row: the nearest element some surface names.
   * Null for the many changes that concern no row; that is remembered, since only an attribute could alter it.
   */
  candidate(el: Element, attribute: boolean): Element | null;
}

/** Looks for rows through the reader of one route. `selector` is that of all its surfaces together. */
export function createPageScanner(
  reader: Reader,
  selector: string,
  onFound: (found: ReadItem) => void,
  onPass: () => void,
): PageScanner {
  let outside = new WeakSet<Element>();
  return {
    begin() {
      outside = new WeakSet();
      onPass();
      return html();
    },
    *scan(root) {
      for (const found of reader.scan(root)) yield onFound(found);
    },
    scanSelf(el) {
      const found = matches(el, selector) ? reader.read(el) : null;
      if (found) onFound(found);
    },
    present: isConnected,
    countUnder: (el) => countTags(el, '*'),
    children: childrenOf,
    bare: (el) => isLeaf(el) && !matches(el, selector),
    candidate(el, attribute) {
      if (attribute) outside.delete(el);
      const passed: Element[] = [];
      for (let at: Element | null = el; at && !outside.has(at); at = parent(at)) {
        if (matches(at, selector)) return at;
        passed.push(at);
      }
      for (const one of passed) outside.add(one);
      return null;
    },
  };
}
