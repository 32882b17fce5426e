/** Linear. Which addresses are served and what is fragile stands at the top of each view's file. */
import type { SiteAdapter } from '../adapter.ts';
import { linearHosts } from '../hosts.ts';
import { check } from './check.ts';
import { exclude } from './exclude.ts';
import { route } from './route.ts';
import { surfacesOf } from './surfaces.ts';
import { theme } from './theme.ts';

export const linearAdapter: SiteAdapter = {
  id: 'linear',
  matches: linearHosts.matches,
  /** Nobody runs a Linear of their own. */
  recognises: () => false,
  route,
  surfaces: surfacesOf,
  check,
  exclude,
  theme,
};
