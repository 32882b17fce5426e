import { checkStrategy } from '../../../../lib/domain/check-strategy.ts';
import { fold, sayable } from '../../../../lib/domain/folded-text.ts';
import { fail, ok, type Problem, type Result } from '../../../../lib/domain/result.ts';
import type { Goal, GoalLevel, Strategy } from '../../../../lib/domain/strategy.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { idFromTitle } from '../../edit/id-from-title.ts';
import { fileProblemText } from '../../state/problem-text.ts';
import { MOST_FAULTS, type FileFault } from './file-fault.ts';
import type { GoalRow } from './goal-row.ts';

/**
 * The strategy with the goals of a file in it. A row with the id or title of a goal there is changes what it says of that goal;
 * any other is a new goal. Nothing else changes, and no goal goes. Faults name the line.
 */
export function goalsIntoStrategy(
  strategy: Strategy,
  rows: readonly GoalRow[],
): Result<Strategy, readonly FileFault[]> {
  const known = named(strategy.goals);
  const taken = [...strategy.goals.map(({ id }) => id), ...rows.flatMap(({ id }) => id ?? [])];
  const faults: FileFault[] = [];
  const met = new Map<string, number>();
  const placed = rows.map((row) => {
    const before = known.get(fold(row.id ?? row.title));
    const id = before?.id ?? row.id ?? idFromTitle(row.title, taken);
    taken.push(id);
    const byTitle = `title ${fold(row.title)}`;
    const earlier = met.get(fold(id)) ?? (row.id === undefined ? met.get(byTitle) : undefined);
    if (earlier !== undefined)
      faults.push({ line: row.line, sentence: t('import_twice', sayable(row.title), earlier) });
    met.set(fold(id), row.line).set(byTitle, row.line);
    return { row, before, id };
  });

  const all = named([...strategy.goals, ...placed.map(({ row, id }) => ({ id, title: row.title }))]);
  const goals = new Map<string, Goal>(strategy.goals.map((goal) => [goal.id, goal]));
  const lines = new Map<string, number>();
  for (const { row, before, id } of placed) {
    const { line, parent, ...said } = row;
    const above = parent === undefined ? undefined : all.get(fold(parent));
    if (parent !== undefined && !above)
      faults.push({ line, sentence: t('import_no_parent', sayable(parent)) });
    const start: Pick<Goal, 'level' | 'status'> = before ?? { level: levelUnder(parent), status: 'active' };
    goals.set(id, { ...start, ...before, ...said, id, ...(above && { parentId: above.id }) });
    lines.set(id, line);
  }
  if (faults.length > 0) return fail(faults.slice(0, MOST_FAULTS));

  const next = { ...strategy, goals: [...goals.values()] };
  const problems = checkStrategy(next);
  if (problems.length === 0) return ok(next);
  return fail(problems.slice(0, MOST_FAULTS).map((problem) => faultOf(problem, next, lines)));
}

/** By id, else by title: the first of a title. */
function named<T extends Pick<Goal, 'id' | 'title'>>(goals: readonly T[]): ReadonlyMap<string, T> {
  const names = new Map<string, T>();
  for (const goal of goals) names.set(fold(goal.id), goal);
  for (const goal of goals) if (!names.has(fold(goal.title))) names.set(fold(goal.title), goal);
  return names;
}

const levelUnder = (parent: string | undefined): GoalLevel => (parent === undefined ? 'company' : 'team');

/** A problem of a goal of the file is said at its line. */
function faultOf(problem: Problem, { goals }: Strategy, lines: ReadonlyMap<string, number>): FileFault {
  const [, place, rest = ''] = /^goals\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
  const line = lines.get(goals[Number(place)]?.id ?? '') ?? null;
  return { line, sentence: fileProblemText(line === null ? problem : { ...problem, path: rest }) };
}
