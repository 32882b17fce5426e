/**
 * Issue keys, from places that no translation touches: the path of a link, an attribute, a label that is nothing but a
 * key. Project keys may hold digits and, on a self-hosted Jira, underscores.
 */
import type { Route } from '../adapter.ts';

/** Every link that may carry a key. Found on all of seven software views (live, 2026-08-10). */
export const LINK = 'a[href*="/browse/"]';

const WHOLE = /^[A-Z][A-Z0-9_]+-\d+$/i;
const PATH = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)(?=$|[/?#])/i;

/** A key in capitals, or null when the text is anything else or more than a key. */
export const keyOfText = (text: string): string | null => (WHOLE.test(text) ? text.toUpperCase() : null);

/** The key in an address of this very Jira; null for other hosts, other context paths and other pages. */
export function keyOfHref(href: string, route: Route): string | null {
  if (!href) return null;
  let path = href;
  if (!/^\/(?!\/)/.test(href)) {
    const url = URL.parse(href, `https://${route.tenant}/`);
    if (url?.host !== route.tenant) return null;
    path = url.pathname;
  }
  const context = route.contextPath ?? '';
  const match = path.startsWith(context) ? PATH.exec(path.slice(context.length)) : null;
  return match?.[1]?.toUpperCase() ?? null;
}

/** The key a value holds: as it is, as an address, as `card-KEY` or as the last segment of a testid. */
export const keyOf = (value: string, route: Route): string | null =>
  keyOfText(value.replace(/^card-|^[\w.-]+\./, '')) ?? keyOfHref(value, route);

/** Text without the key it begins with: screen-reader links read `KEY summary` in one. */
export const withoutKey = (text: string, key: string): string =>
  key && text.toUpperCase().startsWith(key) ? text.slice(key.length).replace(/^[\s:,-]+/, '') : text;
