/**
 * Globs over whole texts: `*` is any run of characters, `?` is exactly one (a Unicode code point). No other character is
 * special and there is no escape. No backtracking: each piece between stars is found once, leftmost, in one pass.
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  if (!pattern.includes('?')) return plainGlob(pieces);
  const found = pieces.map((piece) => finder(codePoints(piece)));
  const longest = longestLiteral(pattern);
  return (text) => text.includes(longest) && wildGlob(found, lastPoints(text));
}

/** The longest piece of a pattern without `*` and `?`: it occurs in every text that matches. May be empty. */
export const longestLiteral = (pattern: string): string =>
  pattern.split(/[*?]+/).reduce((best, literal) => (literal.length > best.length ? literal : best), '');

const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** Many globs are asked of one text after the other: its characters are taken apart once. */
let last = { text: '', points: codePoints('') };
function lastPoints(text: string): readonly number[] {
  if (last.text !== text) last = { text, points: codePoints(text) };
  return last.points;
}

function plainGlob(pieces: readonly string[]): (text: string) => boolean {
  const [head = '', ...middle] = pieces;
  const tail = middle.pop();
  if (tail === undefined) return (text) => text === head;
  return (text) => {
    const end = text.length - tail.length;
    if (head.length > end || !text.startsWith(head) || !text.endsWith(tail)) return false;
    let from = head.length;
    for (const piece of middle) {
      const at = text.indexOf(piece, from);
      if (at < 0 || at + piece.length > end) return false;
      from = at + piece.length;
    }
    return true;
  };
}

interface Finder {
  readonly length: number;
  /** Does the piece stand at exactly this place? */
  at(text: readonly number[], place: number): boolean;
  /** Where the leftmost occurrence in `from … to` ends; -1 = none. */
  endOfFirst(text: readonly number[], from: number, to: number): number;
}

function wildGlob(pieces: readonly Finder[], text: readonly number[]): boolean {
  const [head, ...middle] = pieces;
  const tail = middle.pop();
  if (!head) return false;
  if (!tail) return text.length === head.length && head.at(text, 0);
  const end = text.length - tail.length;
  if (head.length > end || !head.at(text, 0) || !tail.at(text, end)) return false;
  let from = head.length;
  for (const piece of middle) {
    from = piece.endOfFirst(text, from, end);
    if (from < 0) return false;
  }
  return true;
}

const ANY = '?'.codePointAt(0);
const BITS = 32;

/**
 * Shift-And (Baeza-Yates and Gonnet 1992): bit i of the state says that the first i + 1 characters of the piece end here.
 * One pass over the text whatever is in it, which a search that steps back cannot promise once `?` is in the piece.
 */
function finder(piece: readonly number[]): Finder {
  const size = Math.ceil(piece.length / BITS);
  const wild = new Uint32Array(size);
  const masks = new Map<number, Uint32Array>();
  const set = (mask: Uint32Array, bit: number): void => {
    mask[bit >>> 5] = (mask[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  piece.forEach((character, bit) => {
    if (character === ANY) set(wild, bit);
  });
  piece.forEach((character, bit) => {
    if (character === ANY) return;
    const mask = masks.get(character) ?? wild.slice();
    set(mask, bit);
    masks.set(character, mask);
  });
  const last = piece.length - 1;
  return {
    length: piece.length,
    at: (text, place) =>
      piece.every((character, offset) => character === ANY || character === text[place + offset]),
    endOfFirst: (text, from, to) => {
      if (piece.length === 0) return from;
      const state = new Uint32Array(size);
      for (let place = from; place < to; place++) {
        const mask = masks.get(text[place] ?? -1) ?? wild;
        let carry = 1;
        for (let word = 0; word < size; word++) {
          const before = state[word] ?? 0;
          state[word] = ((before << 1) | carry) & (mask[word] ?? 0);
          carry = before >>> 31;
        }
        if (((state[last >>> 5] ?? 0) >>> (last & 31)) & 1) return place + 1;
      }
      return -1;
    },
  };
}
