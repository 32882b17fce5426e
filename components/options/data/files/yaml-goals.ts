import { sayable } from '../../../../lib/domain/folded-text.ts';
import { fail, ok, type Result } from '../../../../lib/domain/result.ts';
import type { KeyResult } from '../../../../lib/domain/strategy.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { MOST_FAULTS, type FileFault } from './file-fault.ts';
import { columnOf, type Column } from './goal-columns.ts';
import { goalRow, type GoalRow } from './goal-row.ts';
import { keyResultsAsCell } from './key-result-cell.ts';
import type { YamlValue } from './yaml-value.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of goals where the file is one, or holds nothing but one under `goals`; null where it is something else. */
export function listOfGoals(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isEntry(value) || Object.keys(value).join() !== 'goals') return null;
  return Array.isArray(value['goals']) ? (value['goals'] as readonly unknown[]) : null;
}

/** The goals of a list in YAML, with the same names as the columns of a CSV. */
export function yamlGoals(
  list: readonly unknown[],
  lines: YamlValue['lines'],
): Result<readonly GoalRow[], readonly FileFault[]> {
  if (list.length === 0) return fail([{ line: null, sentence: t('import_no_goals') }]);
  const faults: FileFault[] = [];
  const rows: GoalRow[] = [];
  for (const [n, entry] of list.entries()) {
    // A goal that is a title alone has no line of its own: it is found by its place.
    const line = lines.get(entry as object) ?? null;
    if (typeof entry === 'string') rows.push({ line: (lines.get(list) ?? 1) + n, title: entry });
    else if (!isEntry(entry) || line === null)
      faults.push({ line: lines.get(list) ?? null, sentence: t('import_yaml_goal', n + 1) });
    else {
      const row = goalRow(cellsOf(entry, line, faults), line, faults);
      if (row) rows.push(row);
    }
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults.length > 0 ? fail(faults) : ok(rows);
}

function cellsOf(entry: Entry, line: number, faults: FileFault[]): Map<Column, string | readonly string[]> {
  const cells = new Map<Column, string | readonly string[]>();
  for (const [name, value] of Object.entries(withEnds(entry))) {
    const column = columnOf(name);
    const cell = column === 'keyResults' ? keyResultsOf(value) : cellOf(value);
    if (!column) faults.push({ line, sentence: t('import_key_unknown', sayable(name)) });
    else if (cells.has(column)) faults.push({ line, sentence: t('import_column_twice', sayable(name)) });
    else if (cell === null)
      faults.push({
        line,
        sentence: t(column === 'keyResults' ? 'import_yaml_key_results' : 'import_yaml_cell', sayable(name)),
      });
    else cells.set(column, cell);
    if (faults.length >= MOST_FAULTS) break;
  }
  return cells;
}

/** `target: {lo, hi}`, as the strategy document has it, is two columns. */
function withEnds({ target, ...rest }: Entry): Entry {
  if (target === undefined) return rest;
  if (!isEntry(target)) return { ...rest, target };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(target).map(([end, share]) => [`target ${end}`, share])),
  };
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function cellOf(value: unknown): string | readonly string[] | null {
  if (value === null) return '';
  if (isPlain(value)) return String(value).trim();
  return Array.isArray(value) && value.every(isPlain) ? value.map((part) => String(part).trim()) : null;
}

const KEYS = new Set(['title', 'current', 'target', 'unit']);

const isKeyResult = (value: unknown): value is KeyResult =>
  isEntry(value) &&
  typeof value['title'] === 'string' &&
  ['current', 'target'].every((key) => ['undefined', 'number'].includes(typeof value[key])) &&
  ['undefined', 'string'].includes(typeof value['unit']) &&
  Object.keys(value).every((key) => KEYS.has(key));

/** As in a cell of a CSV, or a list of such texts and of what the strategy document has: `{title, current, target, unit}`. */
function keyResultsOf(value: unknown): string | null {
  if (value === null) return '';
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const cells = entries.map((entry) =>
    typeof entry === 'string' ? entry : isKeyResult(entry) ? keyResultsAsCell([entry]) : null,
  );
  return cells.includes(null) ? null : cells.join(' | ');
}
