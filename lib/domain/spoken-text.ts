import { BREAKS, lower, visible } from './folded-text.ts';

/**
 * A text as `contains` compares it: its words without accents and case, each between two gaps, so that a phrase occurs in a
 * text exactly when its row is a substring of the text's. A word is a run of letters, digits and marks; a sign that changes a
 * word's meaning (`C++`, `R&D`, `100 %`) is a word of its own; other punctuation only separates.
 */
export type Row = string;

const GAP = '\0';

/** Marks that sit on letters of the Latin, Greek and Cyrillic scripts, and variation selectors of emoji. Marks of other scripts spell. */
const ACCENTS =
  /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe0e\ufe0f]|[\ufe20-\ufe2f]/g;
const WORD_OR_SIGN = /[\p{L}\p{N}\p{M}]+|[\p{Sm}\p{Sc}\p{So}#@&%]/gu;
const WORD = /^[\p{L}\p{N}]$/u;
const SIGN = /^[\p{Sm}\p{Sc}\p{So}#@&%]$/u;

/** The words of any text, in any script. */
function words(text: string): string[] {
  const seen = visible(text.replace(BREAKS, ' '));
  return lower(seen.normalize('NFD').replace(ACCENTS, '')).match(WORD_OR_SIGN) ?? [];
}

// Most texts are made of characters that fold one to one. For those the row is written in one pass from a table that says
// what each character becomes (0: not asked yet); the first character that needs more (a mark, a joiner, another plane) sends the text to `words`.
const TABLE = new Int32Array(0x3000);
const SEPARATES = -1;
const NEEDS_MORE = -2;
/** Set on a sign, which is a word of its own. */
const STANDS_ALONE = 1 << 16;

function ask(code: number): number {
  const character = String.fromCharCode(code);
  const seen = visible(character.replace(BREAKS, ' '));
  const folded = lower(seen.normalize('NFD').replace(ACCENTS, ''));
  if (folded.length !== 1 || /\p{M}/u.test(folded)) return NEEDS_MORE;
  if (WORD.test(folded)) return folded.charCodeAt(0);
  return SIGN.test(folded) ? folded.charCodeAt(0) | STANDS_ALONE : SEPARATES;
}

/** Written row by row, handed out as strings. Longer rows are handed out in parts. */
const PART = new Uint16Array(4096);

const written = (length: number): string =>
  String.fromCharCode.apply(null, PART.subarray(0, length) as unknown as number[]);

/** The row of a text whose characters all fold one to one; null for others. */
function plainRow(text: string): string | null {
  let row = '';
  let length = 0;
  let open = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= TABLE.length) return null;
    const known = TABLE[code] || (TABLE[code] = ask(code));
    if (known === NEEDS_MORE) return null;
    if (known === SEPARATES) {
      open = false;
      continue;
    }
    const alone = known >= STANDS_ALONE;
    if (alone || !open) PART[length++] = 0;
    PART[length++] = known & 0xffff;
    open = !alone;
    if (length > PART.length - 4) {
      row += written(length);
      length = 0;
    }
  }
  PART[length++] = 0;
  return row + written(length);
}

/** Makes a text's row. Linear in its length. */
export const rowOf = (text: string): Row => plainRow(text) ?? `${GAP}${words(text).join(GAP)}${GAP}`;

const FNV_START = 0x811c9dc5;
const FNV_STEP = 0x01000193;
const spread = (hash: number): number => (hash ^ (hash >>> 15)) & 0x3fffffff;

/** Visits a hash (FNV-1a, 30 bits) of each word of a row, with the word's length. Different words may share a hash. */
export function eachWord(row: Row, visit: (hash: number, length: number) => void): void {
  let hash = FNV_START;
  let start = 1;
  for (let place = 1; place < row.length; place++) {
    const code = row.charCodeAt(place);
    if (code !== 0) hash = Math.imul(hash ^ code, FNV_STEP);
    else {
      if (place > start) visit(spread(hash), place - start);
      hash = FNV_START;
      start = place + 1;
    }
  }
}

/** Which hashes are worth a visit: one cell for many hashes, 1 where at least one of them is. Its length is a power of two. */
export type Sieve = Uint8Array;

/**
 * Adds the hashes of a text's words that pass the sieve to `heard`: those that `eachWord` of its row would visit, without making
 * the row. A hash may be added more than once. No closure here: what one captures makes this loop three times as slow.
 */
export function siftWords(text: string, sieve: Sieve, heard: number[]): void {
  const mask = sieve.length - 1;
  let word = FNV_START;
  let open = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    let known = code < TABLE.length ? (TABLE[code] as number) : NEEDS_MORE;
    if (known === 0) known = TABLE[code] = ask(code);
    if (known > 0 && known < STANDS_ALONE) {
      word = Math.imul(word ^ known, FNV_STEP);
      open = true;
      continue;
    }
    if (known === NEEDS_MORE) return siftRow(rowOf(text), sieve, heard);
    if (open) {
      const hash = spread(word);
      if (sieve[hash & mask] === 1) heard.push(hash);
      open = false;
      word = FNV_START;
    }
    if (known > 0) {
      const sign = spread(Math.imul(FNV_START ^ (known & 0xffff), FNV_STEP));
      if (sieve[sign & mask] === 1) heard.push(sign);
    }
  }
  const hash = spread(word);
  if (open && sieve[hash & mask] === 1) heard.push(hash);
}

function siftRow(row: Row, sieve: Sieve, heard: number[]): void {
  eachWord(row, (hash) => {
    if (sieve[hash & (sieve.length - 1)] === 1) heard.push(hash);
  });
}

/** The hashes of a phrase's words, longest first: texts without one of them are told before any search. Empty: no word at all. */
export function hashesOf(phrase: Row): readonly number[] {
  const found: { hash: number; length: number }[] = [];
  eachWord(phrase, (hash, length) => found.push({ hash, length }));
  return found.sort((one, other) => other.length - one.length).map(({ hash }) => hash);
}
