import { missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { asset } from '../assets.ts';
import { loginPage } from '../login.ts';
import { picture } from './pictures.ts';
import { rest } from './rest.ts';
import { serverDocument } from './server-document.ts';
import type { Tenant } from './tenant.ts';

/** Jira Data Center below its context path; outside of it there is nothing. */
export function dataCenter(tenant: Tenant, asked: Asked, levers: HostControl): Answered | 'drop' {
  const { pathname } = asked.url;
  if (!pathname.startsWith(`${tenant.contextPath}/`)) return missing();
  const path = pathname.slice(tenant.contextPath.length);
  if (path.startsWith('/rest/')) return rest(tenant, asked, levers);
  const file = asset(path) ?? picture(path);
  if (file) return file;
  if (path === '/') return redirect(`${tenant.contextPath}/secure/Dashboard.jspa`);
  if (levers.behaviour.signedOut) return loginPage();
  const page = serverDocument(tenant, asked.url, levers.behaviour.colorMode);
  return page === null ? missing() : pageUnder(levers.behaviour, page);
}
