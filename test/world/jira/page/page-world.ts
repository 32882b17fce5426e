import type { Issue } from '../issue.ts';
import type { State } from './state.ts';

/** The page's own record of what went right and wrong, and the levers tests pull inside the page. */
export interface PageWorld {
  hydrated: boolean;
  readonly hydrationErrors: string[];
  /** Errors while rendering: someone moved or removed the page's nodes. */
  readonly errors: string[];
  renders: number;
  readonly drags: { started: number; ended: number; dropped: number; lost: number };
  /** Keys that reached the page's own shortcuts. */
  readonly shortcuts: string[];
  render(): void;
  /** The element that shows `key` shows this other item from now on, without being replaced where views have no keys. */
  rename(key: string, title: string): void;
  /** Only these many items exist, as after a filter. */
  limit(count: number): void;
}

interface Levers {
  render(): void;
  change(next: Partial<State>): void;
  state(): State;
}

export function worldOf({ render, change, state }: Levers): PageWorld {
  const all: { issues: readonly Issue[] | null } = { issues: null };
  return {
    hydrated: false,
    hydrationErrors: [],
    errors: [],
    renders: 0,
    drags: { started: 0, ended: 0, dropped: 0, lost: 0 },
    shortcuts: [],
    render,
    rename(key, title) {
      const issues = state().issues.map((issue) => (issue.key === key ? { ...issue, title } : issue));
      change({ issues, byKey: new Map(issues.map((issue) => [issue.key, issue])) });
    },
    limit(count) {
      all.issues ??= state().issues;
      change({ issues: all.issues.slice(0, count) });
    },
  };
}
