/**
 * Which CSS selectors a description may use, decided by reading them: the background has no page to try them on. Allowed are
 * names, ids, classes, attributes, `> + ~`, commas and the quick pseudo-classes below. `:has()` is refused since it makes every
 * change of a page cost a search.
 */
export type SelectorFault = 'empty' | 'long' | 'syntax' | 'has' | 'pseudo' | 'many';

const LONGEST_SELECTOR = 300;
/** Compound selectors in one text, commas and `:is()` included. */
const MOST_PARTS = 20;

const PLAIN_PSEUDO =
  /^:(?:first-child|last-child|only-child|first-of-type|last-of-type|only-of-type|empty|root|scope)(?![\w(-])/;
const NTH = /^:nth-(?:last-)?(?:child|of-type)\(\s*(?:odd|even|[+-]?\d{0,3}n?(?:\s*[+-]\s*\d{1,3})?)\s*\)/;
const LISTS = /^:(?:is|not|where)\(/;

/** A name of CSS; what is escaped in it is refused, no tool needs it. */
const NAME = String.raw`-?[A-Za-z_\u00a0-\uffff][\w\u00a0-\uffff-]*`;
const SIMPLE = [
  new RegExp(`^[#.]${NAME}`),
  new RegExp(
    String.raw`^\[\s*${NAME}\s*(?:[~|^$*]?=\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|${NAME})\s*(?:[is]\s*)?)?\]`,
  ),
  PLAIN_PSEUDO,
  NTH,
];
const TAG = new RegExp(String.raw`^(?:\*|${NAME})`);

/** Null = it can be used. */
export function selectorFault(selector: string): SelectorFault | null {
  if (selector.trim() === '') return 'empty';
  if (selector.length > LONGEST_SELECTOR) return 'long';
  if (/:has\s*\(/i.test(selector)) return 'has';
  const reader = new Reader(selector);
  const whole = reader.list() && reader.done;
  if (reader.parts > MOST_PARTS) return 'many';
  return whole ? null : reader.fault;
}

class Reader {
  parts = 0;
  fault: SelectorFault = 'syntax';
  #rest: string;

  constructor(selector: string) {
    this.#rest = selector.trim();
  }

  get done(): boolean {
    return this.#rest === '';
  }

  /** `a > b, c d` up to the end or a closing bracket. */
  list(): boolean {
    do if (!this.#complex()) return false;
    while (this.#eat(/^\s*,\s*/));
    return true;
  }

  #eat(token: RegExp): boolean {
    const found = token.exec(this.#rest)?.[0];
    if (!found) return false;
    this.#rest = this.#rest.slice(found.length);
    return true;
  }

  #complex(): boolean {
    do if (!this.#compound()) return false;
    while (this.#eat(/^\s*[>+~]\s*/) || (/^\s+[^\s,)]/.test(this.#rest) && this.#eat(/^\s+/)));
    return true;
  }

  #compound(): boolean {
    this.parts += 1;
    let read = this.#eat(TAG);
    for (;;) {
      if (SIMPLE.some((token) => this.#eat(token))) read = true;
      else if (this.#eat(LISTS)) {
        this.#eat(/^\s+/);
        if (!this.list()) return false;
        this.#eat(/^\s+/);
        if (!this.#eat(/^\)/)) return false;
        read = true;
      } else break;
    }
    if (this.#rest.startsWith(':')) this.fault = 'pseudo';
    return read && !this.#rest.startsWith(':');
  }
}
