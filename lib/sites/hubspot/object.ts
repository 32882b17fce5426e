/**
 * What a HubSpot record is, by its object type: `0-3` is a deal, `0-5` a ticket; all others (contacts `0-1`, companies
 * `0-2`, custom ones) are none of ours. Ids are numbers, from addresses and attributes only. Evidence: addresses and types
 * as in use by extensions 2025-26.
 */
import { hubspotKey } from '../../domain/hubspot-key.ts';
import type { Route } from '../adapter.ts';
import { documentOf, urlOf } from '../dom.ts';

/** Kinds of record by their object type. */
export const KINDS: Readonly<Record<string, 'deal' | 'ticket'>> = { '0-3': 'deal', '0-5': 'ticket' };

/** The key of a record; null for one of a type that is none of ours. */
export function keyOf({ type, id }: Named): string | null {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return kind ? hubspotKey({ kind, id }) : null;
}

/** Every link that may lead to a deal or a ticket. */
export const LINK = 'a[href*="/record/0-3/"],a[href*="/record/0-5/"],a[href*="/deal/"],a[href*="/ticket/"]';

/** A record as HubSpot names it. */
export interface Named {
  /** Such as `0-3`. */
  readonly type: string;
  readonly id: string;
}

const RECORD = /^\/contacts\/(\d{5,})\/(?:record\/(0-\d+)|(deal|ticket))\/(\d{1,20})(?=$|[/?#])/;
const LISTS = /^\/(?:contacts|prospecting)\/\d{5,}\/(?:objects\/(0-\d+)|(deals|tickets))(?=$|\/)/;
const WORDS: Readonly<Record<string, string>> = {
  deal: '0-3',
  deals: '0-3',
  ticket: '0-5',
  tickets: '0-5',
};

/** The record that a path leads to, and the portal it is in. */
export function recordOfPath(path: string): (Named & { readonly portal: string }) | null {
  const [, portal, type, word = '', id] = RECORD.exec(path) ?? [];
  const named = type ?? WORDS[word];
  return portal && id && named ? { portal, type: named, id } : null;
}

/** The type of the records that an index page lists. */
export function typeOfList(path: string): string | null {
  const [, type, word = ''] = LISTS.exec(path) ?? [];
  return type ?? WORDS[word] ?? null;
}

/** The record of this very portal that a link leads to. Almost all links are paths, and parsing an address is dear. */
export function recordOfHref(href: string, el: Element, route: Route): Named | null {
  let path: string | undefined = href;
  if (!/^\/(?![/\\])/.test(href)) {
    const here = URL.parse(urlOf(documentOf(el)));
    const url = here && URL.parse(href, here.href);
    path = url && here && url.origin === here.origin ? url.pathname : undefined;
  }
  const record = path === undefined ? null : recordOfPath(path);
  return record?.portal === route.tenant ? record : null;
}

const pathOfPage = (el: Element): string => URL.parse(urlOf(documentOf(el)))?.pathname ?? '';

/** The record that the page's own address leads to. */
export const recordOfPage = (el: Element): Named | null => recordOfPath(pathOfPage(el));

/** The type that the page's own address speaks of. */
export function typeOfPage(el: Element): string | null {
  const path = pathOfPage(el);
  return recordOfPath(path)?.type ?? typeOfList(path);
}

/** The id a value is, alone; null for anything else. */
export const idOf = (value: string): string | null => (/^\d{1,20}$/.test(value) ? value : null);

/** The page of a record, in the region the reader is in. */
export function addressOf({ type, id }: Named, el: Element, route: Route): string {
  const host = URL.parse(urlOf(documentOf(el)))?.host ?? 'app.hubspot.com';
  return `https://${host}/contacts/${route.tenant}/record/${type}/${id}`;
}
