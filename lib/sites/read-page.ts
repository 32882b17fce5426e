/**
 * Reads the work items of a page by the rules every adapter shares: exclusions, one item per row, nothing read again
 * inside a row that a more specific surface has claimed. The overlay, `inspect` and the contract suite all read through
 * here, so that what is diagnosed is what is shown.
 */
import type { WorkItem } from '../domain/work-item.ts';
import type { Anchor, Route, SiteAdapter, Surface, View } from './adapter.ts';
import { all, closest, closestOut, countTags, isElement, matches, parent } from './dom.ts';
import { inPageOrder } from './page-order.ts';

/** One item found on a page. `item` and `anchor` are read when first asked for: most rows of a long list are never shown. */
export interface ReadItem {
  readonly key: string;
  /** Place of its surface in the adapter's list: the smaller, the more specific. */
  readonly rank: number;
  readonly view: View;
  /** The row: what a badge belongs to, and what `Reader.read` takes. Two items never share one. */
  readonly el: Element;
  /** The page itself is about this item (issue page, modal, side panel). */
  readonly page: boolean;
  /** Everything the page shows of it; null where the row has changed since it was found: read it again. */
  readonly item: WorkItem | null;
  /** Null = no good place (yet). */
  readonly anchor: Anchor | null;
}

/** Reads one page under one route; make a new one when the route changes. */
export interface Reader {
  /** Attributes whose change means that a row shows another item: find the row around the target, then `read` it. */
  readonly watch: readonly string[];
  /**
   * Items in, at and around `root` that something in it leads to, each row once, kind by kind. Lazy: stop asking and no
   * more of the page is looked at.
   */
  scan(root: Document | Element): Iterable<ReadItem>;
  /**
   * The elements in and at `root` by which items are found, kind by kind, some of them more than once. Costs next to
   * nothing: what they lead to is read by `at`, for those that are worth it. Lazy. Marks in open shadow roots come last;
   * `onRoot` hears of every such root.
   */
  marks(root: Document | Element, onRoot?: (root: ShadowRoot) => void): Iterable<Element>;
  /** Does an item hang on this element? */
  isMark(el: Element): boolean;
  /**
   * The item a mark leads to; null = none. `claimed` knows the rows there are: is the element in one of that rank or a
   * smaller one? Of several marks, those of the smaller `rankOf` have to go first.
   */
  at(mark: Element, claimed: (el: Element, rank: number) => boolean): ReadItem | null;
  rankOf(mark: Element): number;
  /** The item a row shows now; null = none (any more). `before`: what it showed, which makes it quicker. */
  read(row: Element, before?: ReadItem | null): ReadItem | null;
}

/** In a piece this small one search for everything is quicker than one for each kind; in a page it is ten times slower. */
const SMALL = 50;

/** Between two selectors of a list, not one inside of brackets. */
const COMMA = /,(?![^([]*[)\]])/;

