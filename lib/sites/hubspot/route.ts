/**
 * Which HubSpot page an address is. Serves records (`/contacts/PORTAL/record/0-3/ID`, `/contacts/PORTAL/deal/ID`), tables and
 * boards (`/contacts/PORTAL/objects/0-3/views/V/list|board`), the Sales Workspace (`/prospecting/PORTAL/deals/…`) on
 * `app.hubspot.com` and the hosts of all regions (`app-eu1`, `app-na2` …), and other CRM pages for the deals and tickets
 * linked there. The portal is the tenant.
 * Fragile: the word `board`; a board under another word is read as a list, which changes the name of the view only.
 * Evidence: addresses in use by extensions 2025-26.
 */
import type { Route, View } from '../adapter.ts';
import { KINDS, keyOf, recordOfPath, typeOfList } from './object.ts';

/** Marketing pages, the developer site and customers' own sites are on other hosts of the same domain. */
const HOST = /^app(?:-[a-z]{2,4}\d{1,2})?\.hubspot\.com$/;
const PORTAL = /^\/(contacts|prospecting)\/(\d{5,})(?=\/)/;

/** Null = nothing of ours: settings, marketing, reports, lists of contacts in the Sales Workspace. */
export function route(url: URL): Route | null {
  const [, area, tenant] = PORTAL.exec(url.pathname) ?? [];
  if (url.protocol !== 'https:' || url.port || !HOST.test(url.hostname) || !tenant) return null;
  const record = recordOfPath(url.pathname);
  if (record) {
    const key = keyOf(record);
    return key
      ? { site: 'hubspot', tenant, view: KINDS[record.type] === 'deal' ? 'deal' : 'issue', key }
      : { site: 'hubspot', tenant, view: 'links' };
  }
  const type = typeOfList(url.pathname);
  if (area === 'prospecting' && type !== '0-3') return null;
  return { site: 'hubspot', tenant, view: type && Object.hasOwn(KINDS, type) ? listOf(url) : 'links' };
}

const listOf = (url: URL): View => (/\/board(?:\/|$)/.test(url.pathname) ? 'board' : 'list');
