import type { Goal } from '../../../lib/domain/strategy.ts';
import { withField } from './with-field.ts';
import { descendants } from './goal-tree.ts';

export type GoalMove = 'up' | 'down' | 'in' | 'out';

const siblings = (goals: readonly Goal[], goal: Goal): readonly Goal[] =>
  goals.filter((other) => other.parentId === goal.parentId);

const insertedAfter = (goals: readonly Goal[], goal: Goal, anchor: Goal): readonly Goal[] => {
  const rest = goals.filter((other) => other.id !== goal.id);
  const at = rest.findIndex((other) => other.id === anchor.id) + 1;
  return [...rest.slice(0, at), goal, ...rest.slice(at)];
};

function swapped(goals: readonly Goal[], a: Goal, b: Goal): readonly Goal[] {
  return goals.map((goal) => (goal.id === a.id ? b : goal.id === b.id ? a : goal));
}

/**
 * One step of a goal in the cascade: `up` and `down` among its siblings, `in` under the sibling above it, `out` beside its
 * parent. Null where there is no such step.
 */
export function movedGoal(goals: readonly Goal[], id: string, move: GoalMove): readonly Goal[] | null {
  const goal = goals.find((other) => other.id === id);
  if (!goal) return null;
  const beside = siblings(goals, goal);
  const place = beside.indexOf(goal);
  const above = beside[place - 1];
  if (move === 'up') return above ? swapped(goals, goal, above) : null;
  if (move === 'down') {
    const below = beside[place + 1];
    return below ? swapped(goals, goal, below) : null;
  }
  if (move === 'in') {
    if (!above) return null;
    const last = goals.findLast((other) => other.parentId === above.id) ?? above;
    return insertedAfter(goals, { ...goal, parentId: above.id }, last);
  }
  const parent = goals.find((other) => other.id === goal.parentId);
  if (!parent) return null;
  return insertedAfter(goals, withField(goal, 'parentId', parent.parentId), parent);
}

/** Where a goal is dropped: beside another, or last of those under it. */
export type GoalDrop = 'before' | 'under' | 'after';

/**
 * Goal `id`, with all that is under it, dropped at goal `at`. Null where it cannot go: to itself or below itself, or where it
 * stands already.
 */
export function droppedGoal(
  goals: readonly Goal[],
  id: string,
  at: string,
  drop: GoalDrop,
): readonly Goal[] | null {
  const goal = goals.find((other) => other.id === id);
  const anchor = goals.find((other) => other.id === at);
  if (!goal || !anchor || id === at || descendants(goals, id).has(at)) return null;
  const placed = withField(goal, 'parentId', drop === 'under' ? at : anchor.parentId);
  const rest = goals.filter((other) => other !== goal);
  const last = drop === 'under' ? rest.findLast((other) => other.parentId === at) : anchor;
  const to = rest.indexOf(last ?? anchor) + (drop === 'before' ? 0 : 1);
  const next = [...rest.slice(0, to), placed, ...rest.slice(to)];
  const order = (list: readonly Goal[]): string =>
    siblings(list, placed)
      .map((other) => other.id)
      .join(' ');
  return placed.parentId === goal.parentId && order(next) === order(goals) ? null : next;
}

/** Goals that `id` may be put under: all but itself and what is below it. */
export function possibleParents(goals: readonly Goal[], id: string): readonly Goal[] {
  const below = descendants(goals, id);
  return goals.filter((goal) => goal.id !== id && !below.has(goal.id));
}
