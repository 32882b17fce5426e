/**
 * Issue keys, from places that no translation touches: the path of a link, an attribute, a label that is nothing but a
 * key. Project keys may hold digits and, on a self-hosted Jira, underscores.
 */
import type { Route } from '../adapter.ts';
import { all, attr, matches, one } from '../dom.ts';

/** Every link that may carry a key. Found on all of seven software views (live, 2026-08-10). */
export const LINK = 'a[href*="/browse/"]';

const WHOLE = /^[A-Z][A-Z0-9_]+-\d+$/i;
const PATH = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)(?=$|[/?#])/i;

/** A key in capitals, or null when the text is anything else or more than a key. */
export const keyOfText = (text: string): string | null => (WHOLE.test(text) ? text.toUpperCase() : null);

/** The key in an address of this very Jira; null for other hosts, other context paths and other pages. */
export function keyOfHref(href: string, route: Route): string | null {
  let path = href;
  if (!href.startsWith('/') || href.startsWith('//')) {
    const url = URL.parse(href, `https://${route.tenant}/`);
    if (url?.host !== route.tenant) return null;
    path = url.pathname;
  }
  const context = route.contextPath ?? '';
  const match = path.startsWith(context) ? PATH.exec(path.slice(context.length)) : null;
  return match?.[1]?.toUpperCase() ?? null;
}

/** The key of the first link that matches and carries one: `el` itself or inside it. */
export function keyOfLink(el: Element, selector: string, route: Route): string | null {
  if (matches(el, selector)) return keyOfHref(attr(el, 'href'), route);
  const first = one(el, selector);
  const key = first && keyOfHref(attr(first, 'href'), route);
  if (key || !first) return key;
  // A link of someone else's (another extension, another Jira) came first.
  for (const link of all(el, selector)) {
    const later = keyOfHref(attr(link, 'href'), route);
    if (later) return later;
  }
  return null;
}

/** Text without the key it begins with: screen-reader links read `KEY summary` in one. */
export const withoutKey = (text: string, key: string): string =>
  text.toUpperCase().startsWith(key) ? text.slice(key.length).replace(/^[\s:,-]+/, '') : text;
