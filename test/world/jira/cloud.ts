import { html, json, missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { asset } from '../assets.ts';
import { cloudDocument } from './document.ts';
import { loginPage } from '../login.ts';
import { placeOf } from './page/place.ts';
import { picture } from './pictures.ts';
import { rest } from './rest.ts';
import type { Tenant } from './tenant.ts';

/** Jira Cloud at its host. */
export function cloud(tenant: Tenant, asked: Asked, levers: HostControl): Answered | 'drop' {
  const path = asked.url.pathname;
  if (path.startsWith('/rest/')) return rest(tenant, asked, levers);
  const file = asset(path) ?? picture(path);
  if (file) return file;
  if (path === '/' || path === '/jira' || path === '/jira/your-work')
    return redirect('/jira/for-you?tab=assigned');
  // Another product on the same host.
  if (path.startsWith('/wiki'))
    return html('<!doctype html><title>Wiki</title><p>See <a href="/browse/SHOP-7">SHOP-7</a>.</p>');
  if (!placeOf(path + asked.url.search, tenant.projects))
    return path.includes('.') ? missing() : json(404, { message: 'Not found' });
  if (levers.behaviour.signedOut) return loginPage();
  return pageUnder(levers.behaviour, cloudDocument(tenant, path + asked.url.search, levers));
}
