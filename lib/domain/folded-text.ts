/**
 * Text as it is compared and as it is said. What people cannot see must not decide: control, zero-width and bidi characters
 * (Unicode Cc and Cf) are dropped before anything else. All of it is linear in the length of the text.
 */

const PLAIN = /^[\x20-\x7e]*$/;
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** Line breaks and tabs are control characters too, but between words they are space. */
const BREAKS = /[\t\n\v\f\r\u0085]/g;
/** Marks that sit on letters of the Latin, Greek and Cyrillic scripts, and variation selectors of emoji. Marks of other scripts spell. */
const ACCENTS =
  /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe0e\ufe0f]|[\ufe20-\ufe2f]/g;
const WORD_OR_SIGN = /[\p{L}\p{N}\p{M}]+|[\p{Sm}\p{Sc}\p{So}#@&%]/gu;
const PLAIN_WORD_OR_SIGN = /[a-z0-9]+|[#$%&+<=>@|~]/g;

/** Sigma has two small forms, by place in the word; they are one letter. */
const lower = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

/** The form in which texts are equal: unseen characters dropped, NFC, lower case. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return lower(text.replace(UNSEEN, '').normalize('NFC')).normalize('NFC');
}

/**
 * The words of a text for `contains`: runs of letters, digits and marks, without accents and case. A sign that changes a
 * word's meaning (`C++`, `R&D`, `100 %`) is a word of its own; other punctuation only separates.
 */
export function words(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORD_OR_SIGN) ?? [];
  const seen = text.replace(BREAKS, ' ').replace(UNSEEN, '');
  return lower(seen.normalize('NFD').replace(ACCENTS, '')).match(WORD_OR_SIGN) ?? [];
}

/** Stands between words that have been joined; no word holds it. */
const GAP = '\0';

/** Words joined so that a phrase occurs in a text exactly when its joined form occurs in the text's: plain substring search. */
export const joined = (list: readonly string[]): string => GAP + list.join(GAP) + GAP;

/** An item's or a document's text inside a sentence: on one line, nothing unseen, cut after `most` characters. */
export function sayable(text: string, most = 80): string {
  // Cut generously before the work, so that a huge text costs no more than a short one.
  const start = text.length > most * 8 ? text.slice(0, most * 8) : text;
  const seen = start.replace(BREAKS, ' ').replace(UNSEEN, '').trim();
  if (seen.length <= most) return seen;
  const characters = Array.from(seen);
  return characters.length <= most ? seen : `${characters.slice(0, most - 1).join('')}…`;
}
