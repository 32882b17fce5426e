import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvOf, csvOfAll } from '../../components/review/export/csv.ts';
import { markdownTable, plainMarkdown } from '../../components/review/export/markdown.ts';

/** A reader of RFC 4180, letter by letter. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || (sign === '\r' && text[at + 1] === '\n'))) {
      lines.at(-1)?.push(field);
      field = '';
      if (sign === '\r') {
        lines.push([]);
        at += 1;
      }
    } else field += sign;
  }
  return lines.slice(0, -1);
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '\n', '|', '#', '[x](http://y)', '<b>'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.record({
      id: fc.constant('t'),
      title: nasty,
      head: fc.array(nasty, { minLength: columns, maxLength: columns }),
      rows: fc.array(
        fc.array(
          nasty.map((text) => ({ text })),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );
const always = <T>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns: 1_000 });
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('CSV', () => {
  it('is read back as it was written, and no cell is a formula', () => {
    always(
      fc.property(table, (given) => {
        const read = readCsv(csvOf(given));
        expect(read).toEqual(
          [given.head, ...given.rows.map((row) => row.map(({ text }) => text))].map((row) =>
            row.map(guarded),
          ),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('has one line for each number where several tables share a file', () => {
    always(
      fc.property(table, (given) => {
        const read = readCsv(csvOfAll([given], { From: '2026-11-09' }, ['Table', 'Row', 'Column', 'Value']));
        expect(read.length).toBe(1 + given.rows.length * (given.head.length - 1));
        expect(read.every((line) => line.length === 5)).toBe(true);
      }),
    );
  });

  it('writes numbers plainly', () => {
    expect(csvField('-1')).toBe("'-1");
    expect(
      csvOf({
        id: 't',
        title: 'T',
        head: ['A', 'B'],
        rows: [[{ text: 'x' }, { text: '29%', value: 0.2934 }]],
      }),
    ).toBe('A,B\r\nx,0.2934\r\n');
  });
});

describe('Markdown', () => {
  it('keeps every cell in its place and lets no text be markup', () => {
    always(
      fc.property(table, (given) => {
        const lines = markdownTable(given).split('\n');
        expect(lines.length).toBe(4 + given.rows.length + 1);
        for (const line of [lines[2] ?? '', ...lines.slice(4, -1)])
          expect(line.match(/(?<!\\)(?:\\\\)*\|/g)?.length).toBe(given.head.length + 1);
        expect(markdownTable(given)).not.toMatch(/(?<!\\)(?:\\\\)*[<[\]*_`]/);
      }),
    );
  });

  it('says a text so that it reads as it was', () => {
    expect(plainMarkdown('1. [Pay](http://x)\n| now')).toBe('1\\. \\[Pay\\](http:\u200b//x) \\| now');
  });
});
