import type { Issue, Project, Status } from '../issue.ts';

/** What the server tells the page about itself; does not change while the page is open. */
export interface PageFacts {
  readonly host: string;
  readonly contextPath: string;
  readonly flavour: 'cloud' | 'server';
  readonly projects: readonly Project[];
  readonly hydrationMs: number;
  readonly lateMs: number;
  /** The server sends a skeleton; the rows come after the page has loaded. */
  readonly rowsLate: boolean;
  /** No virtualisation: everything is in the DOM. */
  readonly everything: boolean;
  /** The user's choice is to follow the browser. */
  readonly autoColor: boolean;
}

export interface State {
  readonly facts: PageFacts;
  readonly issues: readonly Issue[];
  readonly byKey: ReadonlyMap<string, Issue>;
  /** Path and query. */
  readonly path: string;
  /** Between a route change and its rows: a skeleton shows. */
  readonly loading: boolean;
  /** Scroll position by box, pixels. */
  readonly scroll: Readonly<Record<string, number>>;
  readonly hovered: string | null;
  /** An open context menu: of which item, and where in the viewport. */
  readonly menu: { readonly key: string; readonly x: number; readonly y: number } | null;
  readonly dragged: string | null;
  readonly collapsed: readonly string[];
  /** Row chosen with j and k. */
  readonly row: number;
  readonly creating: boolean;
}

/** The page as the server sends it, the same on both sides. */
export const startState = (facts: PageFacts, issues: readonly Issue[], path: string): State => ({
  facts,
  issues,
  byKey: new Map(issues.map((issue) => [issue.key, issue])),
  path,
  loading: facts.rowsLate,
  scroll: {},
  hovered: null,
  menu: null,
  dragged: null,
  collapsed: [],
  row: -1,
  creating: false,
});

/** What a person can do; on the server nothing happens. */
export interface Actions {
  go(path: string): void;
  scrolled(box: string, top: number): void;
  hover(key: string | null): void;
  menu(event: MouseEvent, key: string): void;
  /** Opens or closes the dialog for a new item. */
  create(open: boolean): void;
  collapse(column: string): void;
  dragStart(event: DragEvent, key: string): void;
  dragOver(event: DragEvent): void;
  dragEnd(): void;
  drop(event: DragEvent, status: Status): void;
}

/** Address of the current page with one item opened over it, or closed. */
export function withSelected(path: string, key: string | null): string {
  const url = new URL(path, 'https://x');
  if (key === null) url.searchParams.delete('selectedIssue');
  else url.searchParams.set('selectedIssue', key);
  return url.pathname + url.search;
}
