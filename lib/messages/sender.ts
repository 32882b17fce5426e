import { vendorSiteOf } from '../sites/hosts.ts';
import { ok } from '../domain/result.ts';
import type { SiteId } from '../domain/work-item.ts';
import type { Answer } from './protocol.ts';

/** What the browser says of where a message comes from; the page cannot forge it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Who we are: the extension's id and the origin of its pages, such as `chrome-extension://abc`. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** One of our own pages, or a content script in a page of the web. */
export type Origin =
  | { readonly from: 'page' }
  | { readonly from: 'content'; readonly url: URL; readonly tabId: number; readonly frameId: number };

/** Null: not ours, or from nowhere a message of ours can come from. */
export function originOf(sender: Sender, self: Self): Origin | null {
  if (sender.id !== self.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  // `URL.origin` is "null" for extension schemes in some engines, hence by hand.
  if (`${url.protocol}//${url.host}` === self.origin) return { from: 'page' };
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  const tabId = sender.tab?.id;
  if (!web || tabId === undefined) return null;
  return { from: 'content', url, tabId, frameId: sender.frameId ?? 0 };
}

/** Sites a person has added, by origin. */
export type AddedSites = () => Promise<Answer<readonly { readonly site: SiteId; readonly origin: string }[]>>;

/**
 * The site a web page belongs to: the vendor's by parsed host, or one that was added, by its whole origin; https, and http
 * where that was added (docs/decisions/0201). Null for none.
 */
export async function siteOfPage(url: URL, added: AddedSites): Promise<Answer<SiteId | null>> {
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return ok(null);
  const vendor = vendorSiteOf(url);
  if (vendor) return ok(vendor.id);
  const sites = await added();
  return sites.ok ? ok(sites.value.find(({ origin }) => origin === url.origin)?.site ?? null) : sites;
}
