/** Jira, Cloud and Data Center. Which addresses are served and what is fragile stands at the top of each view's file. */
import type { SiteAdapter } from '../adapter.ts';
import { jiraHosts } from '../hosts.ts';
import { check } from './check.ts';
import { exclude } from './exclude.ts';
import { recognises, route } from './route.ts';
import { surfacesOf } from './surfaces.ts';
import { theme } from './theme.ts';

export const jiraAdapter: SiteAdapter = {
  id: 'jira',
  hydrates: true,
  matches: jiraHosts.matches,
  recognises,
  route,
  surfaces: (place) => surfacesOf(place).all,
  check,
  exclude,
  theme,
};
