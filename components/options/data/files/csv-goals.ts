import { sayable } from '../../../../lib/domain/folded-text.ts';
import { fail, ok, type Result } from '../../../../lib/domain/result.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { MOST_FAULTS, type FileFault } from './file-fault.ts';
import { columnOf, type Column } from './goal-columns.ts';
import { goalRow, type GoalRow } from './goal-row.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';

/** The goals of a CSV: one a line, below a line that names the columns. */
export function csvGoals(text: string): Result<readonly GoalRow[], readonly FileFault[]> {
  const read = readCsv(text);
  if (!read.ok) return fail([read.error]);
  const [head, ...records] = read.value;
  if (!head || records.length === 0) return fail([{ line: null, sentence: t('import_no_goals') }]);
  const columns = columnsOf(head);
  if (!columns.ok) return columns;

  const faults: FileFault[] = [];
  const rows: GoalRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length > columns.value.length) {
      faults.push({ line, sentence: t('import_csv_cells', cells.length, columns.value.length) });
    } else {
      const row = goalRow(
        new Map(columns.value.map((column, n) => [column, bare(cells[n] ?? '')])),
        line,
        faults,
      );
      if (row) rows.push(row);
    }
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults.length > 0 ? fail(faults) : ok(rows);
}

/** Text that a spreadsheet would take for a formula is written behind an apostrophe. */
const bare = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** Unknown columns are refused rather than dropped: what a person wrote there would be lost unseen. */
function columnsOf({ line, cells }: CsvRecord): Result<readonly Column[], readonly FileFault[]> {
  const faults: FileFault[] = [];
  const columns: Column[] = [];
  for (const name of cells) {
    const column = columnOf(name);
    if (!column) faults.push({ line, sentence: t('import_column_unknown', sayable(name)) });
    else if (columns.includes(column))
      faults.push({ line, sentence: t('import_column_twice', sayable(name)) });
    else columns.push(column);
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length === 0 && !columns.includes('title'))
    faults.push({ line, sentence: t('import_column_title') });
  return faults.length > 0 ? fail(faults) : ok(columns);
}
