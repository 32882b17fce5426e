/**
 * The one kind of regular expression a person may write: what stands around a key. Of JavaScript's syntax there are literal
 * characters, classes, `.`, `^`, `$`, one capturing group, `(?:…|…)` and the quantifiers `? * + {n,m}` behind a single
 * character or class. A repetition may not be followed by anything it could swallow itself, so that there is never more than
 * one way to go on: a text of n characters is read in at most n² steps, and texts are cut to `LONGEST_VALUE`.
 */
export type PatternFault = 'long' | 'syntax' | 'unknown' | 'slow' | 'groups' | 'empty';

export const LONGEST_PATTERN = 200;
/** Texts a pattern is asked about are cut to this. */
export const LONGEST_VALUE = 500;
const MOST_REPEATS = 100;

/** One character, or a repetition of one. `next` is what may stand there, as a test of single characters. */
interface Step {
  readonly next: (character: string) => boolean;
  /** May be left out. */
  readonly optional: boolean;
  /** How often it is read is open. */
  readonly open: boolean;
}
/** Alternatives; a plain step is a choice of one. */
type Node = Step | { readonly choices: readonly Node[][] };

/** Every ASCII character, and one of each larger kind that a class could tell apart. */
const SAMPLES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  'é',
  'Ω',
  'ж',
  '漢',
  '\u00a0',
  '\u2028',
  '٣',
  '😀',
];

/** Null = it can be used. Same answer for the same text, and quick for every text. */
export function patternFault(source: string): PatternFault | null {
  if (source === '') return 'empty';
  if (source.length > LONGEST_PATTERN) return 'long';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'syntax';
  }
  const reader = new Reader(source);
  const nodes = reader.sequence();
  if (!nodes || reader.at < source.length) return reader.fault;
  if (reader.groups > 1) return 'groups';
  return isPlain(nodes, []) ? null : 'slow';
}

/** Reads what the browser has found to be a regular expression; null for what is more than is allowed here. */
class Reader {
  at = 0;
  groups = 0;
  fault: PatternFault = 'unknown';
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  sequence(): Node[] | null {
    const nodes: Node[] = [];
    while (this.at < this.#source.length && !'|)'.includes(this.#here())) {
      const node = this.#node();
      if (!node) return null;
      nodes.push(...node);
    }
    // Alternatives stand in groups only: `a|b` without one reads otherwise than most people think.
    return this.#here() === '|' ? null : nodes;
  }

  #here(): string {
    return this.#source.charAt(this.at);
  }

  #node(): Node[] | null {
    const here = this.#here();
    if (here === '^' || here === '$') {
      this.at += 1;
      return [];
    }
    return here === '(' ? this.#group() : this.#step();
  }

  #group(): Node[] | null {
    const silent = this.#source.startsWith('(?:', this.at);
    if (!silent && this.#source.startsWith('(?', this.at)) return null;
    if (!silent) this.groups += 1;
    this.at += silent ? 3 : 1;
    const choices: Node[][] = [];
    for (;;) {
      const choice = this.#choice();
      if (!choice) return null;
      choices.push(choice);
      const end = this.#here();
      this.at += 1;
      if (end === ')') break;
    }
    if (/^[*+?{]/.test(this.#here())) {
      this.fault = 'slow';
      return null;
    }
    return [{ choices }];
  }

  #choice(): Node[] | null {
    const nodes: Node[] = [];
    while (!'|)'.includes(this.#here())) {
      const node = this.#node();
      if (!node) return null;
      nodes.push(...node);
    }
    return nodes;
  }

  #step(): Node[] | null {
    const atom = /^(?:\[(?:[^\]\\]|\\.)*\]|\\.|[^\\])/u.exec(this.#source.slice(this.at))?.[0] ?? '';
    if (/^\\[1-9kpPbBcux]/.test(atom)) return null;
    this.at += atom.length;
    const amount = /^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})\??/.exec(this.#source.slice(this.at)) ?? [''];
    const [said, least = '', comma = '', most = ''] = amount;
    this.at += said.length;
    const [kind] = said;
    const exact = kind === '{' && comma === '';
    if (Number(least) > MOST_REPEATS || Number(most) > MOST_REPEATS) {
      this.fault = 'slow';
      return null;
    }
    const one = new RegExp(`^${atom}$`, 'su');
    return [
      {
        next: (character) => one.test(character),
        optional: kind === '*' || kind === '?' || (kind === '{' && Number(least) === 0),
        open: kind !== undefined && !exact,
      },
    ];
  }
}

/** Is there at every place only one way to go on? `after` is what follows the sequence as a whole. */
function isPlain(nodes: readonly Node[], after: readonly Node[]): boolean {
  return nodes.every((node, index) => {
    const rest = [...nodes.slice(index + 1), ...after];
    if ('choices' in node) {
      const ways = node.choices.map((choice) => firsts([...choice, ...rest]));
      return areApart(ways) && node.choices.every((choice) => isPlain(choice, rest));
    }
    return (!node.open && !node.optional) || areApart([[node.next], firsts(rest)]);
  });
}

/** No character can begin two of the ways. */
const areApart = (ways: readonly (readonly Step['next'][])[]): boolean =>
  SAMPLES.every((character) => ways.filter((way) => way.some((next) => next(character))).length <= 1);

/** What the first character of a match of `nodes` may be. */
function firsts(nodes: readonly Node[]): Step['next'][] {
  const [node, ...rest] = nodes;
  if (!node) return [];
  if ('choices' in node) return node.choices.flatMap((choice) => firsts([...choice, ...rest]));
  return node.optional ? [node.next, ...firsts(rest)] : [node.next];
}

/** What a checked pattern takes of a value: its group, else all that fits; null where it does not fit. */
export function taker(pattern: string | undefined): (value: string) => string | null {
  if (pattern === undefined) return (value) => value;
  const compiled = new RegExp(pattern, 'u');
  return (value) => {
    const match = compiled.exec(value.slice(0, LONGEST_VALUE));
    return match ? (match[1] ?? match[0]).trim() : null;
  };
}
