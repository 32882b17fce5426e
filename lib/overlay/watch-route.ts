import type { Route, SiteAdapter } from '../sites/adapter.ts';

/** What is asked of the browser's Navigation API, where there is one. */
interface Navigation extends EventTarget {
  readonly currentEntry: unknown;
}

export interface RouteWatch {
  readonly route: Route | null;
  /** Compares the address with the one known; costs a string comparison, so every frame of work may ask. */
  check(): void;
}

/**
 * Follows a page that changes its address without loading. `onChange` hears of every other address, with the route it
 * means (the same object where that is the same), and whether it is another page (`moved`) or the one there was with
 * another item open beside it.
 */
export function watchRoute(
  adapter: Pick<SiteAdapter, 'route'>,
  page: { readonly href: () => string; readonly window: Window; readonly document: Document },
  onChange: (route: Route | null, moved: boolean) => void,
  signal: AbortSignal,
): RouteWatch {
  let href = page.href();
  let route = adapter.route(new URL(href), page.document);

  const check = (): void => {
    const now = page.href();
    if (now === href || signal.aborted) return;
    const before = new URL(href);
    const after = new URL(now);
    href = now;
    const next = adapter.route(after, page.document);
    const moved =
      before.pathname !== after.pathname || (before.search !== after.search && route?.key === next?.key);
    // An adapter builds its routes in one way, so that equal ones read alike.
    if (JSON.stringify(next) !== JSON.stringify(route)) route = next;
    onChange(route, moved);
  };

  const { navigation } = page.window as Window & { readonly navigation?: Navigation };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  for (const name of ['popstate', 'hashchange']) page.window.addEventListener(name, check, { signal });
  return {
    get route() {
      return route;
    },
    check,
  };
}
