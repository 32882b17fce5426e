/** What both CRMs' pages do in the browser: build everything there, and change routes without loading. */
import type { VNode } from '../../page/h.ts';
import { hydrate } from '../../page/mount.ts';
import { withDeals, type Actions, type PageFacts, type State } from './state.ts';

/** What tests read and do inside the page. */
export interface PageWorld {
  hydrated: boolean;
  readonly hydrationErrors: string[];
  /** Errors while rendering: someone moved or removed the page's nodes. */
  readonly errors: string[];
  readonly drags: { started: number; dropped: number; lost: number };
  /** Opens a page as a click on a link to it does. */
  go(path: string): void;
  /** Renders once more. */
  render(): void;
}

export interface App {
  draw(state: State, actions: Actions): VNode;
  titleOf(state: State): string;
  isPlace(path: string): boolean;
}

/** Starts the page; answers what drags need. */
export function start({ draw, titleOf, isPlace }: App): Actions {
  const facts = JSON.parse(document.querySelector('#world-facts')?.textContent ?? '{}') as PageFacts;
  let state: State = {
    facts,
    ...withDeals(facts.deals),
    path: location.pathname,
    kept: [location.pathname],
    scroll: {},
    sort: null,
    dragged: null,
    previewed: null,
  };
  let late = 0;

  const world: PageWorld = {
    hydrated: false,
    hydrationErrors: [],
    errors: [],
    drags: { started: 0, dropped: 0, lost: 0 },
    go: (path) => actions.go(path),
    render: () => change({}),
  };
  Object.assign(window, { world });

  const actions: Actions = {
    go(path) {
      history.pushState(null, '', path);
      show();
    },
    scrolled: (box, top) => change({ scroll: { ...state.scroll, [box]: top } }),
    sorted: (sort) => change({ sort }),
    previewed: (previewed) => change({ previewed }),
    lifted(dragged) {
      world.drags.started += 1;
      change({ dragged });
    },
    dropped(id, stage) {
      world.drags[stage ? 'dropped' : 'lost'] += 1;
      const deals = state.deals.map((deal) => (deal.id === id && stage ? { ...deal, stage } : deal));
      change({ dragged: null, ...withDeals(deals) });
    },
  };

  // Nothing comes from the server but an empty element: what it is expected to hold is never there.
  const container = document.querySelector('#root') as HTMLElement;
  const root = hydrate(container, draw(state, actions), () => draw(state, actions));

  function change(next: Partial<State>): void {
    state = { ...state, ...next };
    try {
      root.render(draw(state, actions));
    } catch (error) {
      world.errors.push(String(error));
    }
    document.title = titleOf(state);
  }

  /** The page that was open stays on screen until the new one is there. */
  function show(): void {
    const path = location.pathname;
    clearTimeout(late);
    late = window.setTimeout(
      () =>
        change({
          path,
          scroll: {},
          previewed: null,
          kept: state.kept.includes(path) ? state.kept : [...state.kept, path],
        }),
      facts.lateMs,
    );
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.defaultPrevented || !link || link.origin !== location.origin || !isPlace(link.pathname)) return;
    event.preventDefault();
    actions.go(link.pathname);
  });
  window.addEventListener('popstate', show);
  document.title = titleOf(state);
  world.hydrated = true;
  return actions;
}
