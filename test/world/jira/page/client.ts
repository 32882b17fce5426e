/** Entry in the browser: takes over what the server sent, then routes, renders and listens like the original. */
import type { Issue, Status } from '../issue.ts';
import { hydrate, type Root } from '../../page/mount.ts';
import { page, titleOf } from './page.ts';
import { placeOf } from './place.ts';
import { startState, withSelected, type Actions, type PageFacts, type State } from './state.ts';
import { worldOf, type PageWorld } from './page-world.ts';

interface Sent {
  readonly facts: PageFacts;
  readonly issues: readonly Issue[];
}

declare global {
  interface Window {
    /** What tests read and do inside the page. */
    world: PageWorld;
  }
}

const sent = JSON.parse(document.querySelector('#world-facts')?.textContent ?? '{}') as Sent;
const container = document.querySelector('#jira-frontend') as HTMLElement;

let state: State = startState(sent.facts, sent.issues, location.pathname + location.search);
let root: Root | null = null;
const world = worldOf({ render, change, state: () => state });
window.world = world;

function render(): void {
  world.renders += 1;
  try {
    root?.render(page(state, actions));
  } catch (error) {
    // React would unmount the tree here; the count is what tests look at.
    world.errors.push(String(error));
  }
}

/** From `load` to the first rows where they come late: their data is asked for only then. */
const ROWS_LATE_MS = 400;
let late = 0;
const rowsIn = (ms: number): void => {
  clearTimeout(late);
  late = window.setTimeout(() => change({ loading: false }), ms);
};

/** A new state, rendered at once: a person's action is never batched away. */
function change(next: Partial<State>): void {
  state = { ...state, ...next };
  render();
}

/** The page at a new path: skeleton first where the content differs, rows a little later. */
function show(path: string): void {
  const [was, is] = [placeOf(state.path, state.facts.projects), placeOf(path, state.facts.projects)];
  const same = was?.name === is?.name && was?.project?.key === is?.project?.key && was?.key === is?.key;
  change({ path, loading: !same, hovered: null, ...(same ? {} : { scroll: {}, row: -1 }) });
  document.title = titleOf(state);
  if (same) return;
  rowsIn(state.facts.lateMs);
}

const actions: Actions = {
  go(path) {
    history.pushState(null, '', path);
    show(path);
  },
  scrolled: (box, top) => change({ scroll: { ...state.scroll, [box]: top } }),
  hover: (hovered) => {
    if (hovered !== state.hovered) change({ hovered });
  },
  menu(event, key) {
    event.preventDefault();
    event.stopPropagation();
    change({ menu: { key, x: event.clientX, y: event.clientY } });
  },
  create: (creating) => change({ creating, menu: null }),
  collapse: (column) =>
    change({
      collapsed: state.collapsed.includes(column)
        ? state.collapsed.filter((one) => one !== column)
        : [...state.collapsed, column],
    }),
  dragStart(event, key) {
    event.dataTransfer?.setData('text/plain', key);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    world.drags.started += 1;
    // In the frame of dragstart the browser takes its picture of the card; React re-renders after it.
    requestAnimationFrame(() => change({ dragged: key, hovered: null }));
  },
  dragOver(event) {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
  },
  dragEnd() {
    world.drags.ended += 1;
    change({ dragged: null });
  },
  drop(event, status: Status) {
    event.preventDefault();
    const key = event.dataTransfer?.getData('text/plain') ?? '';
    const issue = state.byKey.get(key);
    if (!issue) {
      world.drags.lost += 1;
      return;
    }
    issue.status = status;
    world.drags.dropped += 1;
    change({ dragged: null });
  },
};

/** Menus close at the next press anywhere. */
document.addEventListener('mousedown', (event) => {
  if (state.menu && !(event.target as Element).closest('[role="menu"]')) change({ menu: null });
});

/** Same-origin links without a target are routed, not loaded. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target === '_blank' || link.origin !== location.origin) return;
  event.preventDefault();
  actions.go(link.pathname + link.search);
});

/** Jira's own shortcuts, outside of fields: recorded, and some of them do what they say. */
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    target.isContentEditable ||
    /^(INPUT|TEXTAREA)$/.test(target.tagName)
  )
    return;
  world.shortcuts.push(event.key);
  if (event.key === 'j') change({ row: state.row + 1 });
  if (event.key === 'k') change({ row: Math.max(0, state.row - 1) });
  if (event.key === 'c') change({ creating: true });
  if (event.key === 'Escape') {
    change({ creating: false, menu: null });
    if (state.path.includes('selectedIssue=')) actions.go(withSelected(state.path, null));
  }
  if (event.key === '/') {
    event.preventDefault();
    (document.querySelector('#top-search') as HTMLElement | null)?.focus();
  }
});

if (state.facts.autoColor) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    document.documentElement.dataset['colorMode'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
}

window.addEventListener('popstate', () => show(location.pathname + location.search));

function takeOver(): void {
  root = hydrate(container, page(state, actions), (reason) => {
    world.hydrationErrors.push(reason);
    state = { ...state, loading: true };
    window.setTimeout(() => change({ loading: false }), 300);
    return page(state, actions);
  });
  world.hydrated = true;
  render();
  if (!state.facts.rowsLate) return;
  if (document.readyState === 'complete') rowsIn(ROWS_LATE_MS);
  else window.addEventListener('load', () => rowsIn(ROWS_LATE_MS));
}
window.setTimeout(takeOver, state.facts.hydrationMs);
