/** Salesforce Lightning. Which addresses are served and what is fragile stands at the top of each view's file. */
import type { Route, SiteAdapter, Surface } from '../adapter.ts';
import { salesforceHosts } from '../hosts.ts';
import { themeOfGround } from '../page-ground.ts';
import { check } from './check.ts';
import { exclude } from './exclude.ts';
import { kanban } from './kanban.ts';
import { rows } from './list.ts';
import { rootsIn } from './open-roots.ts';
import { record } from './record.ts';
import { recognises, route } from './route.ts';

/** Tables first: on a record's page they stand inside what the page's own badge belongs to. */
function surfacesOf({ view }: Route): readonly Surface[] {
  if (view === 'deal') return [...rows('links'), record];
  return view === 'links' ? rows('links') : [kanban, ...rows('list')];
}

const built = new Map<string, readonly Surface[]>();

export const salesforceAdapter: SiteAdapter = {
  id: 'salesforce',
  matches: salesforceHosts.matches,
  recognises,
  route,
  /** The same list for the same kind of page. */
  surfaces(place) {
    const surfaces = built.get(place.view) ?? surfacesOf(place);
    built.set(place.view, surfaces);
    return surfaces;
  },
  check,
  exclude,
  roots: rootsIn,
  /** No marker of Lightning's own is known, and it does not follow the system. */
  theme: themeOfGround,
};
