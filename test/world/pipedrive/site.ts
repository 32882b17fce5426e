import { missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import { asset } from '../assets.ts';
import type { HostControl } from '../control.ts';
import { loginPage } from '../login.ts';
import { documentOf } from '../sales/document.ts';
import type { Site, WorldSite } from '../site.ts';
import { companyOf, HOST, type Company } from './company.ts';
import { placeOf } from './page/place.ts';
import { rest } from './rest.ts';

function answer(company: Company, asked: Asked, levers: HostControl): Answered | 'drop' {
  const { pathname } = asked.url;
  if (pathname.startsWith('/api/')) return rest(company, asked, levers);
  const file = asset(pathname);
  if (file) return file;
  if (pathname === '/') return redirect('/pipeline/1/user/everyone');
  if (!placeOf(pathname)) return missing();
  if (levers.behaviour.signedOut) return loginPage();
  return pageUnder(levers.behaviour, documentOf('pipedrive', company.deals, levers));
}

/** Hosts that only look like a company's, with the same pages. */
const LOOK_ALIKES = ['acme.pipedrive.com.evil.example', 'acme-pipedrive.com.example'];

export const pipedrive: WorldSite = {
  hosts: [HOST, ...LOOK_ALIKES],
  isApi: (host, path) => host === 'acme.pipedrive.com' && path.startsWith('/api/'),
  keyOf: (element) => element.closest('[data-world-item]')?.getAttribute('data-world-item') ?? '',
  open({ seed, items }, control) {
    const company = companyOf(items, seed, control);
    const site: Site = (asked, levers) => answer(company, asked, levers);
    return new Map([HOST, ...LOOK_ALIKES].map((host) => [host, site]));
  },
};
