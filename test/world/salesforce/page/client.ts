/** Entry in the browser: Lightning builds its page there, keeps what was open, and changes routes without loading. */
import type { VNode } from '../../page/h.ts';
import { hydrate } from '../../page/mount.ts';
import { nameOf, page } from './page.ts';
import { inNativeShadow } from './native.ts';
import { isConsole, placeOf } from './place.ts';
import { withDeals, type Actions, type Kept, type PageFacts, type State } from './state.ts';

/** What tests read and do inside the page. */
interface PageWorld {
  hydrated: boolean;
  readonly hydrationErrors: string[];
  /** Errors while rendering: someone moved or removed the page's nodes. */
  readonly errors: string[];
  /** Opens a page as a click on a link to it does. */
  go(path: string): void;
}

const facts = JSON.parse(document.querySelector('#world-facts')?.textContent ?? '{}') as PageFacts;
const container = document.querySelector('#auraAppcacheProgress') as HTMLElement;

const keptAt = (path: string): Kept => {
  const id = new URL(path, location.href);
  id.searchParams.delete('ws');
  return { id: id.pathname + id.search, place: placeOf(path) ?? { name: 'home' } };
};

/** A console opens the tab that a subtab belongs to as well. */
function opened(path: string): Kept[] {
  const ws = new URL(path, location.href).searchParams.get('ws');
  return [...(ws ? [keptAt(ws)] : []), keptAt(path)];
}

const here = location.pathname + location.search;
let state: State = {
  facts,
  ...withDeals(facts.deals),
  kept: opened(here),
  active: keptAt(here).id,
  console: isConsole(here),
  scroll: {},
  loaded: 50,
};

const world: PageWorld = {
  hydrated: false,
  hydrationErrors: [],
  errors: [],
  go: (path) => actions.go(path),
};
Object.assign(window, { world });

const actions: Actions = {
  go(path) {
    history.pushState(null, '', path);
    show(path);
  },
  scrolled: (box, top) => change({ scroll: { ...state.scroll, [box]: top } }),
  more: () => change({ loaded: state.loaded + 50 }),
};

// Nothing comes from the server but an empty element: what it is expected to hold is never there.
const root = hydrate(container, drawn(), drawn);

function drawn(): VNode {
  const tree = page(state, actions);
  return facts.nativeShadow ? inNativeShadow(tree) : tree;
}

function change(next: Partial<State>): void {
  state = { ...state, ...next };
  try {
    root.render(drawn());
  } catch (error) {
    world.errors.push(String(error));
  }
}

let late = 0;

/** The page that was open stays on screen until the new one is there. */
function show(path: string): void {
  const next = keptAt(path);
  clearTimeout(late);
  late = window.setTimeout(
    () => {
      const kept = state.kept.some(({ id }) => id === next.id) ? state.kept : [...state.kept, next];
      change({ kept, active: next.id });
      title(next);
    },
    state.kept.some(({ id }) => id === next.id) ? 0 : facts.lateMs,
  );
}

function title(kept: Kept): void {
  const kind = { record: 'Opportunity', account: 'Account', list: 'Opportunities', home: 'Home' }[
    kept.place.name
  ];
  document.title = `${nameOf(state, kept)} | ${kind} | Salesforce`;
}

document.addEventListener('click', (event) => {
  const link = (event.composedPath()[0] as Element).closest('a[href^="/lightning/"]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  actions.go(link.getAttribute('href') ?? '/');
});
window.addEventListener('popstate', () => show(location.pathname + location.search));
title(keptAt(here));
world.hydrated = true;
