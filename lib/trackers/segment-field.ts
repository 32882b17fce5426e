/** The field in which a company keeps the segment of a customer or a deal, found by what it is called. */

/** In small letters: English and German. Kept short: a wrong field is worse than none. */
const NAMES = new Set(['segment', 'customer segment', 'company segment', 'account segment', 'market segment', 'kundensegment']); // prettier-ignore

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one field that is called so; of several nobody says which, so it is none. */
export function segmentAmong<F>(fields: readonly F[], names: (field: F) => readonly string[]): F | undefined {
  const found = fields.filter((field) => names(field).some((name) => NAMES.has(folded(name))));
  return found.length === 1 ? found[0] : undefined;
}
