import { missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import { asset } from '../assets.ts';
import type { HostControl } from '../control.ts';
import { loginPage } from '../login.ts';
import { documentOf } from '../sales/document.ts';
import type { Site, WorldSite } from '../site.ts';
import { placeOf } from './page/place.ts';
import { API, PAGES, portalOf, REGION, type Portal } from './portal.ts';
import { listPath } from './portal-paths.ts';
import { rest } from './rest.ts';

function pages(portal: Portal, { url }: Asked, levers: HostControl): Answered {
  const file = asset(url.pathname);
  if (file) return file;
  if (url.pathname === '/') return redirect(listPath);
  if (!placeOf(url.pathname)) return missing();
  if (levers.behaviour.signedOut) return loginPage();
  return pageUnder(levers.behaviour, documentOf('hubspot', portal.deals, levers));
}

/** Hosts that only look like HubSpot's, with the same pages, and one of HubSpot's own that holds no records. */
const LOOK_ALIKES = ['app.hubspot.com.evil.example', 'app-hubspot.com.example', 'blog.hubspot.com'];

export const hubspot: WorldSite = {
  hosts: [PAGES, REGION, API, ...LOOK_ALIKES],
  isApi: (host) => host === 'api.hubapi.com',
  keyOf: (element) => element.closest('[data-world-item]')?.getAttribute('data-world-item') ?? '',
  open({ seed, items }, control) {
    const portal = portalOf(items, seed, control);
    const page: Site = (asked, levers) => pages(portal, asked, levers);
    return new Map<string, Site>([
      ...[PAGES, REGION, ...LOOK_ALIKES].map((host) => [host, page] as const),
      [API, (asked, levers) => rest(portal, asked, levers)],
    ]);
  },
};
