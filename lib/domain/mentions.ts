import { BREAKS, visible } from './folded-text.ts';
import { ticketAt } from './ticket-address.ts';
import type { ItemId } from './work-item.ts';

/**
 * A ticket that a text names: by its address, and then it is the item's id, or by its key alone (`SHOP-12`), and then it is the
 * key. Which key is a ticket's is told by the projects that have been seen (`place-mentions.ts`): `UTF-8` and `ISO-27001` look
 * like keys, too.
 */
export type Mention = ItemId;

/** Most mentions of one deal; addresses before keys, then in the order in which they are written. */
export const MOST_MENTIONS = 50;

/** Most characters of one deal's texts that are looked at, together. */
export const MOST_SCANNED = 40_000;

const ADDRESS = /https?:\/\/[^\s<>"'`()[\]{}|\\^]{1,1000}/gi;
/** Word processors put a hyphen of their own between letters and digits. */
const HYPHENS = /[\u2010\u2011]/g;
/** Of Jira and Linear alike. Not in the middle of a word or of a longer name (`PRE-SHOP-12`); `SHOP-12-fix` is a branch of it. */
const KEY = /(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9_]{0,24}-[1-9]\d{0,8}(?![\p{L}\p{N}_])/gu;

const KEY_ALONE = /^[A-Z][A-Z0-9_]{0,24}-[1-9]\d{0,8}$/;
const WITH_SPACE = /^(?:jira|linear)\/[a-z0-9.:-]{1,200}\/[A-Z][A-Z0-9_]{0,24}-[1-9]\d{0,8}$/;

/** Is it one, as `mentionsIn` writes them? What comes from files and pages need not be. */
export const isMention = (text: string): boolean => KEY_ALONE.test(text) || WITH_SPACE.test(text);

export const keyOf = (mention: Mention): string => mention.slice(mention.lastIndexOf('/') + 1);

/** The tickets that texts name, each once. A key that stands beside the address of such a ticket is that ticket. */
export function mentionsIn(texts: readonly string[]): readonly Mention[] {
  const text = readable(texts);
  const addresses = new Set([...text.matchAll(ADDRESS)].flatMap(([address]) => ticketAt(address) ?? []));
  const keys = new Set([...addresses].map(keyOf));
  const alone = [...text.replace(ADDRESS, ' ').matchAll(KEY)].map(([key]) => key);
  return [...addresses, ...new Set(alone.filter((key) => !keys.has(key)))].slice(0, MOST_MENTIONS);
}

/** All texts as one, cut, without what people cannot see. */
function readable(texts: readonly string[]): string {
  let room = MOST_SCANNED;
  const parts: string[] = [];
  for (const text of texts) {
    if (room <= 0) break;
    parts.push(text.slice(0, room));
    room -= text.length;
  }
  return visible(parts.join('\n').replace(BREAKS, ' ')).replace(HYPHENS, '-').replaceAll('&amp;', '&');
}
