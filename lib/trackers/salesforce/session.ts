/**
 * Opt-in: the browser's own session as a client of the API. The cookie of the pages has no leave there, one of the same org on
 * the API's host has; the org's id stands before the `!` of both. Needs the permission `cookies`, in the background only.
 * Fragile: API access control of an org blocks it, and where an admin has logged in as somebody else, cookie and page may
 * be two people's. Evidence: Salesforce-Inspector-reloaded 2026-08 (#172, #358, #795, #983, #1197).
 */
import type { Grant } from './grant.ts';
import { apiOriginOf, isApiOrigin } from './place.ts';

export interface Cookie {
  readonly value: string;
  readonly domain: string;
}

/** `browser.cookies`, of the store the tab uses. */
export interface Cookies {
  /** The one cookie of that name that is sent to `url`. */
  get(url: string, name: string): Promise<Cookie | null>;
  /** All secure cookies of that name below the domain. */
  below(domain: string, name: string): Promise<readonly Cookie[]>;
}

/** Below which sessions are, in the order they are looked for. */
const DOMAINS = ['salesforce.com', 'salesforce.mil', 'sfcrmproducts.cn'];

/** Null where there is no session, or none that the API would take. */
export async function sessionGrant(cookies: Cookies, tenant: string): Promise<Grant | null> {
  const expected = apiOriginOf(tenant);
  const page = expected && (await cookies.get(`https://${tenant}/`, 'sid'));
  const org = page ? orgOf(page.value) : null;
  if (!org) return null;
  for (const domain of DOMAINS) {
    const grants = (await cookies.below(domain, 'sid'))
      .filter(({ value }) => orgOf(value) === org)
      .map((cookie): Grant => ({ origin: originOf(cookie.domain), accessToken: cookie.value }))
      .filter(({ origin }) => isApiOrigin(origin));
    const grant = grants.find(({ origin }) => origin === expected) ?? grants[0];
    if (grant) return grant;
  }
  return null;
}

const originOf = (domain: string): string => `https://${domain.replace(/^\./, '')}`;

/** `00D…!AQ…` → `00D…`. */
const orgOf = (value: string): string | null => /^(00D\w{9,15})!/.exec(value)?.[1] ?? null;
