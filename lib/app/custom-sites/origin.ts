import type { SiteId } from '../../domain/work-item.ts';
import { isHttpHere } from '../../domain/this-computer.ts';
import { vendorSiteOf } from '../../sites/hosts.ts';

/**
 * The origin as written by the URL parser; null for anything that is not exactly one origin outside the vendors'. https, and for
 * a custom site http on this very computer too.
 */
export function siteOriginOf(text: string, site: SiteId): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const odd = url.hostname.includes('*') || url.hostname.endsWith('.') || url.hostname === '';
  const http = site === 'custom' && isHttpHere(url);
  if ((url.protocol !== 'https:' && !http) || url.origin !== text.replace(/\/$/, '') || odd) return null;
  return vendorSiteOf(new URL(`https://${url.hostname}`)) ? null : url.origin;
}
