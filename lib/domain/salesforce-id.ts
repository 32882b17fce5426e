/**
 * Record ids of Salesforce. Fifteen characters, in which case matters, name a record; three more say which of the fifteen
 * are capitals, so that the id survives tools that ignore case. The first three characters say what kind of record it is.
 */

const SHAPE = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Opportunities. */
const DEAL = /^006/;

/** The id with its eighteen characters; null when the text is no id. */
export function fullId(text: string): string | null {
  if (!SHAPE.test(text)) return null;
  return text.length === 18 ? text : text + suffixOf(text);
}

/** The full id of an opportunity; null for all other records and texts. */
export const dealId = (text: string): string | null => (DEAL.test(text) ? fullId(text) : null);

/** An opportunity's full id whose last three characters fit the others: what Salesforce takes for one. */
export const isDealId = (text: string): boolean =>
  DEAL.test(text) && text.length === 18 && fullId(text.slice(0, 15)) === text;

/** Each group of five makes a number of five bits, the first character the lowest; a capital sets its bit. */
function suffixOf(id: string): string {
  let suffix = '';
  for (let group = 0; group < 15; group += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at++) if (/[A-Z]/.test(id.charAt(group + at))) bits |= 1 << at;
    suffix += SUFFIX.charAt(bits);
  }
  return suffix;
}
