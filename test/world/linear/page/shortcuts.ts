/** Linear's bare keys, outside of fields: recorded, and some of them do what they say. */
import { issueHref } from './parts.ts';
import { groupsOf, type Actions, type State } from './state.ts';

export interface ShortcutOptions {
  state(): State;
  change(next: Partial<State>): void;
  record(key: string): void;
  readonly actions: Actions;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function watchShortcuts({ state, change, record, actions }: ShortcutOptions): void {
  const moved = (by: number): string | null => {
    const keys = groupsOf(state(), state().place).flatMap(({ issues }) => issues.map(({ key }) => key));
    const at = keys.indexOf(state().cursor ?? '');
    return keys[Math.min(keys.length - 1, Math.max(0, at + by))] ?? null;
  };
  const does: Readonly<Record<string, () => void>> = {
    j: () => change({ cursor: moved(1) }),
    k: () => change({ cursor: moved(-1) }),
    x: () => change({ selected: [...state().selected, state().cursor ?? ''].filter(Boolean) }),
    c: () => change({ over: 'create' }),
    l: () => change({ over: 'labels' }),
    Enter: () => {
      const issue = state().byKey.get(state().cursor ?? '');
      if (issue) actions.go(issueHref(issue));
    },
    Escape: () => {
      if (state().over) return change({ over: null });
      if (state().place.name === 'issue') return history.back();
      change({ selected: [], cursor: null });
    },
  };
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
    record(event.key);
    const act = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
