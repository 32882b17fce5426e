import { isDay } from '../../../../lib/domain/day.ts';
import { fold, sayable } from '../../../../lib/domain/folded-text.ts';
import type { Goal, GoalLevel, GoalStatus, KeyResult, TargetRange } from '../../../../lib/domain/strategy.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import type { FileFault } from './file-fault.ts';
import type { Column } from './goal-columns.ts';
import { cellParts, keyResultsFrom } from './key-result-cell.ts';

/** A goal as a file has it: what the file does not say is absent. `parent` is another goal's title or id. */
export type GoalRow = Partial<Omit<Goal, 'parentId'>> & {
  readonly line: number;
  readonly title: string;
  readonly parent?: string;
};

/** Cells by column; a list where the file has one. Empty cells say nothing. */
export type Cells = ReadonlyMap<Column, string | readonly string[]>;

const LEVELS: Readonly<Record<string, GoalLevel>> = {
  company: 'company',
  department: 'department',
  team: 'team',
  unternehmen: 'company',
  firma: 'company',
  abteilung: 'department',
  bereich: 'department',
};

const STATUSES: Readonly<Record<string, GoalStatus>> = {
  active: 'active',
  paused: 'paused',
  closed: 'closed',
  done: 'closed',
  aktiv: 'active',
  pausiert: 'paused',
  geschlossen: 'closed',
  abgeschlossen: 'closed',
};

/** One goal out of its cells; what is wrong with them goes to `faults`. Null where it has no title. */
export function goalRow(cells: Cells, line: number, faults: FileFault[]): GoalRow | null {
  const wrong = (sentence: string): undefined => void faults.push({ line, sentence });
  const text = (column: Column): string | undefined => {
    const cell = cells.get(column);
    const said = typeof cell === 'string' ? cell : cell?.join(', ');
    return said === undefined || said === '' ? undefined : said;
  };
  const among = <T extends string>(
    column: 'level' | 'status',
    words: Readonly<Record<string, T>>,
  ): T | undefined => {
    const said = text(column);
    if (said === undefined) return undefined;
    const word = fold(said);
    if (Object.hasOwn(words, word)) return words[word];
    return wrong(t('import_not_among', sayable(said), t(`import_col_${column}`)));
  };
  const day = (column: Column): string | undefined => {
    const said = text(column);
    const day = said?.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, ...[date = '', month = '', year = '']) =>
      [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
    );
    if (day === undefined || isDay(day)) return day;
    return wrong(t('import_no_day', sayable(day)));
  };

  const title = text('title');
  if (title === undefined) return wrong(t('import_no_title')) ?? null;
  return known<GoalRow>({
    line,
    title,
    id: text('id'),
    level: among('level', LEVELS),
    parent: text('parent'),
    status: among('status', STATUSES),
    startsOn: day('from'),
    endsOn: day('to'),
    target: target(text('targetLo'), text('targetHi'), wrong),
    ownerRole: text('ownerRole'),
    aliases: words(cells.get('aliases')),
    keywords: words(cells.get('keywords')),
    keyResults: keyResults(text('keyResults'), wrong),
    description: text('description'),
  });
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without what is undefined. */
const known = <T extends object>(parts: Loose<T>): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

/** Several in one cell are parted by `|`, else by semicolons, else by commas: titles may hold the others. */
function words(cell: string | readonly string[] | undefined): readonly string[] | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'string') return cellParts(cell, [';', ',']);
  return cell.map((part) => part.trim()).filter((part) => part !== '');
}

function keyResults(
  cell: string | undefined,
  wrong: (sentence: string) => undefined,
): readonly KeyResult[] | undefined {
  if (cell === undefined) return undefined;
  const results = keyResultsFrom(cell);
  return results === 'toolong' ? wrong(t('import_key_results_long')) : results;
}

function target(
  lo: string | undefined,
  hi: string | undefined,
  wrong: (sentence: string) => undefined,
): TargetRange | undefined {
  if (lo === undefined && hi === undefined) return undefined;
  if (lo === undefined || hi === undefined) return wrong(t('import_one_end'));
  const [from, to] = [share(lo), share(hi)];
  if (from === null || to === null) return wrong(t('import_no_share', sayable(from === null ? lo : hi)));
  return { lo: from, hi: to };
}

/** `20 %`, `20`, `0.2` and `0,2` are all a fifth: without a sign, numbers up to 1 are shares. */
function share(text: string): number | null {
  const [, digits, sign] = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits.replace(',', '.'));
  const part = sign === '%' || number > 1 ? Math.round(number * 1e6) / 1e8 : number;
  return part <= 1 ? part : null;
}
