/**
 * Reads the work items of a page by the rules every adapter shares: exclusions, one item per row, nothing read again
 * inside a row that a more specific surface has claimed. The overlay, `inspect` and the contract suite all read through
 * here, so that what is diagnosed is what is shown.
 */
import type { WorkItem } from '../domain/work-item.ts';
import type { Anchor, Route, SiteAdapter, View } from './adapter.ts';
import { all, closest, contains, isElement, matches, parent } from './dom.ts';

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
  /** Items in and at `root`, in document order, each row once. Lazy: stop asking and no more of the page is looked at. */
  scan(root: Document | Element): Iterable<ReadItem>;
  /** The item a row shows now; null = none (any more). */
  read(row: Element): ReadItem | null;
}

interface Claim {
  readonly row: Element;
  /** Place of its surface in the adapter's list: lower is more specific. */
  readonly rank: number;
}

export function createReader(adapter: SiteAdapter, route: Route): Reader {
  const surfaces = adapter.surfaces(route);
  const everything = surfaces.map((surface) => surface.selector).join(',');
  /** Place of the first surface that matches, looked for before `limit`; -1 = none. */
  const rankOf = (el: Element, limit = Infinity): number =>
    surfaces.findIndex((surface, rank) => rank < limit && matches(el, surface.selector));
  const bannedNow = (el: Element): boolean => closest(el, adapter.exclude) !== null;

  /** The item at `el` by the surface of that rank, or null. */
  const found = (el: Element, rank: number, banned: (el: Element) => boolean): ReadItem | null => {
    const surface = surfaces[rank];
    if (!surface) return null;
    const row = surface.row ? surface.row(el) : el;
    if (!row || banned(el)) return null;
    const whole = surface.key ? undefined : surface.read(el, route);
    const key = surface.key ? surface.key(el, route) : whole?.key;
    if (!key) return null;
    let item: WorkItem | null | undefined = whole;
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

  /** The nearest row around `el` that holds an item, outwards. */
  const claimAround = (el: Element | null): Claim | null => {
    let at = el && closest(el, everything);
    while (at) {
      const rank = rankOf(at);
      const item = found(at, rank, bannedNow);
      if (item) return { row: item.el, rank };
      const outer = parent(at);
      at = outer && closest(outer, everything);
    }
    return null;
  };

  return {
    watch: [...new Set(surfaces.flatMap((surface) => surface.watch ?? []))],

    *scan(root) {
      const hits = [
        ...(isElement(root) && matches(root, everything) ? [root] : []),
        ...all(root, everything),
      ];
      if (hits.length === 0) return;
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
      const seen = new Set<Element>();
      const around = isElement(root) ? claimAround(parent(root)) : null;
      const claims: Claim[] = around ? [around] : [];
      for (const el of hits) {
        while (claims.length > 0 && !contains((claims.at(-1) as Claim).row, el)) claims.pop();
        // Inside a claimed row only a more specific surface may read: another kind of row, never the fallback.
        const rank = rankOf(el, claims.at(-1)?.rank);
        const item = found(el, rank, banned);
        if (!item || seen.has(item.el)) continue;
        seen.add(item.el);
        claims.push({ row: item.el, rank });
        yield item;
      }
    },

    read(row) {
      for (const [rank, surface] of surfaces.entries()) {
        const hits = matches(row, surface.selector) ? [row] : [];
        if (surface.row) hits.push(...all(row, surface.selector));
        for (const el of hits) {
          const item = found(el, rank, bannedNow);
          if (item?.el === row) return item;
        }
      }
      return null;
    },
  };
}

/** All items of a page at once. */
export function readPage(root: Document | Element, route: Route, adapter: SiteAdapter): ReadItem[] {
  return [...createReader(adapter, route).scan(root)];
}
