/** Ids of opportunities, from places that no translation touches: the path of a link, an attribute, a class token. */
import { dealId, fullId } from '../../domain/salesforce-id.ts';
import type { Route } from '../adapter.ts';

/** Every link to a record's page. */
export const LINK = 'a[href*="/lightning/r/"]';

/** A record's own page, not one of its related lists (`/lightning/r/ID/related/…`) or forms (`…/edit`). */
const RECORD = /^\/lightning\/r\/(?:\w+\/)?(\w{15,18})(?:\/view)?\/?$/;

/** The full id of the record of any kind that an address of this very org leads to; null for all other addresses. */
function recordOf(href: string, route: Route): string | null {
  const url = URL.parse(href, `https://${route.tenant}/`);
  return url?.host === route.tenant ? fullId(RECORD.exec(url.pathname)?.[1] ?? '') : null;
}

/** The opportunity that a value names: an id of 15 or 18 characters, or the address of its page. */
export const idOf = (value: string, route: Route): string | null =>
  dealId(value) ?? dealId(recordOf(value, route) ?? '');

/** Does the value name a record that is something else than an opportunity? */
export const isOther = (value: string): boolean =>
  /\d{3}/.test(value) && fullId(value) !== null && dealId(value) === null;

/** The opportunity among the classes of an element: kanban cards carry their id as one. */
export function idInClasses(classes: string): string | null {
  for (const token of classes.split(/\s+/)) {
    const id = dealId(token);
    if (id) return id;
  }
  return null;
}
