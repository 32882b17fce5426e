/** Entry in the browser: Linear builds its page there from what it keeps, then changes routes without loading. */
import { hydrate } from '../../page/mount.ts';
import { watchDrags } from './drag.ts';
import { page, portal, titleOf } from './page.ts';
import { worldOf } from './page-world.ts';
import { placeOf } from './place.ts';
import { watchShortcuts } from './shortcuts.ts';
import { startState, withIssues, type Actions, type PageFacts, type State } from './state.ts';

const facts = JSON.parse(document.querySelector('#world-facts')?.textContent ?? '{}') as PageFacts;
let state = startState(facts, location.pathname);

const actions: Actions = {
  go(path) {
    history.pushState(null, '', path);
    show(path);
  },
  scrolled: (box, top) => change({ scroll: { ...state.scroll, [box]: top } }),
  open: (open) => change({ open }),
};

const world = worldOf({ change, state: () => state });
Object.assign(window, { world });

const rendered = (selector: string, draw: () => ReturnType<typeof page>) =>
  // Nothing comes from the server but an empty element: what it is expected to hold is never there.
  hydrate(document.querySelector(selector) as HTMLElement, draw(), draw);
const root = rendered('#root', () => page(state, actions));
const mount = rendered('#portal', () => portal(state));

/** A new state, rendered at once. */
function change(next: Partial<State>): void {
  state = { ...state, ...next };
  try {
    root.render(page(state, actions));
    mount.render(portal(state));
  } catch (error) {
    world.errors.push(String(error));
  }
}

let late = 0;

/** The page at a new path: its frame at once, its rows a little later. */
function show(path: string): void {
  const place = placeOf(path);
  if (!place) return location.reload();
  change({ path, place, loading: true, scroll: {}, cursor: null, selected: [], open: null, over: null });
  document.title = titleOf(state);
  clearTimeout(late);
  late = window.setTimeout(() => change({ loading: false }), facts.lateMs);
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || !placeOf(link.pathname)) return;
  event.preventDefault();
  actions.go(link.pathname);
});
window.addEventListener('popstate', () => show(location.pathname));

watchShortcuts({ state: () => state, change, actions, record: (key) => world.shortcuts.push(key) });
watchDrags({
  stateOf: (key) => state.byKey.get(key)?.state ?? null,
  onStart(dragged) {
    world.drags.started += 1;
    change({ dragged });
  },
  onEnd(key, to) {
    world.drags.ended += 1;
    if (to) world.drags.dropped += 1;
    else world.drags.lost += 1;
    const issues = state.issues.map((issue) => (issue.key === key && to ? { ...issue, state: to } : issue));
    change({ dragged: null, ...withIssues(issues) });
  },
});

document.title = titleOf(state);
document.body.classList.add('content-loaded', 'is-bootstrapped', 'loaded', 'bootstrap-fade-complete');
world.hydrated = true;
