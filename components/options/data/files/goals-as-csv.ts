import type { Goal } from '../../../../lib/domain/strategy.ts';
import { formatNumber, t } from '../../../../lib/platform/i18n.ts';
import { COLUMNS, type Column } from './goal-columns.ts';
import { keyResultsAsCell, textsAsCell } from './key-result-cell.ts';

const percent = (share: number | undefined): string =>
  share === undefined ? '' : `${Math.round(share * 1e8) / 1e6} %`;

const CELLS: Readonly<Record<Column, (goal: Goal) => string>> = {
  title: ({ title }) => title,
  id: ({ id }) => id,
  level: ({ level }) => level,
  parent: ({ parentId = '' }) => parentId,
  status: ({ status }) => status,
  from: ({ startsOn = '' }) => startsOn,
  to: ({ endsOn = '' }) => endsOn,
  targetLo: ({ target }) => percent(target?.lo),
  targetHi: ({ target }) => percent(target?.hi),
  ownerRole: ({ ownerRole = '' }) => ownerRole,
  aliases: ({ aliases = [] }) => textsAsCell(aliases),
  keywords: ({ keywords = [] }) => textsAsCell(keywords),
  keyResults: ({ keyResults = [] }) => keyResultsAsCell(keyResults),
  description: ({ description = '' }) => description,
};

/** A spreadsheet would run what begins so as a formula; behind an apostrophe it is text. Reading takes the apostrophe off again. */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /["\r\n\t,;']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Goals as CSV, one a line below the names of the columns, to be read again as the same goals. With semicolons where numbers have
 * commas, since spreadsheets part cells there by them, and with a byte order mark, without which they take it for no UTF-8.
 */
export function goalsAsCsv(goals: readonly Goal[]): string {
  const delimiter = formatNumber(1.5).includes(',') ? ';' : ',';
  const head = COLUMNS.map((column) => t(`import_name_${column.toLowerCase() as Lowercase<Column>}`));
  const lines = goals.map((goal) => COLUMNS.map((column) => CELLS[column](goal)));
  return `\uFEFF${[head, ...lines]
    .map((cells) => cells.map((cell) => quoted(guarded(cell))).join(delimiter))
    .join('\r\n')}\r\n`;
}
