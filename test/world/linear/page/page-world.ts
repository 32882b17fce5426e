import type { Issue } from '../issue.ts';
import { withIssues, type State } from './state.ts';

/** The page's own record of what went right and wrong, and the levers tests pull inside the page. */
export interface PageWorld {
  hydrated: boolean;
  readonly hydrationErrors: string[];
  /** Errors while rendering: someone moved or removed the page's nodes. */
  readonly errors: string[];
  readonly drags: { started: number; ended: number; dropped: number; lost: number };
  /** Keys that reached the page's own shortcuts. */
  readonly shortcuts: string[];
  render(): void;
  /** The element that shows `key` shows this other title from now on, without being replaced. */
  rename(key: string, title: string): void;
}

interface Levers {
  change(next: Partial<State>): void;
  state(): State;
}

export const worldOf = ({ change, state }: Levers): PageWorld => ({
  hydrated: false,
  hydrationErrors: [],
  errors: [],
  drags: { started: 0, ended: 0, dropped: 0, lost: 0 },
  shortcuts: [],
  render: () => change({}),
  rename: (key, title) =>
    change(
      withIssues(state().issues.map((issue): Issue => (issue.key === key ? { ...issue, title } : issue))),
    ),
});
