import type { View } from '../domain/view.ts';
import type { SiteId, WorkItem } from '../domain/work-item.ts';

export type { View } from '../domain/view.ts';

/** What page this is. `key` is the item that the page itself is about (issue page, modal, side panel). */
export interface Route {
  readonly site: SiteId;
  readonly view: View;
  readonly tenant: string;
  readonly key?: string;
  /** Path prefix of a self-hosted tool, such as `/jira`. */
  readonly contextPath?: string;
  /** A hosted tool or one a company runs itself: they differ in pages and API. */
  readonly flavour?: 'cloud' | 'server';
}

/** Where a badge goes. The badge never moves, wraps or removes the page's nodes. */
export interface Anchor {
  readonly parent: Element;
  /** Insert before this child of `parent`; null appends as its last child. */
  readonly before: Element | null;
  /** `inline` flows with the text, `corner` is absolute at the end of the row's own box and takes no space, `row` is a line of its own. */
  readonly place: 'inline' | 'corner' | 'row';
  /** Dense rows take the 16 px badge. */
  readonly dense?: boolean;
  /**
   * Of a `corner`: what stands at the end of `parent` and should stay readable, in document order. The badge ends before the
   * first that leaves it room; in a narrow row it covers what comes earlier.
   */
  readonly clear?: readonly Element[];
  /** For a corner: the box around the anchor on whose lower edge the badge hangs; absent = the anchor itself. */
  readonly edge?: Element;
}

/** A kind of place on a page where work items show. */
export interface Surface {
  readonly view: View;
  /** Cheap: href or data attribute first, never a hashed class, never `:has()`. */
  readonly selector: string;
  /** Never throws, never writes; null = not an item (yet). */
  read(el: Element, route: Route): WorkItem | null;
  /** The key alone, for surfaces where that is much cheaper than `read`; null exactly where `read` is null. */
  key?(el: Element, route: Route): string | null;
  /**
   * The row that `el` stands for, where the selector matches something inside it (a bare link in a list row); null = `el`
   * is to be passed over. One row is one item: its first. Absent = `el` is the row.
   */
  row?(el: Element): Element | null;
  /** The same answer twice; never inside a drag handle. Null = no good place (yet). */
  anchor(el: Element): Anchor | null;
  /**
   * Its rows hold a link that a later surface finds and leads to them with `row`: a scan need not search the page for
   * them. Searching 20,000 nodes for one attribute costs 0.8 ms, for links next to nothing.
   */
  readonly linked?: boolean;
  /** Attributes whose change means: read again (recycled rows). */
  readonly watch?: readonly string[];
  /** This surface shows the item the page is about (one per page): it gets the inline note and a tab stop. */
  readonly page?: boolean;
}

/** An adapter's self-check: rows without keys or keys without rows mean that the page has changed under us. */
export interface PageCheck {
  /** Rows that look like work items. */
  readonly rows: number;
  /** Of those (or beside them), links that carry a key. */
  readonly keys: number;
}

/** One site, pure: (URL, Element) in, data out. See docs/adding-a-site.md. */
export interface SiteAdapter {
  readonly id: SiteId;
  readonly matches: readonly string[];
  /** On a host that is not the vendor's: do the page's own markers say it is this tool? */
  recognises(doc: Document): boolean;
  /** Pure: null = nothing of ours on this page. `doc` is looked at for platform markers only. */
  route(url: URL, doc: Document): Route | null;
  /** Most specific first; an element claimed by an earlier surface is not read again by a later one. */
  surfaces(route: Route): readonly Surface[];
  /** Counts for the self-check; null where the page cannot tell. */
  check(doc: Document, route: Route): PageCheck | null;
  /** Elements under which nothing is ever badged (prose, comments, editors). */
  readonly exclude: string;
  /** Its pages come from the server with rows in them and are taken over afterwards: the first badges wait until that is done. */
  readonly hydrates?: boolean;
  /**
   * The open shadow roots of the components in `part` and of `part` itself, those inside of others too. Rows in them are
   * found, watched and badged like the rest. Absent = the tool's pages have none, and nothing is looked for.
   */
  roots?(part: Document | Element | ShadowRoot): Iterable<ShadowRoot>;
  /** The theme of the page, read from the tool's own markers; null = follow `prefers-color-scheme`. */
  theme(doc: Document): 'light' | 'dark' | null;
}
