/** Tickets named in the notes of a deal, which most tools keep as HTML. What notes say is looked through and never kept. */
import { mentionsIn, type Mention } from '../domain/mentions.ts';

/** Most notes of one deal, the newest. */
export const MOST_NOTES = 20;

/** How notes are asked for: badges wait for the answer, and notes are not worth long. */
export const BRIEFLY = { timeoutMs: 5_000, once: true } as const;

/** Longest note that tools take (HubSpot's limit). */
const NOTE_LENGTH = 65_536;

/** Ends at the next angle bracket of either kind, so that no text takes longer than its length. */
const TAG = /<[a-z/!?][^<>]*>/gi;
/** Where one of these stands, a word goes on. */
const INLINE = /^<\/?(?:a|b|code|em|font|i|s|span|strong|sub|sup|u)\b/i;
const ENTITY = /&(?:#(\d{1,5})|#x([\da-f]{1,4})|\w{2,8});/gi;

/** The words of HTML and the addresses in its tags, to be searched: whatever comes out is never shown as anything. */
export const wordsOf = (html: string): string =>
  html
    .slice(0, NOTE_LENGTH)
    .replace(TAG, (tag) => {
      const [address] = /https?:[^"'\s>]*/i.exec(tag) ?? [];
      return address ? ` ${address} ` : INLINE.test(tag) ? '' : ' ';
    })
    .replace(ENTITY, (entity, decimal?: string, hex?: string) => {
      if (decimal ?? hex) return String.fromCharCode(Number(decimal ?? `0x${hex}`));
      return entity === '&amp;' ? '&' : ' ';
    });

/** The tickets that notes name. Anything but texts is passed over. */
export const ticketsInNotes = (notes: readonly unknown[]): readonly Mention[] =>
  mentionsIn(notes.flatMap((note) => (typeof note === 'string' ? wordsOf(note) : [])));