export function createReader(adapter: SiteAdapter, route: Route): Reader {
  const surfaces = adapter.surfaces(route);
  /** Those that are searched for, with their ranks; the others are reached through them. */
  const sought = [...surfaces.entries()].filter(([, surface]) => !surface.linked);
  const anything = sought.map(([, surface]) => surface.selector).join(',');
  /** One by one: browsers have quick ways to find a class, an id or a tag, and none for a list of them. */
  const singles = anything.split(COMMA);
  const { roots } = adapter;
  const around = roots ? closestOut : closest;

  /** The item at `el` by that surface, or by a more specific one that its row is of; null = none. */
  const found = (el: Element, rank: number): ReadItem | null => {
    const surface = surfaces[rank];
    if (!surface || around(el, adapter.exclude)) return null;
    const row = surface.row ? surface.row(el) : el;
    if (row && row !== el) {
      const own = surfaces.findIndex((each) => matches(row, each.selector));
      const better = surfaces[own]?.row ? null : itemAt(row, row, own);
      if (better) return better;
    }
    return row && itemAt(el, row, rank);
  };

  const itemAt = (el: Element, row: Element, rank: number): ReadItem | null => {
    const surface = surfaces[rank];
    if (!surface) return null;
    const key = surface.key ? surface.key(el, route) : surface.read(el, route)?.key;
    return key ? readItem(surface, route, key, rank, el, row) : null;
  };

  function* marksOutside(root: Document | Element): Iterable<Element> {
    const small = countTags(root, '*') < SMALL;
    const here = isElement(root) ? root : null;
    if (small && !(here && matches(here, anything)) && all(root, anything).length === 0) return;
    if (here && matches(here, anything)) yield here;
    for (const selector of singles) yield* all(root, selector);
  }

  function* marksEverywhere(
    part: Document | Element,
    onRoot?: (root: ShadowRoot) => void,
  ): Iterable<Element> {
    yield* marksOutside(part);
    for (const root of roots?.(part) ?? []) {
      onRoot?.(root);
      yield* all(root, anything);
    }
  }
  const marks = roots ? marksEverywhere : marksOutside;

  const rankOf = (mark: Element): number =>
    sought.find(([, { selector }]) => matches(mark, selector))?.[0] ?? surfaces.length;

  /** Kind by kind, the most specific first. */
  const inOrder = (part: Document | Element): Iterable<Element> =>
    roots ? [...marks(part)].sort((a, b) => rankOf(a) - rankOf(b)) : marks(part);

  const every = (part: Element, selector: string): readonly Element[] =>
    roots ? [part, ...roots(part)].flatMap((each) => all(each, selector)) : all(part, selector);

  function at(mark: Element, claimed: (el: Element, rank: number) => boolean): ReadItem | null {
    for (const [rank, { selector }] of sought) {
      if (!matches(mark, selector)) continue;
      if (claimed(mark, rank)) return null;
      const item = found(mark, rank);
      if (item) return item;
    }
    return null;
  }

  return {
    watch: [...new Set(surfaces.flatMap((surface) => surface.watch ?? []))],
    marks,
    isMark: (el) => matches(el, anything),
    rankOf,
    at,
    *scan(root) {
      const claimed = new Set<Element>();
      const isClaimed = (el: Element): boolean => {
        for (let one: Element | null = el; one; one = parent(one)) if (claimed.has(one)) return true;
        return false;
      };
      for (const mark of inOrder(root)) {
        const item = at(mark, isClaimed);
        if (!item || claimed.has(item.el)) continue;
        claimed.add(item.el);
        yield item;
      }
    },

    read(row, before) {
      // A row that a surface names by itself keeps its surface when the page puts another item into it.
      const named = before && surfaces[before.rank];
      if (named && !named.row && matches(row, named.selector)) {
        const again = itemAt(row, row, before.rank);
        if (again) return again;
      }
      for (const [rank, surface] of surfaces.entries()) {
        const hits = matches(row, surface.selector) ? [row] : [];
        if (surface.row) hits.push(...every(row, surface.selector));
        for (const el of hits) {
          const item = found(el, rank);
          if (item?.el === row) return item;
        }
      }
      return null;
    },
  };
}

function readItem(
  surface: Surface,
  route: Route,
  key: string,
  rank: number,
  el: Element,
  row: Element,
): ReadItem {
  let item: WorkItem | null | undefined;
  let anchor: Anchor | null | undefined;
  return {
    key,
    rank,
    view: surface.view,
    el: row,
    page: surface.page === true,
    get item() {
      if (item === undefined) {
        // Rows that have gone on to another item are many in a fast scroll, and a key is quicker to read than a row.
        const still = !surface.key || surface.key(el, route) === key;
        item = still ? surface.read(el, route) : null;
        if (item?.key !== key) item = null;
      }
      return item;
    },
    get anchor() {
      return anchor === undefined ? (anchor = surface.anchor(el)) : anchor;
    },
  };
}

/** All items of a page at once, in document order. */
export function readPage(root: Document | Element, route: Route, adapter: SiteAdapter): ReadItem[] {
  return [...createReader(adapter, route).scan(root)].sort((a, b) => inPageOrder(a.el, b.el));
}
