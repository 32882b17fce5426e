/** Where and how a text stops being JSON. Engines say it differently or not at all, so it is found here. */
export interface SyntaxFault {
  readonly offset: number;
  /** What is wrong there, for the end of a sentence. */
  readonly fault: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Reads a text as JSON (RFC 8259) nested at most `deepest` levels; null = it is. Linear in its length. */
export function jsonFault(text: string, deepest: number): SyntaxFault | null {
  return new JsonReader(text, deepest).document();
}

class JsonReader {
  private readonly text: string;
  private readonly deepest: number;
  private at = 0;

  constructor(text: string, deepest: number) {
    this.text = text;
    this.deepest = deepest;
  }

  document(): SyntaxFault | null {
    const fault = this.value(0);
    if (fault) return fault;
    return this.at < this.text.length ? this.fault('nothing more was expected') : null;
  }

  /** Reads a value and the space around it. */
  private value(depth: number): SyntaxFault | null {
    this.take(SPACE);
    const first = this.text[this.at];
    let fault: SyntaxFault | null = null;
    if (first === '{') fault = this.list(depth, '}', 'a closing brace', () => this.entry(depth + 1));
    else if (first === '[') fault = this.list(depth, ']', 'a closing bracket', () => this.value(depth + 1));
    else if (first === '"') fault = this.string();
    else if (!this.take(NUMBER) && !this.take(WORD)) return this.fault('a value was expected');
    this.take(SPACE);
    return fault;
  }

  /** Reads what stands between brackets or braces, parted by commas. */
  private list(
    depth: number,
    close: string,
    closing: string,
    part: () => SyntaxFault | null,
  ): SyntaxFault | null {
    if (depth >= this.deepest) return this.fault(`it is nested deeper than ${this.deepest} levels`);
    this.at++;
    this.take(SPACE);
    if (this.skip(close)) return null;
    do {
      const fault = part();
      if (fault) return fault;
    } while (this.skip(','));
    return this.skip(close) ? null : this.fault(`a comma or ${closing} was expected`);
  }

  private entry(depth: number): SyntaxFault | null {
    this.take(SPACE);
    if (this.text[this.at] !== '"') return this.fault('a name in double quotes was expected');
    const fault = this.string();
    if (fault) return fault;
    this.take(SPACE);
    return this.skip(':') ? this.value(depth) : this.fault('a colon was expected');
  }

  private string(): SyntaxFault | null {
    return this.take(STRING)
      ? null
      : this.fault('this text has no end, or holds a wrong escape or a line break');
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private skip(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private fault(fault: string): SyntaxFault {
    const ended = this.at >= this.text.length;
    return { offset: this.at, fault: ended ? `the text ends here, but ${fault}` : fault };
  }
}

/** Line and column, both from 1, of a place in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
