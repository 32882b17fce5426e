/** HubSpot. Which addresses are served and what is fragile stands at the top of each view's file. */
import type { SiteAdapter } from '../adapter.ts';
import { hubspotHosts } from '../hosts.ts';
import { themeOfGround } from '../page-ground.ts';
import { check } from './check.ts';
import { exclude } from './exclude.ts';
import { route } from './route.ts';
import { surfacesOf } from './surfaces.ts';

export const hubspotAdapter: SiteAdapter = {
  id: 'hubspot',
  matches: hubspotHosts.matches,
  /** HubSpot is on its own hosts only. */
  recognises: () => false,
  route,
  surfaces: (place) => surfacesOf(place).all,
  check,
  exclude,
  /** No marker of HubSpot's own is known. */
  theme: themeOfGround,
};
