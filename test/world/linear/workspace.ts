import type { WorldControl } from '../control.ts';
import { generate } from './generate.ts';
import type { Initiative, Issue, Project } from './issue.ts';
import { INITIATIVES, PROJECTS } from './written.ts';

export const PAGES_HOST = 'linear.app';
export const API_HOST = 'api.linear.app';

/** The one key that the API takes. Tests look for it where no key may ever be. */
export const API_KEY = 'lin_api_planted_4f1d0c9b8a7e6d5c4b3a29181716f5e4d3c2b1a0';

/** One workspace of Linear. Issues are mutable by nobody but the page's own copy. */
export interface Workspace {
  readonly urlKey: string;
  readonly name: string;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly projects: readonly Project[];
  readonly initiatives: readonly Initiative[];
}

/** The workspace `acme`; its API's levers learn which issues are out of reach and which have moved. */
export function workspaceOf(
  { seed, items }: { seed: number; items: number },
  control: WorldControl,
): Workspace {
  const { issues, forbidden, moved } = generate(items, seed);
  const levers = control.host(API_HOST);
  for (const key of forbidden) levers.forbidden.add(key);
  for (const [from, to] of moved) levers.moved.set(from, to);
  return { urlKey: 'acme', name: 'Acme', issues, projects: PROJECTS, initiatives: INITIATIVES };
}
