import type { Cell, Table } from './table.ts';

/** Programs that read tables take a cell that begins so for a formula, or drop what comes before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** One field of RFC 4180, which no program takes for a formula: an apostrophe says that it is text. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** Numbers as programs read them; everything else as it is said. */
const plain = ({ text, value }: Cell): string =>
  value === undefined ? text : String(Math.round(value * 1e6) / 1e6);

/** A table as RFC 4180 has it: CRLF, one header line. */
export const csvOf = ({ head, rows }: Table): string =>
  [line(head), ...rows.map((row) => line(row.map(plain)))].join('');

/** Several tables in one file, a line for each number, each with `about` (such as the cycle) before it. */
export function csvOfAll(
  tables: readonly Table[],
  about: Readonly<Record<string, string>>,
  head: readonly [table: string, row: string, column: string, value: string],
): string {
  const lines = tables.flatMap(({ title, head: columns, rows }) =>
    rows.flatMap(([name, ...cells]) =>
      cells.map((cell, n) =>
        line([...Object.values(about), title, name?.text ?? '', columns[n + 1] ?? '', plain(cell)]),
      ),
    ),
  );
  return [line([...Object.keys(about), ...head]), ...lines].join('');
}
