/**
 * Text as it is compared and as it is said. What people cannot see must not decide: control, zero-width and bidi characters
 * (Unicode Cc and Cf) are dropped before anything else. All of it is linear in the length of the text.
 */

/** European letters and signs of which each is one character in every form. Spares most texts the normalising. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u012f\u0131-\u017f]*$/;
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** Line breaks and tabs are control characters too, but between words they are space. */
export const BREAKS = /[\t\n\v\f\r\u0085]/g;
/** Sigma has two small forms, by place in the word; they are one letter. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

/**
 * Marks stacked higher than any language does are cut off (at 30, as Unicode's stream-safe form does): putting a stack in order
 * takes the square of its height, and a hostile title of 80,000 marks took 20 seconds.
 */
const TALL_STACK = /(\p{M}{30})\p{M}+/gu;

/** What is left when unseen characters are dropped and no stack of marks is endless: safe to normalise. */
export const visible = (text: string): string => text.replace(UNSEEN, '').replace(TALL_STACK, '$1');

/** The form in which texts are equal: unseen characters dropped, NFC, lower case. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return lower(visible(text).normalize('NFC')).normalize('NFC');
}

/** An item's or a document's text inside a sentence: on one line, nothing unseen, cut after `most` characters. */
export function sayable(text: string, most = 80): string {
  if (text.length <= most && PLAIN.test(text) && text.trim() === text) return text;
  // Cut generously before the work, so that a huge text costs no more than a short one.
  const start = text.length > most * 8 ? text.slice(0, most * 8) : text;
  const seen = start.replace(BREAKS, ' ').replace(UNSEEN, '').trim();
  if (seen.length <= most) return seen;
  const characters = Array.from(seen);
  return characters.length <= most ? seen : `${characters.slice(0, most - 1).join('')}…`;
}
