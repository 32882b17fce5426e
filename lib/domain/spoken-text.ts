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

const step = (word: number, character: number): number => Math.imul(word ^ character, FNV_STEP);

/** A word of a row by its hashes (30 bits): of the whole word, and of its first letters. Different words may share both. */
export interface WordHash {
  readonly hash: number;
  readonly start: number;
}

/** So many letters tell most words apart from those that are listened for. A shorter word is its own start. */
const START = 3;

/** Visits each word of a row, with its length. */
function eachWord(row: Row, visit: (word: WordHash, length: number) => void): void {
  let word = FNV_START;
  let begin = FNV_START;
  let length = 0;
  for (let place = 1; place < row.length; place++) {
    const code = row.charCodeAt(place);
    if (code !== 0) {
      word = step(word, code);
      length++;
      if (length <= START) begin = word;
      continue;
    }
    if (length > 0) visit({ hash: spread(word), start: spread(begin) }, length);
    word = FNV_START;
    length = 0;
  }
}

/**
 * Which words are worth a visit: a cell for many hashes each, with a bit set where one of them is that of a word, and another
 * where one is that of a word's start. Its length is a power of two.
 */
export type Sieve = Uint8Array;

const CELLS = 4096;
const IS_WORD = 1;
const IS_START = 2;

export const newSieve = (): Sieve => new Uint8Array(CELLS);

export function listenFor(sieve: Sieve, { hash, start }: WordHash): void {
  sieve[hash & (CELLS - 1)] = (sieve[hash & (CELLS - 1)] as number) | IS_WORD;
  sieve[start & (CELLS - 1)] = (sieve[start & (CELLS - 1)] as number) | IS_START;
}

const passes = (sieve: Sieve, hash: number, bit: number): boolean =>
  ((sieve[hash & (CELLS - 1)] as number) & bit) !== 0;

/** What a character becomes; 0 is never among the answers. */
const foldedAt = (text: string, place: number): number => {
  const code = text.charCodeAt(place);
  return code < TABLE.length ? TABLE[code] || (TABLE[code] = ask(code)) : NEEDS_MORE;
};

const isLetter = (known: number): boolean => known > 0 && known < STANDS_ALONE;

function endOfWord(text: string, from: number): number {
  let place = from;
  while (place < text.length && isLetter(foldedAt(text, place))) place++;
  return place;
}

/**
 * Adds the hashes of a text's words that pass the sieve to `heard`: all that are listened for and a few more, some perhaps twice.
 * Most words are left at their third letter, which is why no row is made here.
 */
export function siftWords(text: string, sieve: Sieve, heard: number[]): void {
  const end = text.length;
  let place = 0;
  while (place < end) {
    let known = foldedAt(text, place++);
    if (known === SEPARATES) continue;
    if (known === NEEDS_MORE) return siftRow(rowOf(text), sieve, heard);
    let word = step(FNV_START, known & 0xffff);
    let length = 1;
    while (known < STANDS_ALONE && place < end && isLetter((known = foldedAt(text, place)))) {
      place++;
      word = step(word, known);
      if (++length === START && !passes(sieve, spread(word), IS_START)) {
        place = endOfWord(text, place);
        length = 0;
        break;
      }
    }
    const hash = spread(word);
    if (length > 0 && passes(sieve, hash, IS_WORD)) heard.push(hash);
  }
}

function siftRow(row: Row, sieve: Sieve, heard: number[]): void {
  eachWord(row, ({ hash }) => {
    if (passes(sieve, hash, IS_WORD)) heard.push(hash);
  });
}

/** The words of a phrase, longest first: texts without one of them are told before any search. Empty: no word at all. */
export function wordsOf(phrase: Row): readonly WordHash[] {
  const found: { word: WordHash; length: number }[] = [];
  eachWord(phrase, (word, length) => found.push({ word, length }));
  return found.sort((one, other) => other.length - one.length).map(({ word }) => word);
}
