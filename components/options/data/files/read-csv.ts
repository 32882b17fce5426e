import { fail, ok, type Result } from '../../../../lib/domain/result.ts';
import { formatNumber, t } from '../../../../lib/platform/i18n.ts';
import type { FileFault } from './file-fault.ts';

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A strategy holds no more goals. */
const MOST_RECORDS = 1_001;
const DELIMITERS = [',', ';', '\t'] as const;

/** Spreadsheets say their separator in a first line of its own: `sep=;`. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\r|\n)/i;

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: separated by commas, semicolons or tabs, with any line ends. Records without any
 * text are left out. Linear in the length; stops at the first fault. Own code: the usual packages make code from text or start
 * workers from it, which the pages of an extension may not (docs/decisions/0301).
 */
export function readCsv(text: string): Result<readonly CsvRecord[], FileFault> {
  const stated = SEPARATOR_LINE.exec(text);
  const reader = new CsvReader(text, stated?.[0].length ?? 0, stated?.[1] ?? likelyDelimiter(text));
  return reader.records();
}

/** The one the first line holds most of, outside quotes. */
function likelyDelimiter(text: string): string {
  const [head = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const plain = head.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

class CsvReader {
  private readonly text: string;
  private readonly delimiter: string;
  private at: number;
  private line: number;

  constructor(text: string, start: number, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
    this.at = start;
    this.line = start > 0 ? 2 : 1;
  }

  records(): Result<readonly CsvRecord[], FileFault> {
    const records: CsvRecord[] = [];
    while (this.at < this.text.length) {
      const { line } = this;
      const cells: string[] = [];
      do {
        const cell = this.text[this.at] === '"' ? this.quoted() : ok(this.plain());
        if (!cell.ok) return cell;
        cells.push(cell.value.trim());
      } while (this.skipDelimiter());
      this.skipLineEnd();
      if (cells.every((cell) => cell === '')) continue;
      if (records.length >= MOST_RECORDS)
        return fail({ line, sentence: t('import_too_many', formatNumber(MOST_RECORDS - 1)) });
      records.push({ line, cells });
    }
    return ok(records);
  }

  /** Up to the next delimiter or line end; quotes inside are as good as any character. */
  private plain(): string {
    const start = this.at;
    while (this.at < this.text.length && !this.atDelimiter() && !this.atLineEnd()) this.at++;
    return this.text.slice(start, this.at);
  }

  /** Between quotes, where two quotes stand for one and lines may end. */
  private quoted(): Result<string, FileFault> {
    const { line } = this;
    const parts: string[] = [];
    for (let start = this.at + 1; ; start = this.at + 1) {
      const end = this.text.indexOf('"', start);
      if (end < 0) return fail({ line, sentence: t('import_csv_open_quote') });
      const part = this.text.slice(start, end);
      this.line += part.match(/\r\n|\r|\n/g)?.length ?? 0;
      parts.push(part);
      this.at = end + 1;
      if (this.text[this.at] !== '"') break;
      parts.push('"');
    }
    if (this.plain().trim() !== '') return fail({ line: this.line, sentence: t('import_csv_after_quote') });
    return ok(parts.join(''));
  }

  private atDelimiter(): boolean {
    return this.text[this.at] === this.delimiter;
  }

  private atLineEnd(): boolean {
    return this.text[this.at] === '\n' || this.text[this.at] === '\r';
  }

  private skipDelimiter(): boolean {
    if (!this.atDelimiter()) return false;
    this.at++;
    return true;
  }

  private skipLineEnd(): void {
    if (this.text.startsWith('\r\n', this.at)) this.at += 2;
    else this.at++;
    this.line++;
  }
}
