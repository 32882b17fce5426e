/**
 * Reads the work items of a page by the rules every adapter shares: exclusions, one item per row, nothing read again
 * inside a row that a more specific surface has claimed. The overlay, `inspect` and the contract suite all read through
 * here, so that what is diagnosed is what is shown.
 */
import type { WorkItem } from '../domain/work-item.ts';
import type { Anchor, Route, SiteAdapter, Surface, View } from './adapter.ts';
import { all, closest, countTags, isBefore, isElement, matches, parent } from './dom.ts';

/** One item found on a page. `item` and `anchor` are read when first asked for: most rows of a long list are never shown. */
export interface ReadItem {
  readonly key: string;
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
  /** The item a row shows now; null = none (any more). */
  read(row: Element): ReadItem | null;
}

/** In a piece this small one search for everything is quicker than one for each kind; in a page it is ten times slower. */
const SMALL = 50;

export function createReader(adapter: SiteAdapter, route: Route): Reader {
  const surfaces = adapter.surfaces(route);
  const sought = surfaces.filter((surface) => !surface.linked);
  const anything = sought.map((surface) => surface.selector).join(',');
  const bannedNow = (el: Element): boolean => closest(el, adapter.exclude) !== null;

  /** The item at `el` by that surface, or by a more specific one that its row is of; null = none. */
  const found = (el: Element, surface: Surface, banned: (el: Element) => boolean): ReadItem | null => {
    if (banned(el)) return null;
    const row = surface.row ? surface.row(el) : el;
    const own = row && row !== el ? surfaces.find((each) => matches(row, each.selector)) : undefined;
    if (row && own && !own.row) {
      const better = itemAt(row, row, own);
      if (better) return better;
    }
    return row && itemAt(el, row, surface);
  };

  const itemAt = (el: Element, row: Element, surface: Surface): ReadItem | null => {
    const key = surface.key ? surface.key(el, route) : surface.read(el, route)?.key;
    if (!key) return null;
    let item: WorkItem | null | undefined;
    let anchor: Anchor | null | undefined;
    return {
      key,
      view: surface.view,
      el: row,
      page: surface.page === true,
      get item() {
        if (item === undefined) {
          item = surface.read(el, route);
          if (item?.key !== key) item = null;
        }
        return item;
      },
      get anchor() {
        return anchor === undefined ? (anchor = surface.anchor(el)) : anchor;
      },
    };
  };

  return {
    watch: [...new Set(surfaces.flatMap((surface) => surface.watch ?? []))],

    *scan(root) {
      const small = countTags(root, '*') < SMALL;
      const here = isElement(root) ? root : null;
      if (small && !(here && matches(here, anything)) && all(root, anything).length === 0) return;
      // Rows share their ancestors, so what is under an excluded element is asked once per ancestor, not once per row.
      const known = new Map<Element, boolean>();
      const banned = (el: Element): boolean => {
        let answer = known.get(el);
        if (answer === undefined) {
          const outer = parent(el);
          answer = matches(el, adapter.exclude) || (outer !== null && banned(outer));
          known.set(el, answer);
        }
        return answer;
      };
      const claimed = new Set<Element>();
      const isClaimed = (el: Element): boolean => {
        for (let at: Element | null = el; at; at = parent(at)) if (claimed.has(at)) return true;
        return false;
      };
      for (const surface of sought) {
        const hits = all(root, surface.selector);
        for (const el of here && matches(here, surface.selector) ? [here, ...hits] : hits) {
          if (isClaimed(el)) continue;
          const item = found(el, surface, banned);
          if (!item || claimed.has(item.el)) continue;
          claimed.add(item.el);
          yield item;
        }
      }
    },

    read(row) {
      for (const surface of surfaces) {
        const hits = matches(row, surface.selector) ? [row] : [];
        if (surface.row) hits.push(...all(row, surface.selector));
        for (const el of hits) {
          const item = found(el, surface, bannedNow);
          if (item?.el === row) return item;
        }
      }
      return null;
    },
  };
}

/** All items of a page at once, in document order. */
export function readPage(root: Document | Element, route: Route, adapter: SiteAdapter): ReadItem[] {
  return [...createReader(adapter, route).scan(root)].sort((a, b) => (isBefore(a.el, b.el) ? -1 : 1));
}
